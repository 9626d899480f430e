import { Aspect } from "@andir/domain/aspect";
import { EffectBand } from "@andir/domain/rule-effect";
import { RuleKind } from "@andir/domain/rule-kind";
import { Predicate } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";

registerEnumType(RuleKind, {
  name: "RuleKind",
  description: "What a dated rule of the agency is about.",
  valuesConfig: {
    SCORING: { description: "How the three aspects are scored, deductions for attendance included." },
    CYCLE: {
      description:
        "What the cycle runs by: advice, the mapping of an organisation rating, the distribution, windows and deadlines.",
    },
    REMINDER: { description: "When people are reminded of what they owe." },
  },
});
registerEnumType(EffectBand, {
  name: "EffectBand",
  description: "How far a number moves by a change of a rule, in points.",
  valuesConfig: {
    MUCH_LOWER: { description: "More than 5 lower." },
    LOWER: { description: "Lower, by 5 at most." },
    SAME: { description: "The same." },
    HIGHER: { description: "Higher, by 5 at most." },
    MUCH_HIGHER: { description: "More than 5 higher." },
  },
});

@ObjectType({ description: "One value of a rule, by its place." })
export class RuleValue {
  @Field(() => String, { description: "Its place in the rule, such as discipline.deductions.TK." })
  path: string;

  @Field(() => String, { nullable: true, description: "What it is, as it is written; null where there is none." })
  value: string | null;
}

@ObjectType({
  description:
    "A dated rule of the agency (aturan berjangka): what holds from a day to a day, for whoever is judged by it.",
})
export class AgencyRule {
  @Field(() => ID, { description: "Opaque." })
  id: string;

  @Field(() => RuleKind, { description: "What it is about." })
  kind: RuleKind;

  @Field(() => String, { description: "What it is called in explanations of numbers." })
  version: string;

  @Field(() => DateScalar, { description: "First day." })
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; null until another is set." })
  endsOn: string | null;

  @Field(() => String, { description: "The decree or law that says so." })
  source: string;

  @Field(() => Boolean, { description: "Whether it holds today." })
  isInForce: boolean;

  @Field(() => [RuleValue], { description: "What it says, of all that an agency may set." })
  values: RuleValue[];

  @Field(() => Boolean, { description: "Whether you may take it back: it has not begun, and nothing rests on it." })
  viewerMayWithdraw: boolean;
}

@ObjectType({ description: "The rules of one kind." })
export class RuleBook {
  @Field(() => RuleKind, { description: "What they are about." })
  kind: RuleKind;

  @Field(() => [AgencyRule], { description: "The newest first; at most 50." })
  rules: AgencyRule[];

  @Field(() => Boolean, { description: "Whether you may set the next one: the performance team may." })
  viewerMaySet: boolean;

  @Field(() => DateScalar, {
    description: "From which day the next one may hold: what was closed stays as it was judged.",
  })
  earliestStartsOn: string;
}

@ObjectType({
  description:
    "How many people a change of a rule would move so far, of one number. Source: the published assessments of the latest period, worked out again by the proposed rule. Fresh: at every reading.",
})
export class EffectCount {
  @Field(() => EffectBand, { description: "How far." })
  band: EffectBand;

  @Field(() => Int, { description: "How many." })
  count: number;
}

@ObjectType({
  description:
    "What a change of a rule would do to one aspect; nobody is named. Source: the published assessments of the latest period, worked out again by the proposed rule. Fresh: at every reading.",
})
export class AspectEffect {
  @Field(() => Aspect, { description: "The aspect." })
  aspect: Aspect;

  @Field(() => Int, { description: "Of how many." })
  count: number;

  @Field(() => Float, { nullable: true, description: "The mean by the rule that holds, 0 to 100; null of nobody." })
  meanBefore: number | null;

  @Field(() => Float, { nullable: true, description: "The mean by the proposed rule, 0 to 100; null of nobody." })
  meanAfter: number | null;

  @Field(() => Float, { nullable: true, description: "The furthest that one would move down, in points." })
  lowest: number | null;

  @Field(() => Float, { nullable: true, description: "The furthest that one would move up, in points." })
  highest: number | null;

  @Field(() => [EffectCount], { description: "How many would move how far." })
  bands: EffectCount[];
}

@ObjectType({
  description:
    "How many have a rating by the rule that holds and by the proposed one. Source: the published assessments of the latest period, worked out again by the proposed rule. Fresh: at every reading.",
})
export class RatingEffect {
  @Field(() => Rating, { description: "The rating." })
  rating: Rating;

  @Field(() => Int, { description: "How many by the rule that holds." })
  before: number;

  @Field(() => Int, { description: "How many by the proposed rule." })
  after: number;
}

@ObjectType({
  description:
    "How many have a predicate by the rule that holds and by the proposed one. Source: the published assessments of the latest period, worked out again by the proposed rule. Fresh: at every reading.",
})
export class PredicateEffect {
  @Field(() => Predicate, { description: "The predicate that the advice gives." })
  predicate: Predicate;

  @Field(() => Int, { description: "How many by the rule that holds." })
  before: number;

  @Field(() => Int, { description: "How many by the proposed rule." })
  after: number;
}

@ObjectType({
  description:
    "What a change of a rule would do to one advice; nobody is named. Source: the published assessments of the latest period, worked out again by the proposed rule. Fresh: at every reading.",
})
export class AdviceEffect {
  @Field(() => Int, { description: "For how many it would say something else. Unit: assessments." })
  changed: number;

  @Field(() => [RatingEffect], { description: "From the lowest." })
  ratings: RatingEffect[];
}

@ObjectType({
  description:
    "What a proposed rule would do, worked out again over the published assessments of the latest period (pratinjau aturan). Nothing is changed, and nobody is named. Source: the published assessments of the latest period, and the drafts of open ones. Fresh: at every reading.",
})
export class RulePreview {
  @Field(() => String, {
    nullable: true,
    description: "The period, as people write it; null while none was published.",
  })
  periodLabel: string | null;

  @Field(() => Int, { description: "Published assessments of that period." })
  total: number;

  @Field(() => Int, { description: "How many of these were worked out again: all, or a sample of 1,000." })
  recomputed: number;

  @Field(() => Int, { description: "How many drafts of open periods would take the rule." })
  drafts: number;

  @Field(() => [AspectEffect], { description: "The three aspects." })
  aspects: AspectEffect[];

  @Field(() => AdviceEffect, { description: "Advice on the work result." })
  workResult: AdviceEffect;

  @Field(() => AdviceEffect, { description: "Advice on the behaviour." })
  behaviour: AdviceEffect;

  @Field(() => [PredicateEffect], { description: "The predicates that the two advices give, from the lowest." })
  predicates: PredicateEffect[];

  @Field(() => [String], {
    description: "Changed values that do not show here, since they decide what facts are read or what comes later.",
  })
  notRecomputed: string[];
}
