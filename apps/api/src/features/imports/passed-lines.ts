import { isBlank } from "@andir/domain/import-cell";
import { cutAt } from "@andir/domain/import-problem";
import type { PassedLine } from "./import-run.entity.ts";
import type { PassedBy } from "./read-rows.ts";

/** Of a file of hidden rows alone these are enough to see what became of it; the rest is counted. */
export const MOST_KEPT = 1_000;
/** Enough to find the line again. */
const LONGEST = 160;

/** The first lines that were passed over, shortened: memory is the same for any file. */
export function passedLines(): { readonly kept: PassedLine[]; readonly passedBy: PassedBy } {
  const kept: PassedLine[] = [];
  return {
    kept,
    passedBy(row, reason, texts) {
      if (kept.length < MOST_KEPT) kept.push({ row, reason, text: textOf(texts) });
    },
  };
}

function textOf(texts: readonly string[]): string {
  const said = texts
    .filter((text) => !isBlank(text))
    .map((text) => cutAt(text, LONGEST).replaceAll(/\s+/g, " ").trim())
    .join(" · ");
  return said.length <= LONGEST ? said : `${cutAt(said, LONGEST - 1)}…`;
}
