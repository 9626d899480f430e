import type { UnitDocument } from "@andir/domain/completeness";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import styles from "./completeness-matrix.module.css";
import {
  CompletenessCells_OverviewFragmentDoc,
  type CompletenessCells_OverviewFragment,
} from "./completeness-matrix.generated.ts";
import { completenessIcon, completenessWord, documentWord } from "./document-words.ts";

/** A cell that can be opened: of which unit, without those below it or with them, and which document. */
export interface CellOf {
  unitId: string;
  alone: boolean;
  document: UnitDocument;
}

interface CompletenessCellsProps {
  unit: { id: string; name: string };
  /** In place of the bare name. */
  link?: ReactNode;
  alone?: boolean;
  overview: FragmentType<CompletenessCells_OverviewFragment> | null;
  onOpen: (cell: CellOf) => void;
}

export function CompletenessCells({ unit, link, alone = false, overview, onOpen }: CompletenessCellsProps) {
  const { data } = useSuspenseFragment({ fragment: CompletenessCells_OverviewFragmentDoc, from: overview });
  return (
    <tr>
      <th scope="row">{link ?? unit.name}</th>
      {data?.documents ? (
        data.documents.map((cell) => {
          const { document, completeness, owedCount, doneCount, lateCount } = cell;
          const counts = m.unit_of({ n: formatCount(doneCount), total: formatCount(owedCount) });
          const state = completenessWord(completeness);
          const begins = document === "AGREEMENT" || undefined;
          if (owedCount === 0)
            return (
              <td key={document} className={styles.cell} data-is={completeness} data-begins={begins}>
                <span className={styles.label}>{documentWord(document)}</span>
                <span className={styles.inside}>
                  <Icon name={completenessIcon(completeness)} />
                  <span className={styles.state}>{state}</span>
                </span>
              </td>
            );
          return (
            <td key={document} className={styles.cell} data-is={completeness} data-begins={begins}>
              <span className={styles.label}>{documentWord(document)}</span>
              <button
                type="button"
                className={styles.inside}
                aria-label={m.unit_cell_reading({
                  document: documentWord(document),
                  unit: unit.name,
                  state,
                  n: formatCount(doneCount),
                  total: formatCount(owedCount),
                })}
                onClick={() => onOpen({ unitId: unit.id, alone, document })}
              >
                <Icon name={completenessIcon(completeness)} />
                <span>
                  {counts}
                  {lateCount > 0 && (
                    <span className={styles.lateCount}>{m.unit_cell_late({ n: formatCount(lateCount) })}</span>
                  )}
                </span>
              </button>
            </td>
          );
        })
      ) : (
        <td colSpan={8} className={styles.withheld}>
          {m.unit_not_shown()}
        </td>
      )}
    </tr>
  );
}
