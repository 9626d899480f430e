import { valuesIn, type Values } from "../../features/saved-queries/values.ts";
import type { ResultView } from "../../features/workbench/answer-view.tsx";

const VIEWS: readonly ResultView[] = ["table", "chart", "json"];

export interface SavedQuerySearch {
  /** What its readers chose, by the name of the variable. */
  values?: Values;
  /** How the answer is shown. */
  result?: ResultView;
}

export function savedQuerySearch({ values, result }: Record<string, unknown>): SavedQuerySearch {
  const chosen = valuesIn(values);
  const shown = VIEWS.find((view) => view === result);
  return { ...(chosen && { values: chosen }), ...(shown && { result: shown }) };
}
