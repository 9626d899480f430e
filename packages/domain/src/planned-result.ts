/** Section of the plan that a result stands in (utama, tambahan). Source: PermenPANRB 6/2022, annex. */
export const PlannedResultKind = { MAIN: "MAIN", ADDITIONAL: "ADDITIONAL" } as const;
export type PlannedResultKind = (typeof PlannedResultKind)[keyof typeof PlannedResultKind];

/** To whom a result belongs when its holder leaves the post: one of the organisation passes to the successor. */
export const PlannedResultBelonging = { ORGANISATION: "ORGANISATION", INDIVIDUAL: "INDIVIDUAL" } as const;
export type PlannedResultBelonging = (typeof PlannedResultBelonging)[keyof typeof PlannedResultBelonging];
