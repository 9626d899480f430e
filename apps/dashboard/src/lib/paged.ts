export interface Cursors {
  after?: string;
  before?: string;
}

export const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** The page that an address means; of two cursors the first counts. */
export const cursorsIn = ({ after, before }: Record<string, unknown>): Cursors =>
  isText(after) ? { after } : isText(before) ? { before } : {};

interface PageVariables {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A page after a cursor is counted from its start, one before a cursor from its end. */
export const pageVariables = ({ after, before }: Cursors, size: number): PageVariables =>
  before === undefined ? { first: size, after: after ?? null } : { last: size, before };
