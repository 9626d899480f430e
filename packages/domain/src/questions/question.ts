import type { IsoDate } from "../iso-date.ts";

/** Words in the two languages of the product. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

/** How an answer is best looked at first. */
export const QuestionChart = {
  TABLE: "TABLE",
  BAR: "BAR",
  STACKED_BAR: "STACKED_BAR",
  LINE: "LINE",
  SCATTER: "SCATTER",
  HEAT_MAP: "HEAT_MAP",
} as const;
export type QuestionChart = (typeof QuestionChart)[keyof typeof QuestionChart];

/** What a variable stands for, so that it can be picked instead of typed. A unit's value is an `OrgUnitScope`, a period's and a service's its id; a choice is of the enum that the query declares. */
export const QuestionVariableKind = {
  DATE: "DATE",
  INSTANT: "INSTANT",
  YEAR: "YEAR",
  PERIOD: "PERIOD",
  UNIT: "UNIT",
  SERVICE: "SERVICE",
  NUMBER: "NUMBER",
  CHOICE: "CHOICE",
  CHOICES: "CHOICES",
} as const;
export type QuestionVariableKind = (typeof QuestionVariableKind)[keyof typeof QuestionVariableKind];

export interface QuestionVariable {
  readonly name: string;
  readonly kind: QuestionVariableKind;
  readonly label: Words;
  /** What it is until one picks something else; null asks for everything. */
  readonly initial: (today: IsoDate) => string | number | null;
}

/** A question that analysts ask again and again, with the query that answers it: where one begins, and then changes it. */
export interface Question {
  /** Stable, for addresses: lower case with hyphens. */
  readonly id: string;
  readonly title: Words;
  /** One line: what the answer says, and what it leaves out. */
  readonly explanation: Words;
  /** One GraphQL operation that runs as it is with the initial variables. */
  readonly text: string;
  readonly variables: readonly QuestionVariable[];
  readonly chart: QuestionChart;
  /** The list of the answer to look at first, as a path of field names and aliases: that of a connection itself, not of its nodes. */
  readonly show: readonly string[];
}

/** The variables of a question as they are until someone picks others. */
export const initialVariables = (
  { variables }: Pick<Question, "variables">,
  today: IsoDate,
): Record<string, string | number | null> =>
  Object.fromEntries(variables.map(({ name, initial }) => [name, initial(today)]));
