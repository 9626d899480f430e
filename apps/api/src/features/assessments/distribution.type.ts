import { DistributionBreach } from "@andir/domain/distribution";
import { OrganisationRating } from "@andir/domain/organisation-rating";
import { Predicate } from "@andir/domain/predicate";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";

registerEnumType(DistributionBreach, {
  name: "DistributionBreach",
  description: "Which sentence of the distribution rule is not kept (SE MenPANRB 3/2023).",
  valuesConfig: {
    NOT_MAJORITY: { description: "The predicate should be more frequent than any other." },
    OVER_MAX: { description: "More people than the rule wants have it." },
    UNDER_MIN: { description: "Fewer people than the rule wants have it." },
    UNDER_MIN_ANY_OF: { description: "Fewer people than the rule wants have one of them." },
    MUST_EXIST: { description: "Somebody should have one of them." },
    NONE_ALLOWED: { description: "Nobody should have it." },
  },
});

@ObjectType({
  description:
    "How many people have a predicate. Source: predicates of the unit's people in the period. Fresh: at every reading.",
})
export class PredicateCount {
  @Field(() => Predicate, { description: "The predicate." })
  predicate: Predicate;

  @Field(() => Int, { description: "How many people." })
  count: number;
}

@ObjectType({
  description:
    "One sentence of the rule that is not kept: a consideration for the leader, never a change. Source: predicates of the unit's people in the period, and the rule of the cycle. Fresh: at every reading.",
})
export class DistributionViolation {
  @Field(() => DistributionBreach, { description: "Which sentence." })
  rule: DistributionBreach;

  @Field(() => [Predicate], { description: "Which predicates it is about, taken together." })
  predicates: readonly Predicate[];

  @Field(() => Float, {
    description:
      "The share that is asked for, 0 to 1; for a majority the share to be exceeded, for what must exist one person.",
  })
  limit: number;

  @Field(() => Float, { description: "The share that they have together, 0 to 1." })
  actual: number;
}

@ObjectType({
  description:
    "People by predicate, and where that departs from what the unit's rating suggests. Source: predicates of the unit's people in the period, and the rule of the cycle. Fresh: at every reading.",
})
export class Distribution {
  @Field(() => Int, { description: "People who have a predicate." })
  total: number;

  @Field(() => [PredicateCount], { description: "Each predicate, the lowest first." })
  counts: PredicateCount[];

  @Field(() => [DistributionViolation], { description: "Empty when the rule is kept, and when the unit is not rated." })
  violations: DistributionViolation[];
}

@ObjectType({
  description:
    "How the predicates of a unit's people, those of the units below it included, are distributed in a period, against what its rating suggests (SE MenPANRB 3/2023). It warns and changes nothing. Source: the published rating of the unit, and predicates of its people. Fresh: at every reading.",
})
export class DistributionCheck {
  @Field(() => Boolean, { description: "Whether the agency checks the distribution at this unit." })
  isChecked: boolean;

  @Field(() => OrganisationRating, {
    nullable: true,
    description: "The unit's rating for the period, which the rule goes by; null while it has none that you may see.",
  })
  organisationRating: OrganisationRating | null;

  @Field(() => String, { description: "Version of the dated rule of the cycle." })
  ruleVersion: string;

  @Field(() => Distribution, { description: "By what is published." })
  published: Distribution;

  @Field(() => Distribution, {
    nullable: true,
    description: "As it would be if every draft that you may see were published now; null for those who see no drafts.",
  })
  withDrafts: Distribution | null;
}
