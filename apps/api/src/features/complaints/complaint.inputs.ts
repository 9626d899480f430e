import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "What is answered to which complaint." })
export class AnswerComplaintInput extends MutationInput {
  @Field(() => ID, { description: "The complaint." })
  complaintId: string;

  @Field(() => String, { description: "What the one who complained reads: what was found, and what is done about it." })
  answer: string;

  @Field(() => String, {
    nullable: true,
    description: "What changed, for the public page; without it nothing is told there.",
  })
  change?: string | null;
}

@InputType({ description: "Which complaint is handed on to whom." })
export class ForwardComplaintInput extends MutationInput {
  @Field(() => ID, { description: "The complaint." })
  complaintId: string;

  @Field(() => ID, { description: "The unit that it is about." })
  unitId: string;

  @Field(() => String, { description: "Why, for that unit and for the one who complained." })
  note: string;
}

@InputType({ description: "What changed after which complaint." })
export class TellComplaintChangeInput extends MutationInput {
  @Field(() => ID, { description: "The complaint." })
  complaintId: string;

  @Field(() => String, { nullable: true, description: "What the public page tells everyone; null takes it back." })
  change: string | null;
}
