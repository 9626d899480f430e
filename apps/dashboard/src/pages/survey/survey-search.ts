/** Which page of the comments is shown: that after a cursor. */
export interface SurveySearch {
  after?: string;
}

export const surveySearch = ({ after }: Record<string, unknown>): SurveySearch =>
  typeof after === "string" && after !== "" ? { after } : {};
