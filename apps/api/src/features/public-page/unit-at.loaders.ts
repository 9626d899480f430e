import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";

export interface UnitAt {
  readonly code: string;
  readonly name: string;
  /** The unit directly below the top that it belongs to; null for the top. */
  readonly branchCode: string | null;
  /** Itself and all below it. */
  readonly codes: readonly string[];
}

export const findUnitAt = (scope: Scope, code: string): Promise<UnitAt | null> =>
  firstRow<UnitAt>(
    scope,
    sql`select u.code, u.name,
          (select b.code from org_unit_ancestor x join org_unit b on b.key = x.ancestor_key join org_unit top on top.key = b.parent_key
            where x.unit_key = u.key and top.parent_key is null limit 1) as "branchCode",
          array(select below.code from org_unit_ancestor x join org_unit below on below.key = x.unit_key where x.ancestor_key = u.key) as codes
        from org_unit u where u.code = ${code} and (u.ends_on is null or u.ends_on >= ${agencyDate(scope.now)}::date)`,
  );
