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
import { namesUnit, OrgUnitFilter, OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { innovationColumns } from "./innovation.loaders.ts";

const InnovationStageComparison = enumComparison("InnovationStage", InnovationStage);

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

  @Field(() => DateComparison, { nullable: true, description: "By when it was written down." })
  startedOn?: DateComparison | null;

  @Field(() => DateComparison, { nullable: true, description: "By when it came into daily use." })
  adoptedOn?: DateComparison | null;

  @Field(() => DateComparison, { nullable: true, description: "By when it was confirmed." })
  validatedOn?: DateComparison | null;
}

const condition = (scope: Scope, filter: InnovationFilter | null | undefined): Sql =>
  compileFilter(filter, {
    unit: (value) => withinUnit(sql`i.unit_key`, value),
    unitMatches: (value) => namesUnit(actorOf(scope), sql`i.unit_key`, value),
    stage: (value) => compare(sql`i.stage`, "innovation_stage", value),
    title: (value) => compare(sql`i.title`, "text", value),
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
  columns: () => innovationColumns,
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
