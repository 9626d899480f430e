import { Field, ObjectType } from "type-graphql";

@ObjectType({
  description: "Something that a person can mend: which field, what is wrong with it, and a code for programs.",
})
export class Problem {
  @Field(() => [String], { nullable: true, description: "Path to the input's field; null when it is about the whole." })
  field: string[] | null;

  @Field(() => String, { description: "Says what is wrong and what to do." })
  message: string;

  @Field(() => String, { description: "Stable, for programs; the message may change." })
  code: string;
}

export const problem = (field: string | null, code: string, message: string): Problem => ({
  field: field === null ? null : field.split("."),
  message,
  code,
});
