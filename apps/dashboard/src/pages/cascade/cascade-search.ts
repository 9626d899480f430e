export interface CascadeSearch {
  unit?: string;
  /** Year of the cycle; this year without it. */
  tahun?: number;
  /** The tree without it. */
  lihat?: "matriks" | "celah";
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export const cascadeSearch = ({ unit, tahun, lihat }: Record<string, unknown>): CascadeSearch => ({
  ...(typeof unit === "string" && unit !== "" && { unit }),
  ...(typeof tahun === "number" && Number.isInteger(tahun) && tahun >= 2000 && tahun <= 2100 && { tahun }),
  ...((lihat === "matriks" || lihat === "celah") && { lihat }),
});
