import { ConcernStatus, ConcernSubject } from "@andir/domain/concern";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { PageArgs } from "../../platform/page.ts";

@InputType({ description: "What is wrong, where, and what it should be." })
export class RaiseConcernInput extends MutationInput {
  @Field(() => ConcernSubject, { description: "What it is about: it decides who gets it." })
  subject: ConcernSubject;

  @Field(() => String, { description: "The page, as an address in the product that begins with a slash." })
  place: string;

  @Field(() => String, { description: "What the page is called." })
  placeName: string;

  @Field(() => String, { description: "What is seen there, at most 2,000 characters." })
  seen: string;

  @Field(() => String, { nullable: true, description: "What it should be, at most 2,000 characters." })
  expected?: string | null;
}

@InputType({ description: "The answer to what someone says is wrong." })
export class AnswerConcernInput extends MutationInput {
  @Field(() => ID, { description: "Which." })
  concernId: string;

  @Field(() => String, { description: "What was done, or why nothing is wrong; its raiser reads it." })
  answer: string;
}

@InputType({ description: "Which is taken back." })
export class WithdrawConcernInput extends MutationInput {
  @Field(() => ID, { description: "Which." })
  concernId: string;
}

@ArgsType()
export class ConcernsArgs extends PageArgs {
  @Field(() => ConcernStatus, { nullable: true, description: "Where they stand; all without it." })
  status?: ConcernStatus | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for one's own alone, false for those that one is to answer; both without it.",
  })
  isOwn?: boolean | null;
}
