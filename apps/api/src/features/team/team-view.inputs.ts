import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "A way of looking at a team, and its name. A name that is there already gets the new way." })
export class SaveTeamViewInput extends MutationInput {
  @Field(() => String, { description: "At most 60 characters." })
  name: string;

  @Field(() => String, { description: "What stands in the address after the question mark; at most 2,000 characters." })
  search: string;
}

@InputType({ description: "Which view is forgotten." })
export class RemoveTeamViewInput extends MutationInput {
  @Field(() => ID, { description: "The view." })
  teamViewId: string;
}
