import type { SatisfactionBand } from "@andir/domain/satisfaction-index";
import { formatCount, formatIndex } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { bandWord } from "./satisfaction-words.ts";
import styles from "./services-table.module.css";

interface IndexCellProps {
  satisfaction: {
    respondents: number | null;
    isWithheld: boolean;
    index: number | null;
    band: SatisfactionBand | null;
  };
}

/** The index with its band and of how many answers it is; else why there is none. */
export function IndexCell({ satisfaction: { respondents, isWithheld, index, band } }: IndexCellProps) {
  if (index === null || band === null)
    return (
      <span className={styles.quiet}>
        {isWithheld ? m.svc_index_withheld() : respondents === 0 ? m.svc_index_none() : m.svc_index_gap()}
      </span>
    );
  return (
    <span className={styles.index}>
      <span>
        <strong>{formatIndex(index)}</strong> {bandWord(band)}
      </span>
      <small>{m.svc_index_n({ n: formatCount(respondents ?? 0) })}</small>
    </span>
  );
}
