/** Who finds a saved query besides its owner. What it shows is each reader's own sight, whoever saved it. */
export const QueryVisibility = {
  PRIVATE: "PRIVATE",
  UNIT: "UNIT",
  AGENCY: "AGENCY",
} as const;
export type QueryVisibility = (typeof QueryVisibility)[keyof typeof QueryVisibility];

/** With what a reader chooses the value of a variable. */
export const ParameterKind = {
  PERIOD: "PERIOD",
  UNIT: "UNIT",
  DATE: "DATE",
  NUMBER: "NUMBER",
  TEXT: "TEXT",
  YES_NO: "YES_NO",
} as const;
export type ParameterKind = (typeof ParameterKind)[keyof typeof ParameterKind];

/** Whose page of tiles. */
export const TileBoard = { OWN: "OWN", AGENCY: "AGENCY" } as const;
export type TileBoard = (typeof TileBoard)[keyof typeof TileBoard];

/** What a tile shows of an answer. */
export const TileDisplay = { CHART: "CHART", TABLE: "TABLE" } as const;
export type TileDisplay = (typeof TileDisplay)[keyof typeof TileDisplay];

/** How often a saved query comes by mail. */
export const MailInterval = { DAY: "DAY", WEEK: "WEEK", MONTH: "MONTH" } as const;
export type MailInterval = (typeof MailInterval)[keyof typeof MailInterval];

export const LONGEST_QUERY = 20_000;
export const LONGEST_VARIABLES = 10_000;
export const LONGEST_QUERY_NAME = 120;
export const LONGEST_QUERY_DESCRIPTION = 2_000;
export const MOST_TILES = 24;
