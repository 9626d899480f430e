import type { ImportOutcome } from "@andir/schema/types";
import { cursorsIn, pageVariables, type Cursors } from "../../lib/paged.ts";
import type { ImportPageQueryVariables } from "./import-page.generated.ts";

export interface ImportSearch extends Cursors {
  /** Which rows are shown, or the lines that are none; those that are wrong without it. */
  baris?: ImportOutcome | "SEMUA" | "DILEWATI";
}

const SHOWN: readonly string[] = ["CREATE", "CHANGE", "SAME", "PENDING", "SEMUA", "DILEWATI"];

export const importSearch = (search: Record<string, unknown>): ImportSearch => ({
  ...(SHOWN.includes(String(search["baris"])) && { baris: search["baris"] as ImportOutcome }),
  ...cursorsIn(search),
});

export const importVariables = (
  id: string,
  { baris = "WRONG", ...cursors }: ImportSearch,
): ImportPageQueryVariables => ({
  id,
  outcome: baris === "SEMUA" || baris === "DILEWATI" ? null : baris,
  isPassed: baris === "DILEWATI",
  hasProblems: false,
  ...pageVariables(cursors, 25),
});
