import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import type { ListSource, Subject } from "../../platform/connection.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { actorOf, appraisedBy, inUnitsOf } from "../../platform/sight.ts";
import { orderTerms } from "../../platform/order.ts";
import { entryColumns, entrySource, ownEntry } from "./entry.loaders.ts";

@InputType({ description: "Which entries." })
export class ProgressEntryFilter {
  @Field(() => DateScalar, { nullable: true, description: "From this day on." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Up to this day." })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Linked to a planned result, or still waiting to be." })
  isLinked?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Went into a report, or not yet." })
  isReported?: boolean | null;
}

@ArgsType()
export class ProgressEntriesArgs extends PageArgs {
  @Field(() => ProgressEntryFilter, { nullable: true, description: "Which entries; all without it." })
  filter?: ProgressEntryFilter | null;
}

/** Work as it happens: one's own, one's people's and one's units'. Others see entries with the report that they went into. */
export const visibleAsTheyHappen = (
  actor: Actor,
): Sql => sql`(${ownEntry(actor)} or ${appraisedBy(actor, "n.employee_key")}
  or exists (select 1 from position p where p.key = n.position_key and ${inUnitsOf(actor, "p.unit_key")}))`;

const conditions = (filter: ProgressEntryFilter | null | undefined): Sql[] => {
  const found: Sql[] = [];
  if (filter?.from != null) found.push(sql`n.day >= ${filter.from}::date`);
  if (filter?.to != null) found.push(sql`n.day <= ${filter.to}::date`);
  if (filter?.isLinked != null) found.push(sql`(n.planned_result_key is not null) = ${filter.isLinked}::boolean`);
  if (filter?.isReported != null) found.push(sql`(n.report_key is not null) = ${filter.isReported}::boolean`);
  return found;
};

/** The newest day first. */
export const entryList = (scope: Scope, args: ProgressEntriesArgs, subject: Subject): ListSource => ({
  list: "progressEntries",
  columns: () => entryColumns,
  subject: () => subject,
  from: entrySource,
  where: [visibleAsTheyHappen(actorOf(scope)), ...conditions(args.filter)],
  order: orderTerms(
    null,
    [{ field: "DAY", direction: "DESC" }],
    { DAY: { sql: sql`n.day`, type: "date", nullable: false } },
    sql`n.key`,
  ),
});
