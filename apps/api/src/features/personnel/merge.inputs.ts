import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "Two records of one person, and which of them stays." })
export class MergeEmployeesInput extends MutationInput {
  @Field(() => ID, { description: "The record that stays." })
  keptId: string;

  @Field(() => ID, { description: "The record that goes: what hangs on it hangs on the other one from then on." })
  duplicateId: string;

  @Field(() => String, { description: "How it is known that the two are one person; kept." })
  reason: string;
}
