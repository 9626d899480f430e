export interface PlansSearch {
  /** Year of the cycle; this year without it. */
  tahun?: number;
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export const plansSearch = ({ tahun }: Record<string, unknown>): PlansSearch =>
  typeof tahun === "number" && Number.isInteger(tahun) && tahun >= 2000 && tahun <= 2100 ? { tahun } : {};
