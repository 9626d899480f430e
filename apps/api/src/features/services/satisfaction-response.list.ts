import { SurveyChannel } from "@andir/domain/respondent";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compareIds,
  compileFilter,
  DateComparison,
  enumComparison,
  IdComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { namesUnit, OrgUnitFilter, OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { respondentSeenBy, visibleResponses } from "./satisfaction.policy.ts";

const SurveyChannelComparison = enumComparison("SurveyChannel", SurveyChannel);

@InputType({ description: "Which answers to satisfaction surveys." })
export class SatisfactionResponseFilter implements Combinable<SatisfactionResponseFilter> {
  @Field(() => [SatisfactionResponseFilter], combination.and)
  and?: SatisfactionResponseFilter[] | null;

  @Field(() => [SatisfactionResponseFilter], combination.or)
  or?: SatisfactionResponseFilter[] | null;

  @Field(() => SatisfactionResponseFilter, combination.not)
  not?: SatisfactionResponseFilter | null;

  @Field(() => IdComparison, { nullable: true, description: "By the service." })
  service?: IdComparison | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit that provides it." })
  unit?: OrgUnitScope | null;

  @Field(() => OrgUnitFilter, { nullable: true, description: "By what is true of that unit." })
  unitMatches?: OrgUnitFilter | null;

  @Field(() => DateComparison, { nullable: true, description: "By the day of the answer." })
  answeredOn?: DateComparison | null;

  @Field(() => SurveyChannelComparison, { nullable: true, description: "By how it came in." })
  channel?: EnumComparison<SurveyChannel> | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "With words of the respondent's own that you may read, or without.",
  })
  hasComment?: boolean | null;
}

const comment = (scope: Scope): Sql => respondentSeenBy(actorOf(scope), sql`r.comment`);

const condition = (scope: Scope, filter: SatisfactionResponseFilter | null | undefined): Sql =>
  compileFilter(filter, {
    service: (value) => compareIds(sql`r.service_key`, "Service", value),
    unit: (value) => withinUnit(sql`v.unit_key`, value),
    unitMatches: (value) => namesUnit(actorOf(scope), sql`v.unit_key`, value),
    answeredOn: (value) => compare(sql`r.answered_on`, "date", value),
    channel: (value) => compare(sql`r.channel`, "survey_channel", value),
    hasComment: (value) => sql`((${comment(scope)}) is not null) = ${value}::boolean`,
  });

export const SatisfactionResponseOrderField = { ANSWERED_ON: "ANSWERED_ON" } as const;
export type SatisfactionResponseOrderField =
  (typeof SatisfactionResponseOrderField)[keyof typeof SatisfactionResponseOrderField];
registerEnumType(SatisfactionResponseOrderField, {
  name: "SatisfactionResponseOrderField",
  description: "What answers can be ordered by.",
  valuesConfig: { ANSWERED_ON: { description: "The day; those of a day stand in no order." } },
});

@InputType({ description: "An order of answers." })
export class SatisfactionResponseOrder {
  @Field(() => SatisfactionResponseOrderField, { description: "By what." })
  field: SatisfactionResponseOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class SatisfactionResponsesArgs extends PageArgs {
  @Field(() => SatisfactionResponseFilter, { nullable: true, description: "Which; all without it." })
  filter?: SatisfactionResponseFilter | null;

  @Field(() => [SatisfactionResponseOrder], {
    nullable: true,
    description: "In which order; the newest first without it.",
  })
  orderBy?: SatisfactionResponseOrder[] | null;
}

export const satisfactionResponseList = (scope: Scope, args: SatisfactionResponsesArgs): ListSource => {
  const seen = (column: Sql) => respondentSeenBy(actorOf(scope), column);
  return {
    list: "satisfactionResponses",
    columns: () => sql`r.service_key as "serviceKey", r.answered_on as "answeredOn", r.channel,
      r.requirements, r.procedure, r.time, r.fee, r.product, r.competence, r.conduct, r.complaints, r.facilities,
      ${comment(scope)} as comment, ${seen(sql`r.age_band`)} as "ageBand", ${seen(sql`r.sex`)} as sex, ${seen(sql`r.education`)} as education,
      r.has_ticket as "hasTicket"`,
    from: sql`satisfaction_response r join service v on v.key = r.service_key`,
    where: [visibleResponses(actorOf(scope)), condition(scope, args.filter)],
    order: orderTerms(
      args.orderBy,
      [{ field: "ANSWERED_ON", direction: "DESC" }],
      { ANSWERED_ON: { sql: sql`r.answered_on`, type: "date", nullable: false } },
      sql`r.key`,
    ),
  };
};
