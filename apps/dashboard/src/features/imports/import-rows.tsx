import * as m from "../../messages/messages.js";
import { Listing } from "../../ui/listing.tsx";
import type { ImportRows_RowFragment } from "./import-rows.generated.ts";
import { menderWord, outcomeWord, said, valueWord } from "./import-words.ts";
import styles from "./imports.module.css";

/** Rows of a file: what each would do, what is wrong, and who can mend it. They have no id, so the page hands them over unmasked. */
export function ImportRows({ rows }: { rows: readonly ImportRows_RowFragment[] }) {
  return (
    <Listing
      caption={m.import_rows()}
      rows={rows}
      id={({ row }) => String(row)}
      title={{ key: "row", head: m.import_row(), cell: ({ row }) => m.import_row_n({ n: row }) }}
      columns={[
        { key: "outcome", head: m.import_outcome(), cell: ({ outcome }) => outcomeWord(outcome) },
        { key: "shown", head: m.import_content(), cell: ({ shown }) => shown.map(valueWord).join(" · ") || "–" },
        { key: "what", head: m.import_what(), cell: (row) => <What row={row} /> },
      ]}
    />
  );
}

function What({ row: { problems, changes } }: { row: ImportRows_RowFragment }) {
  if (problems.length === 0 && changes.length === 0) return "–";
  return (
    <ul className={styles.problems}>
      {problems.map((problem, at) => (
        <li key={at}>
          {problem.column !== null && <strong>{problem.column}: </strong>}
          {problem.value !== null && <span className={styles.value}>{`“${problem.value}” `}</span>}
          {said(problem.says)}{" "}
          <span className={styles.mender}>{m.import_mended_by({ who: menderWord(problem.mender) })}</span>
        </li>
      ))}
      {changes.map(({ column, type, from, to }) => {
        const [before, after] = [from, to].map((text) => (text === null ? "–" : valueWord({ type, text })));
        return (
          <li key={column}>
            <strong>{column}: </strong>
            {m.import_from_to({ from: before ?? "–", to: after ?? "–" })}
          </li>
        );
      })}
    </ul>
  );
}
