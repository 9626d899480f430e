import { type ClassType, Field, ObjectType } from "type-graphql";
import { Problem } from "./problem.ts";

/** What a change answers: what it gives, under a name, or what is to be mended. */
export type Payload<K extends string, T> = { readonly [name in K]: T | null } & { readonly problems: Problem[] };

/** An outcome as the answer that the contract has for it. */
export const payloadOf =
  <K extends string>(name: K) =>
  <T>(outcome: T | Problem[]): Payload<K, T> =>
    (Array.isArray(outcome)
      ? { [name]: null, problems: outcome as Problem[] }
      : { [name]: outcome, problems: [] }) as unknown as Payload<K, T>;

/** Its GraphQL type, for the one thing that most changes give; `shown` says what it is. */
export function payloadType(
  type: string,
  description: string,
  name: string,
  of: () => ClassType | object,
  shown: string,
): ClassType {
  @ObjectType(type, { description })
  class Answer {
    @Field(() => [Problem], { description: "What to mend; empty when it worked." })
    problems: Problem[];
  }
  Field(of as () => ClassType, { nullable: true, description: shown })(Answer.prototype, name);
  return Answer;
}
