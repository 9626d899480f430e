export interface AdoptionSearch {
  period?: string;
  /** Which orders there are comes with the page: what is none of them orders as if nothing were asked. */
  sort?: string;
  dir?: "asc" | "desc";
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export function adoptionSearch({ period, sort, dir }: Record<string, unknown>): AdoptionSearch {
  return {
    ...(typeof period === "string" && period !== "" && { period }),
    ...(typeof sort === "string" && { sort }),
    ...((dir === "asc" || dir === "desc") && { dir }),
  };
}
