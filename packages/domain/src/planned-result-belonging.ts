/** To whom a planned result belongs when its holder leaves the post: one of the organisation passes to the successor. */
export const PlannedResultBelonging = { ORGANISATION: "ORGANISATION", INDIVIDUAL: "INDIVIDUAL" } as const;
export type PlannedResultBelonging = (typeof PlannedResultBelonging)[keyof typeof PlannedResultBelonging];
