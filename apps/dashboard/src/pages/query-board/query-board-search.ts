export interface QueryBoardSearch {
  /** One's own page; without it the agency's. */
  board?: "own";
}

export const queryBoardSearch = ({ board }: Record<string, unknown>): QueryBoardSearch =>
  board === "own" ? { board } : {};
