import { isPlace } from "@andir/domain/concern";

export interface ConcernNewSearch {
  /** The page that is wrong. */
  halaman?: string;
  judul?: string;
}

/** A page of elsewhere is none. */
export const concernNewSearch = ({ halaman, judul }: Record<string, unknown>): ConcernNewSearch => ({
  ...(typeof halaman === "string" && isPlace(halaman) && { halaman }),
  ...(typeof judul === "string" && judul.trim() !== "" && { judul: judul.trim().slice(0, 200) }),
});
