import { OrganisationRating } from "@andir/domain/organisation-rating";
import { Rating } from "@andir/domain/rating";
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";

@ObjectType({
  description:
    "What one rating of a unit gives its head. Source: SE MenPANRB 3/2023, as the rule of the cycle has it. Fresh: at every reading, by the rule in force.",
})
export class HeadWorkResult {
  @Field(() => OrganisationRating, { description: "The unit's rating." })
  rating: OrganisationRating;

  @Field(() => Rating, { description: "The head's work result." })
  workResult: Rating;
}

@Resolver(() => Period)
export class PeriodHeadWorkResultsResolver {
  @FieldResolver(() => [HeadWorkResult], {
    description:
      "What each rating of a unit for the period gives its head as work result, the lowest first, by the mapping in force on the last day (SE MenPANRB 3/2023).",
  })
  async headWorkResults(@Root() period: PeriodRow, @Ctx() scope: Scope): Promise<HeadWorkResult[]> {
    const { headOfUnit } = await cycleRulesOn(scope, period.endsOn);
    return Object.values(OrganisationRating).map((rating) => ({ rating, workResult: headOfUnit[rating] }));
  }
}
