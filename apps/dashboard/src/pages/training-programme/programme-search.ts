import { cursorsIn, isText, type Cursors } from "../../lib/paged.ts";

export interface ProgrammeSearch extends Cursors {
  /** The unit that is looked at; the highest that one brings people from without it. */
  unit?: string;
  /** The session that one came from to ask people. */
  sesi?: string;
  /** Only those who are not asked yet. */
  lihat?: "belum";
}

export const programmeSearch = (search: Record<string, unknown>): ProgrammeSearch => {
  const { unit, sesi, lihat } = search;
  return {
    ...(isText(unit) && { unit }),
    ...(isText(sesi) && { sesi }),
    ...(lihat === "belum" && { lihat }),
    ...cursorsIn(search),
  };
};
