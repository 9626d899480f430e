import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "A queue machine that is let in." })
export class AddQueueMachineInput extends MutationInput {
  @Field(() => ID, { description: "The unit at which it stands." })
  unitId: string;

  @Field(() => ID, { nullable: true, description: "The one service that it tells of; all of the unit without it." })
  serviceId?: string | null;

  @Field(() => String, { description: "What you call it: where it stands, or its maker." })
  name: string;
}

@InputType({ description: "Which queue machine is shut out." })
export class RevokeQueueMachineInput extends MutationInput {
  @Field(() => ID, { description: "The machine." })
  queueMachineId: string;
}
