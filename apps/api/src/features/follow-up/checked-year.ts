import { badInput } from "../../platform/errors.ts";

/** Throws BAD_USER_INPUT for what is no year of records. */
export function checkedYear(year: number): number {
  if (year < 2000 || year > 2100) throw badInput(`${year} is no year that there are records of.`);
  return year;
}
