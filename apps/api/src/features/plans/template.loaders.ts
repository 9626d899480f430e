import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import { batched, byKey } from "../../platform/batched.ts";
import type { ListSource } from "../../platform/connection.ts";
import { combination, compare, compileFilter, StringComparison, type Combinable } from "../../platform/filter.ts";
import { PageArgs } from "../../platform/page.ts";
import { runsTheCycle } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import type { PlanTemplate } from "./plan-template.entity.ts";

export type TemplateRow = Pick<PlanTemplate, "key" | "unitKey" | "name" | "results" | "changedAt" | "archivedAt">;

const templateColumns: Sql = sql`
  t.key, t.unit_key as "unitKey", t.name, t.results, t.changed_at as "changedAt", t.archived_at as "archivedAt"`;

/** Words of a post and of no person: everyone in the agency finds them. */
export const loadTemplate = batched<TemplateRow>(async (scope, keys) =>
  byKey(
    await rows<TemplateRow>(
      scope,
      sql`select ${templateColumns} from plan_template t where t.key = any(${keys}::uuid[])`,
    ),
  ),
);

/** The head of the unit that keeps it, and the heads above; and those who run the cycle. */
export const mayKeepTemplatesOf = (actor: Actor, unitKey: string): boolean =>
  runsTheCycle(actor) || actor.unitKeys.includes(unitKey);

@InputType({ description: "Which templates." })
export class PlanTemplateFilter implements Combinable<PlanTemplateFilter> {
  @Field(() => [PlanTemplateFilter], combination.and)
  and?: PlanTemplateFilter[] | null;

  @Field(() => [PlanTemplateFilter], combination.or)
  or?: PlanTemplateFilter[] | null;

  @Field(() => PlanTemplateFilter, combination.not)
  not?: PlanTemplateFilter | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit that keeps it." })
  unit?: OrgUnitScope | null;

  @Field(() => StringComparison, { nullable: true, description: "By name." })
  name?: StringComparison | null;

  @Field(() => Boolean, { nullable: true, description: "Put away, or still in use." })
  isArchived?: boolean | null;
}

@ArgsType()
export class PlanTemplatesArgs extends PageArgs {
  @Field(() => PlanTemplateFilter, { nullable: true, description: "Which templates; all without it." })
  filter?: PlanTemplateFilter | null;
}

export const templateList = ({ filter }: PlanTemplatesArgs): ListSource => ({
  list: "planTemplates",
  columns: () => templateColumns,
  from: sql`plan_template t`,
  where: [
    compileFilter(filter, {
      unit: (value) => withinUnit(sql`t.unit_key`, value),
      name: (value) => compare(sql`t.name`, "text", value),
      isArchived: (value) => sql`(t.archived_at is not null) = ${value}::boolean`,
    }),
  ],
  order: [
    { sql: sql`t.name`, type: "text", nullable: false, name: "NAME", direction: "ASC" },
    { sql: sql`t.key`, type: "uuid", nullable: false, name: "key", direction: "ASC" },
  ],
});
