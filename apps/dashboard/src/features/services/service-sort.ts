/** By what services can be put in order, as the address has it. */
export const SORTS = ["unit", "nama", "indeks", "median", "p90", "standar"] as const;
export type ServiceSort = (typeof SORTS)[number];

/** Over which days services are looked at: whole months up to today, and as many before them to compare with. */
export const SPANS = ["bulan", "3-bulan", "12-bulan"] as const;
export type Span = (typeof SPANS)[number];

export const DEFAULT_SPAN = "3-bulan" satisfies Span;
