import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "A note on someone whom you appraise." })
export class AddCoachingNoteInput extends MutationInput {
  @Field(() => ID, { description: "The person." })
  employeeId: string;

  @Field(() => String, { description: "What you note; at most 10,000 characters." })
  text: string;

  @Field(() => Boolean, { description: "Whether the person reads it; else it is yours alone." })
  isShared: boolean;
}

@InputType({ description: "What a note of yours says from now on." })
export class ChangeCoachingNoteInput extends MutationInput {
  @Field(() => ID, { description: "The note." })
  noteId: string;

  @Field(() => String, { description: "What it says; at most 10,000 characters. What it said before is kept." })
  text: string;

  @Field(() => Boolean, { nullable: true, description: "True to share it from now on; as it is without it." })
  isShared?: boolean | null;
}

@InputType({ description: "Which note of yours you take back." })
export class WithdrawCoachingNoteInput extends MutationInput {
  @Field(() => ID, { description: "The note." })
  noteId: string;
}
