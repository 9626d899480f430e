import { OrganisationRating } from "@andir/domain/organisation-rating";
import { Field, Int, ObjectType } from "type-graphql";
import { Problem } from "../../platform/problem.ts";
import { Distribution, DistributionViolation } from "./distribution.type.ts";

@ObjectType({ description: "Whether one draft would be published." })
export class PublishPreviewItem {
  @Field(() => Boolean, { description: "Whether it would be." })
  wouldPublish: boolean;

  @Field(() => [Problem], { description: "Why not; empty where it would be." })
  problems: Problem[];

  readonly assessmentKey: string;
  readonly employeeKey: string;
}

@ObjectType({ description: "How a unit at which the distribution is checked would stand after a run." })
export class PublishPreviewDistribution {
  @Field(() => OrganisationRating, { description: "The unit's published rating, which the rule goes by." })
  organisationRating: OrganisationRating;

  @Field(() => [DistributionViolation], {
    description: "Where what is published would depart from the rule after it (SE MenPANRB 3/2023).",
  })
  violations: readonly DistributionViolation[];

  @Field(() => Distribution, {
    nullable: true,
    description: "What would be published after it; null where the unit's counts are not yours to see.",
  })
  distribution: Distribution | null;

  readonly unitKey: string;
}

@ObjectType({ description: "What publishing many at once would do; nothing is changed by asking." })
export class PublishPreview {
  @Field(() => Int, { description: "How many would be published." })
  publishCount: number;

  @Field(() => [PublishPreviewItem], {
    description: "Each draft of yours there, by name; those whose ratings are not both chosen included.",
  })
  items: PublishPreviewItem[];

  @Field(() => [PublishPreviewDistribution], {
    description: "The units above these people at which the distribution is checked and that are rated.",
  })
  distributions: PublishPreviewDistribution[];

  @Field(() => [Problem], { description: "Why there is nothing to show; empty otherwise." })
  problems: Problem[];
}
