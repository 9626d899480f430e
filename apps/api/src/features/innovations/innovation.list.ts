import { InnovationReviewStatus } from "@andir/domain/innovation-moves";
import { InnovationStage } from "@andir/domain/innovation-stage";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compileFilter,
  DateComparison,
  enumComparison,
  StringComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { EmployeeFilter, namesEmployee } from "../employees/employee.list.ts";
import { namesUnit, OrgUnitFilter, OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { innovationColumns } from "./innovation.loaders.ts";
import { awaits, isMember, knowsMembers } from "./innovation.policy.ts";

const InnovationStageComparison = enumComparison("InnovationStage", InnovationStage);
const ReviewStatusComparison = enumComparison("InnovationReviewStatus", InnovationReviewStatus);

@InputType({ description: "Which innovations." })
export class InnovationFilter implements Combinable<InnovationFilter> {
  @Field(() => [InnovationFilter], combination.and)
  and?: InnovationFilter[] | null;

  @Field(() => [InnovationFilter], combination.or)
  or?: InnovationFilter[] | null;

  @Field(() => InnovationFilter, combination.not)
  not?: InnovationFilter | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit that it began in." })
  unit?: OrgUnitScope | null;

  @Field(() => OrgUnitFilter, { nullable: true, description: "By what is true of that unit." })
  unitMatches?: OrgUnitFilter | null;

  @Field(() => InnovationStageComparison, { nullable: true, description: "By the stage today." })
  stage?: EnumComparison<InnovationStage> | null;

  @Field(() => StringComparison, { nullable: true, description: "By the short name." })
  title?: StringComparison | null;

  @Field(() => String, {
    nullable: true,
    description: "Holds all these words, in its name, its problem or its change, capitals aside.",
  })
  search?: string | null;

  @Field(() => ReviewStatusComparison, { nullable: true, description: "By how far its confirmation is." })
  reviewStatus?: EnumComparison<InnovationReviewStatus> | null;

  @Field(() => EmployeeFilter, { nullable: true, description: "By who took part in it, of those whom you may know." })
  member?: EmployeeFilter | null;

  @Field(() => Boolean, { nullable: true, description: "Those of your own, or those of others." })
  isMine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Those that wait for your word, or those that do not." })
  awaitsMe?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Those taken over from another unit, or ideas of their own." })
  isCopy?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Those with an effect that was measured, or those without." })
  isMeasured?: boolean | null;

  @Field(() => DateComparison, { nullable: true, description: "By when it was written down." })
  startedOn?: DateComparison | null;

  @Field(() => DateComparison, { nullable: true, description: "By when it came into daily use." })
  adoptedOn?: DateComparison | null;

  @Field(() => DateComparison, { nullable: true, description: "By when it was confirmed." })
  validatedOn?: DateComparison | null;
}

const MOST_WORDS = 8;

function holdsWords(text: string): Sql {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  return sql`not exists (select from unnest(${words}::text[]) as word(text)
    where position(word.text in lower(i.title || ' ' || i.problem || ' ' || i.change)) = 0)`;
}

const condition = (scope: Scope, filter: InnovationFilter | null | undefined): Sql =>
  compileFilter(filter, {
    unit: (value) => withinUnit(sql`i.unit_key`, value),
    unitMatches: (value) => namesUnit(actorOf(scope), sql`i.unit_key`, value),
    stage: (value) => compare(sql`i.stage`, "innovation_stage", value),
    title: (value) => compare(sql`i.title`, "text", value),
    search: (value) => holdsWords(value),
    reviewStatus: (value) => compare(sql`i.review_status`, "innovation_review_status", value),
    member: (value) =>
      sql`exists (select from innovation_member m where m.innovation_key = i.key and ${knowsMembers(actorOf(scope))} and ${namesEmployee(scope, sql`m.employee_key`, value)})`,
    isMine: (value) => sql`${isMember(actorOf(scope))} = ${value}::boolean`,
    awaitsMe: (value) => sql`${awaits(actorOf(scope))} = ${value}::boolean`,
    isCopy: (value) => sql`(i.origin_key is not null) = ${value}::boolean`,
    isMeasured: (value) =>
      sql`exists (select from innovation_effect f where f.innovation_key = i.key and f.after is not null) = ${value}::boolean`,
    startedOn: (value) => compare(sql`i.started_on`, "date", value),
    adoptedOn: (value) => compare(sql`i.adopted_on`, "date", value),
    validatedOn: (value) => compare(sql`i.validated_on`, "date", value),
  });

export const InnovationOrderField = { STARTED_ON: "STARTED_ON", ADOPTED_ON: "ADOPTED_ON", TITLE: "TITLE" } as const;
export type InnovationOrderField = (typeof InnovationOrderField)[keyof typeof InnovationOrderField];
registerEnumType(InnovationOrderField, {
  name: "InnovationOrderField",
  description: "What innovations can be ordered by.",
  valuesConfig: {
    STARTED_ON: { description: "When it was written down." },
    ADOPTED_ON: { description: "When it came into daily use; what has not, last." },
    TITLE: { description: "The short name." },
  },
});

@InputType({ description: "An order of innovations." })
export class InnovationOrder {
  @Field(() => InnovationOrderField, { description: "By what." })
  field: InnovationOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class InnovationsArgs extends PageArgs {
  @Field(() => InnovationFilter, { nullable: true, description: "Which; all without it." })
  filter?: InnovationFilter | null;

  @Field(() => [InnovationOrder], { nullable: true, description: "In which order; the newest first without it." })
  orderBy?: InnovationOrder[] | null;
}

/** Innovations are there to be copied: the library is open to everyone in the agency. */
export const innovationList = (scope: Scope, args: InnovationsArgs): ListSource => ({
  list: "innovations",
  columns: () => innovationColumns(actorOf(scope)),
  from: sql`innovation i`,
  where: [condition(scope, args.filter)],
  order: orderTerms(
    args.orderBy,
    [{ field: "STARTED_ON", direction: "DESC" }],
    {
      STARTED_ON: { sql: sql`i.started_on`, type: "date", nullable: false },
      ADOPTED_ON: { sql: sql`i.adopted_on`, type: "date", nullable: true },
      TITLE: { sql: sql`i.title`, type: "text", nullable: false },
    },
    sql`i.key`,
  ),
});
