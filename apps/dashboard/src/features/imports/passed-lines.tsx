import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Listing } from "../../ui/listing.tsx";
import { said } from "./import-words.ts";
import type { PassedLines_LineFragment } from "./passed-lines.generated.ts";

interface PassedLinesProps {
  lines: readonly PassedLines_LineFragment[];
  /** Of those that were passed over, how many are not kept one by one. */
  more: number;
}

/** Lines of a file that are none of its rows, and why, so that one sees that nothing is missing. They have no id, so the page hands them over unmasked. */
export function PassedLines({ lines, more }: PassedLinesProps) {
  return (
    <>
      <Listing
        caption={m.import_passed_lines()}
        rows={lines}
        id={({ row }) => String(row)}
        title={{ key: "row", head: m.import_row(), cell: ({ row }) => m.import_row_n({ n: row }) }}
        columns={[
          { key: "text", head: m.import_content(), cell: ({ text }) => text },
          { key: "why", head: m.import_why(), cell: ({ says }) => said(says) },
        ]}
      />
      {more > 0 && <p>{m.import_passed_more({ n: formatCount(more) })}</p>}
    </>
  );
}
