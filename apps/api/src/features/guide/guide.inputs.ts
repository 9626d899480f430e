import { Field, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "Whether the first steps are put away." })
export class PutGuideAwayInput extends MutationInput {
  @Field(() => Boolean, { description: "True puts them away, false brings them back." })
  isPutAway: boolean;
}

@InputType({ description: "Up to which change of the product you have read." })
export class MarkChangesSeenInput extends MutationInput {
  @Field(() => DateScalar, { description: "The day of the latest change that was shown." })
  until: string;
}
