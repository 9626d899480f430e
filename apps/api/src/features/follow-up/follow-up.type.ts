import { Predicate } from "@andir/domain/predicate";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "A person's predicate of a year, as it stood when it was looked at. Source: published assessments of the year. Fresh: as it was when the proposal was made.",
})
export class PredicateOfYear {
  @Field(() => Int, { description: "The year." })
  year: number;

  @Field(() => Predicate, { description: "The predicate." })
  predicate: Predicate;
}

@ObjectType({
  description:
    "What the rules looked at: with it a proposal can be worked out again. Source: attendance and published predicates of the year. Fresh: as it was when the proposal was made.",
})
export class FollowUpInputs {
  @Field(() => [PredicateOfYear], {
    description: "Yearly predicates that nothing is open against any more, the last year first.",
  })
  predicates: PredicateOfYear[];

  @Field(() => Int, {
    nullable: true,
    description: "Working days of the year without a valid reason; null for one who stands under no rule of absence.",
  })
  absentDays: number | null;

  @Field(() => Int, { nullable: true, description: "The most of them one after another, in working days." })
  longestAbsence: number | null;
}
