import { Field, ObjectType } from "type-graphql";
import { ExplanationLine } from "./explanation-line.ts";

@ObjectType({
  description:
    "How numbers over many records came about. Source: the records that the rule names. Fresh: at every reading.",
})
export class NumberExplanation {
  @Field(() => String, { description: "The rule, in a sentence." })
  rule: string;

  @Field(() => [ExplanationLine], {
    description:
      "What it counts, each as the rule names it: 1 each where it adds to the number, 0 where it only says of how many it is.",
  })
  lines: ExplanationLine[];
}

/** What adds up to a number. */
export const adding = (counts: Readonly<Record<string, number>>): ExplanationLine[] => linesOf(counts, 1);

/** Of how many a number is. */
export const stating = (counts: Readonly<Record<string, number>>): ExplanationLine[] => linesOf(counts, 0);

const linesOf = (counts: Readonly<Record<string, number>>, each: 0 | 1): ExplanationLine[] =>
  Object.entries(counts).map(([name, count]) => ({ name, count, each, amount: count * each }));
