import { OrganisationRating } from "@andir/domain/organisation-rating";
import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "How a unit did, and why." })
export class SetOrganisationRatingInput extends MutationInput {
  @Field(() => ID, { description: "The unit, one level below the one that you head." })
  unitId: string;

  @Field(() => ID, { description: "A quarter or a year that is over and still open." })
  periodId: string;

  @Field(() => OrganisationRating, { description: "The rating." })
  rating: OrganisationRating;

  @Field(() => String, { description: "Why; it is published with the rating." })
  reason: string;

  @Field(() => OrganisationRating, {
    nullable: true,
    description: "The published rating that this one replaces; only where one is published.",
  })
  replaces?: OrganisationRating | null;
}

@InputType({ description: "Which draft is published." })
export class PublishOrganisationRatingInput extends MutationInput {
  @Field(() => ID, { description: "The rating." })
  ratingId: string;
}

@InputType({ description: "Which published rating becomes a draft again, and why." })
export class WithdrawOrganisationRatingInput extends MutationInput {
  @Field(() => ID, { description: "The rating." })
  ratingId: string;

  @Field(() => String, { description: "Why." })
  reason: string;
}
