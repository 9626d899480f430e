export const PANELS = ["examples", "fields", "docs", "saved", "history"] as const;
export type PanelId = (typeof PANELS)[number];
export const VIEWS = ["table", "chart", "json"] as const;
export type ResultView = (typeof VIEWS)[number];

export interface AnalysisSearch {
  /** What stands beside the editor. */
  panel?: PanelId;
  /** How the answer is shown. */
  result?: ResultView;
  /** The saved query that the desk was opened with. */
  saved?: string;
}

/** What is seen is the address; what is typed is a draft of the person. */
export function analysisSearch({ panel, result, saved }: Record<string, unknown>): AnalysisSearch {
  return {
    ...(isOneOf(PANELS, panel) && { panel }),
    ...(isOneOf(VIEWS, result) && { result }),
    ...(typeof saved === "string" && { saved }),
  };
}

const isOneOf = <T>(list: readonly T[], value: unknown): value is T => list.some((one) => one === value);
