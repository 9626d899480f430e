/** What units and their people owe in a cycle, in the order in which it comes. */
export const UnitDocument = {
  /** SKP. */
  PLAN: "PLAN",
  REPORT: "REPORT",
  ASSESSMENT: "ASSESSMENT",
  /** Of the appraiser, in the period. */
  FEEDBACK: "FEEDBACK",
  /** Perjanjian kinerja. */
  AGREEMENT: "AGREEMENT",
  /** Rencana aksi. */
  ACTION_PLAN: "ACTION_PLAN",
  REALISATION: "REALISATION",
  /** Predikat kinerja organisasi. */
  RATING: "RATING",
} as const;
export type UnitDocument = (typeof UnitDocument)[keyof typeof UnitDocument];

/** How far one kind of document is in a group. Not due, not applicable and none are three different things. */
export const Completeness = {
  DONE: "DONE",
  PARTLY: "PARTLY",
  LATE: "LATE",
  NOT_DUE: "NOT_DUE",
  NOT_APPLICABLE: "NOT_APPLICABLE",
} as const;
export type Completeness = (typeof Completeness)[keyof typeof Completeness];

/** How one document stands that is owed: done; handed on, so that another has to act; past its due date; still in time. */
export const OwedState = { DONE: "DONE", WAITING: "WAITING", LATE: "LATE", NOT_DUE: "NOT_DUE" } as const;
export type OwedState = (typeof OwedState)[keyof typeof OwedState];

/** What is not applicable is in none of them. */
export type DocumentCounts = Readonly<Record<OwedState, number>>;

export const owedOf = ({ DONE, WAITING, LATE, NOT_DUE }: DocumentCounts): number => DONE + WAITING + LATE + NOT_DUE;

/** One late document makes the whole late: that is what has to be seen. What is begun is partly done, due or not. */
export function completenessOf(counts: DocumentCounts): Completeness {
  const owed = owedOf(counts);
  if (owed === 0) return Completeness.NOT_APPLICABLE;
  if (counts.DONE === owed) return Completeness.DONE;
  if (counts.LATE > 0) return Completeness.LATE;
  return counts.NOT_DUE === owed ? Completeness.NOT_DUE : Completeness.PARTLY;
}
