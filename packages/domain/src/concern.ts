/** What someone says is wrong (laporan kekeliruan). */
export const ConcernSubject = {
  /** A plan, entries or a report of one's own. */
  WORK: "WORK",
  /** A rating, a score, or what it rests on. */
  RATING: "RATING",
  /** Name, NIP, post, unit, leave or attendance. */
  RECORD: "RECORD",
  /** Periods, due dates and rules. */
  CYCLE: "CYCLE",
  /** The product itself: a page that fails, words that mislead. */
  PROGRAM: "PROGRAM",
} as const;
export type ConcernSubject = (typeof ConcernSubject)[keyof typeof ConcernSubject];

/** Whose to mend it is. */
export const ConcernAddressee = {
  APPRAISER: "APPRAISER",
  ADMINISTRATOR: "ADMINISTRATOR",
  PERFORMANCE_TEAM: "PERFORMANCE_TEAM",
} as const;
export type ConcernAddressee = (typeof ConcernAddressee)[keyof typeof ConcernAddressee];

export const ConcernStatus = { OPEN: "OPEN", ANSWERED: "ANSWERED", WITHDRAWN: "WITHDRAWN" } as const;
export type ConcernStatus = (typeof ConcernStatus)[keyof typeof ConcernStatus];

const ADDRESSEES: Record<ConcernSubject, ConcernAddressee> = {
  WORK: "APPRAISER",
  RATING: "APPRAISER",
  RECORD: "ADMINISTRATOR",
  CYCLE: "PERFORMANCE_TEAM",
  PROGRAM: "PERFORMANCE_TEAM",
};

/** Who gets it: by what it is about. What has no appraiser to go to is the performance team's, so that nothing lies unread. */
export const addresseeOf = (subject: ConcernSubject, hasAppraiser: boolean): ConcernAddressee => {
  const addressee = ADDRESSEES[subject];
  return addressee === "APPRAISER" && !hasAppraiser ? "PERFORMANCE_TEAM" : addressee;
};

export type ConcernParty = "RAISER" | "ADDRESSEE";

const MOVES: Record<ConcernStatus, Readonly<Partial<Record<ConcernStatus, ConcernParty>>>> = {
  OPEN: { ANSWERED: "ADDRESSEE", WITHDRAWN: "RAISER" },
  ANSWERED: {},
  WITHDRAWN: {},
};

/** Whether a party may bring a concern from one status to another; what was closed stays closed. */
export const mayMoveConcern = (from: ConcernStatus, to: ConcernStatus, party: ConcernParty): boolean =>
  MOVES[from][to] === party;

const LONGEST_PLACE = 500;

/** A page of the product, without what follows the #: a link to elsewhere is none. */
export const isPlace = (place: string): boolean => place.length <= LONGEST_PLACE && /^\/(?![/\\])[^\s#]*$/.test(place);
