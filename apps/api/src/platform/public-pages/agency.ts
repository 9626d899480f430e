import sql from "sql-template-tag";
import type { Scope } from "../scope.ts";
import { firstRow, type Queryable } from "../sql.ts";
import type { Agency } from "./layout.ts";

const KEPT_FOR = 60_000;

const copies = new WeakMap<Queryable, { readonly until: number; readonly agency: Agency }>();

/** Whose pages these are. Asked once a minute: it stands on every page and next to never changes. */
export async function agencyOf(scope: Pick<Scope, "sql" | "now">): Promise<Agency> {
  const copy = copies.get(scope.sql);
  if (copy && copy.until > scope.now.getTime()) return copy.agency;
  const agency = await firstRow<Agency>(scope, sql`select name, is_demo as "isDemo" from agency`);
  if (!agency) throw new Error("The table agency is empty: the migrations have not run.");
  copies.set(scope.sql, { until: scope.now.getTime() + KEPT_FOR, agency });
  return agency;
}
