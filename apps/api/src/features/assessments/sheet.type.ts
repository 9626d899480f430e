import { OrganisationRating } from "@andir/domain/organisation-rating";
import { Predicate } from "@andir/domain/predicate";
import { Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";
import type { AssessmentRow } from "./assessment.loaders.ts";
import type { Basis } from "./basis.ts";
import type { Standard } from "./distribution-check.service.ts";
import { Distribution, DistributionViolation } from "./distribution.type.ts";
import type { UnitCounts } from "./unit-distribution.loaders.ts";

@ObjectType({
  description:
    "What an appraiser has on the table for one post and period (lembar penilaian): the assessment, if it is begun, and what the records suggest, begun or not. Source: the published rating of the unit that the post heads. Fresh: at every reading.",
})
export class AssessmentSheet {
  @Field(() => DateScalar, {
    description: "The first day on which it may be published: the last of the period, or of the post in it.",
  })
  publishableFrom: string;

  readonly positionKey: string;
  readonly employeeKey: string;
  readonly unitKey: string;
  readonly periodKey: string;
  readonly periodEndsOn: string;
  readonly assessment: AssessmentRow | null;
  readonly reportKey: string | null;
  /** The scoring rule by which it is, or would be, computed. */
  readonly ruleVersion: string;
  readonly judges: boolean;
  /** Null of what was imported: nothing was computed here. */
  readonly basis: Basis | null;
}

@ObjectType({
  description:
    "What publishing one predicate would mean for the unit at which the distribution is checked. Source: the matrix of SE MenPANRB 3/2023, and predicates of the unit's people. Fresh: at every reading.",
})
export class PredicateOutcome {
  @Field(() => Predicate, { description: "The predicate that would be published." })
  predicate: Predicate;

  @Field(() => [DistributionViolation], {
    description:
      "What of the rule could not be kept any more because of it (SE MenPANRB 3/2023): then a reason is asked for.",
  })
  violations: readonly DistributionViolation[];

  @Field(() => Distribution, {
    nullable: true,
    description: "The unit with it, drafts of yours as chosen; null where the unit's counts are not yours to see.",
  })
  distribution: Distribution | null;
}

@ObjectType({
  description:
    "The unit upward at which the distribution is checked, and what each predicate would do to it. Source: predicates of the unit's people in the period. Fresh: at every reading.",
})
export class SheetDistribution {
  @Field(() => OrganisationRating, { description: "The unit's published rating, which the rule goes by." })
  organisationRating: OrganisationRating;

  @Field(() => Int, { description: "How many others of the unit are still without a predicate." })
  openCount: number;

  readonly standard: Standard;
  readonly counts: UnitCounts;
}
