import { Field, Int, ObjectType } from "type-graphql";

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

  @Field(() => Int, {
    nullable: true,
    description: "After how many seconds it may work, where waiting mends it; null where it does not.",
  })
  retryAfterSeconds: number | null;
}

export const problem = (
  field: string | null,
  code: string,
  message: string,
  retryAfterSeconds: number | null = null,
): Problem => ({
  field: field === null ? null : field.split("."),
  message,
  code,
  retryAfterSeconds,
});
