import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "A talk that you had, as the person or as the appraiser." })
export class RecordDialogueInput extends MutationInput {
  @Field(() => ID, { description: "Whose work it was about: yourself, or someone whom you appraise." })
  employeeId: string;

  @Field(() => DateScalar, { description: "On which day; today or before." })
  heldOn: string;

  @Field(() => String, { description: "What was agreed; at most 10,000 characters. Both sides read it." })
  agreed: string;

  @Field(() => ID, { nullable: true, description: "The plan that it was about." })
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: "The assessment that it was about." })
  assessmentId?: string | null;

  @Field(() => [ID], { nullable: true, description: "Employees who were there besides the two; at most 20." })
  peopleIds?: string[] | null;
}

@InputType({ description: "The record of a talk that you were in." })
export class ConfirmDialogueInput extends MutationInput {
  @Field(() => ID, { description: "The record." })
  dialogueId: string;
}
