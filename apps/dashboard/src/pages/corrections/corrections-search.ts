import { CorrectionStatus } from "@andir/domain/correction-status";
import { cursorsIn, pageVariables, type Cursors } from "../../lib/paged.ts";
import type { CorrectionsPageQueryVariables } from "./corrections-page.generated.ts";

export interface CorrectionsSearch extends Cursors {
  state?: CorrectionStatus | "all";
}

const isState = (value: unknown): value is CorrectionStatus | "all" =>
  value === "all" || Object.values<unknown>(CorrectionStatus).includes(value);

/** What waits is shown first; all else is asked for. */
export const correctionsSearch = (search: Record<string, unknown>): CorrectionsSearch => ({
  ...(isState(search["state"]) && { state: search["state"] }),
  ...cursorsIn(search),
});

export function correctionsVariables({ state = "OPEN", ...cursors }: CorrectionsSearch): CorrectionsPageQueryVariables {
  return { status: state === "all" ? null : state, ...pageVariables(cursors, 50) };
}
