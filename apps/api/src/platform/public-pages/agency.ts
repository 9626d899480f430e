import sql from "sql-template-tag";
import { firstRow } from "../sql.ts";
import { brieflyKept } from "./briefly-kept.ts";
import type { Agency } from "./layout.ts";

/** Whose pages these are: it stands on every page and next to never changes. */
export const agencyOf = brieflyKept(async (scope): Promise<Agency> => {
  const agency = await firstRow<Agency>(scope, sql`select name, is_demo as "isDemo" from agency`);
  if (!agency) throw new Error("The table agency is empty: the migrations have not run.");
  return agency;
});
