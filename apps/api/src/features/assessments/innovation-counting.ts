import { countedStage, countsUntil, lastConfirmedOn } from "@andir/domain/innovation-counting";
import { agencyDate } from "@andir/domain/iso-date";
import { InnovationStage } from "@andir/domain/innovation-stage";
import type { ScoringRules } from "@andir/domain/scoring-rules";
import sql from "sql-template-tag";
import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from "type-graphql";
import { batched } from "../../platform/batched.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { Innovation } from "../innovations/innovation.entity.ts";
import type { InnovationRow } from "../innovations/innovation.loaders.ts";

@ObjectType({
  description:
    "How an innovation counts in the assessments of its team today (dihitung dalam nilai inovasi): each member has points x share, beside the base that everyone has. Source: the record of the innovation, and the scoring rule in force. Fresh: at every reading.",
})
export class InnovationCounting {
  @Field(() => InnovationStage, { description: "The stage at which it counts: reached, and confirmed." })
  stage: InnovationStage;

  @Field(() => Float, { description: "For the whole of it, in points." })
  points: number;

  @Field(() => Float, { description: "What everyone has before the first innovation, in points." })
  base: number;

  @Field(() => DateScalar, { description: "The last confirmation, from which it counts." })
  confirmedOn: string;

  @Field(() => DateScalar, { description: "The last day of the last month for which it counts." })
  until: string;

  @Field(() => Int, { description: "For how many months it counts. Unit: months." })
  months: number;

  @Field(() => Boolean, { description: "Whether that time is over." })
  isOver: boolean;

  @Field(() => String, { description: "Version of the dated scoring rule." })
  ruleVersion: string;
}

/** The rule of a day, by the day. */
const loadRuleOn = batched<{ day: string; version: string; rules: ScoringRules }>(
  async (scope, days) =>
    new Map(
      (
        await rows<{ day: string; version: string; rules: ScoringRules }>(
          scope,
          sql`select day.day, rule.version, rule.rules from unnest(${days}::date[]) as day(day)
              cross join lateral (
                select r.version, r.rules from scoring_rule r where r.starts_on <= day.day order by r.starts_on desc, r.version desc limit 1
              ) rule`,
        )
      ).map((rule) => [rule.day, rule]),
    ),
);

@Resolver(() => Innovation)
export class InnovationCountingResolver {
  @FieldResolver(() => InnovationCounting, {
    nullable: true,
    description: "How it counts today; null until both have confirmed it.",
  })
  async counting(@Root() innovation: InnovationRow, @Ctx() scope: Scope): Promise<InnovationCounting | null> {
    const today = agencyDate(scope.now);
    const stage = countedStage(innovation, today);
    const confirmedOn = lastConfirmedOn(innovation, today);
    if (stage === null || confirmedOn === null) return null;
    const { version, rules } = await loadRuleOn.required(scope, today);
    const { points, base, monthsBack } = rules.innovation;
    const until = countsUntil(confirmedOn, monthsBack);
    return {
      stage,
      points: points[stage],
      base,
      confirmedOn,
      until,
      months: monthsBack,
      isOver: until < today,
      ruleVersion: version,
    };
  }
}
