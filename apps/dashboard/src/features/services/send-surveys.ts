import { roomHeaders } from "../../graphql/room.ts";
import * as m from "../../messages/messages.js";

/** What the server found wrong with a cell of the spreadsheet. */
export interface RowProblem {
  row: number;
  column: string | null;
  value: string | null;
  code: string;
}

export interface SurveyImportOutcome {
  refusals: readonly { code: string; message: string; field: readonly string[] | null }[];
  rowCount: number;
  from: string | null;
  to: string | null;
  index: number | null;
  problems: readonly RowProblem[];
  problemCount: number;
  isKnown: boolean;
  isImported: boolean;
}

const PATIENCE = 120_000; // milliseconds: a megabyte over a slow line

/** Sends a spreadsheet to be looked through, or to be brought in. */
export async function sendSurveys(serviceId: string, file: File, isCheck: boolean): Promise<SurveyImportOutcome> {
  const query = new URLSearchParams({ service: serviceId, ...(isCheck ? { check: "1" } : {}) });
  const response = await fetch(`/survey-imports?${query}`, {
    method: "POST",
    body: file,
    credentials: "same-origin",
    headers: { ...roomHeaders(), "x-andir-upload": "1", "content-type": "application/octet-stream" },
    signal: AbortSignal.timeout(PATIENCE),
  });
  const answer = (await response.json()) as Partial<SurveyImportOutcome>;
  if (answer.refusals === undefined) throw new Error(`Answered ${response.status}.`);
  return { ...EMPTY, ...answer };
}

const EMPTY: SurveyImportOutcome = {
  refusals: [],
  rowCount: 0,
  from: null,
  to: null,
  index: null,
  problems: [],
  problemCount: 0,
  isKnown: false,
  isImported: false,
};

const WORDS: Readonly<Record<string, () => string>> = {
  NOT_A_SHEET: m.survey_row_not_a_sheet,
  NO_ROWS: m.survey_row_no_rows,
  TOO_MANY_ROWS: m.survey_row_too_many,
  MISSING_COLUMN: m.survey_row_missing_column,
  NO_ANSWER: m.survey_row_no_answer,
  NOT_A_DAY: m.survey_row_not_a_day,
  IN_THE_FUTURE: m.survey_row_in_the_future,
  TOO_OLD: m.survey_row_too_old,
  NOT_1_TO_4: m.survey_row_not_1_to_4,
  NOT_AN_AGE: m.survey_row_not_an_age,
  NOT_A_SEX: m.survey_row_not_a_sex,
  NOT_AN_EDUCATION: m.survey_row_not_an_education,
  TOO_LONG: m.survey_row_too_long,
};

export const rowWord = ({ code }: RowProblem): string => WORDS[code]?.() ?? code;
