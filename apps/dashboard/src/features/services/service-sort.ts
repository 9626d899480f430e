/** By what services can be put in order, as the address has it. */
export const SORTS = ["unit", "nama", "indeks", "median", "p90", "standar"] as const;
export type ServiceSort = (typeof SORTS)[number];
