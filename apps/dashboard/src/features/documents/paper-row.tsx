import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { PaperRow_DocumentFragmentDoc, type PaperRow_DocumentFragment } from "./paper-row.generated.ts";
import { paperWord } from "./paper-words.ts";
import styles from "./papers.module.css";

/** One paper: what it is, its number, and the way to it. */
export function PaperRow({ document }: { document: FragmentType<PaperRow_DocumentFragment> }) {
  const { data } = useSuspenseFragment({ fragment: PaperRow_DocumentFragmentDoc, from: document });
  const name = paperWord(data.kind);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <strong>{name}</strong>
        <span className={styles.quiet}>
          {[
            data.number,
            m.paper_issued_on({ date: formatInstant(data.issuedAt) }),
            m.paper_code({ code: data.code }),
          ].join(" · ")}
        </span>
        {!data.counts && (
          <Chip icon="file" tone="quiet">
            {data.withdrawalReason === "SUPERSEDED" ? m.paper_superseded() : m.paper_withdrawn()}
          </Chip>
        )}
      </div>
      <a
        className={buttonClass("outline")}
        href={data.url}
        target="_blank"
        rel="noreferrer"
        aria-label={m.paper_open_named({ name, number: data.number })}
      >
        {m.paper_open()}
      </a>
    </li>
  );
}
