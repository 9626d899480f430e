import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { Field, Int, ObjectType } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";

@ObjectType({ description: "For how long a former employee's record keeps its name (masa retensi)." })
export class Retention {
  @Field(() => Int, { description: "Years after leaving." })
  years: number;

  @Field(() => String, { description: "What says so." })
  source: string;
}

/** The rule in force today; a row of a later day replaces it on that day. */
export async function findRetention(scope: Pick<Scope, "sql" | "now">): Promise<Retention> {
  const rule = await firstRow<Retention>(
    scope,
    sql`select years, source from retention_rule where starts_on <= ${agencyDate(scope.now)}::date order by starts_on desc limit 1`,
  );
  if (!rule) throw new Error("The table retention_rule has no rule for today.");
  return rule;
}
