export interface PeriodsSearch {
  year?: number;
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export function periodsSearch({ year }: Record<string, unknown>): PeriodsSearch {
  const wanted = Number(year);
  return Number.isInteger(wanted) && wanted >= 2000 && wanted <= 2100 ? { year: wanted } : {};
}
