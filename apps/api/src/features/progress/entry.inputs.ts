import { Field, Float, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({
  description:
    "What was done on one day. plannedResultId may be absent while a plan is not approved; then the entry waits to be linked.",
})
export class LogProgressInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "The result of your own plan that it is for." })
  plannedResultId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Tells two posts apart; that of the planned result, else the definitive one, by default.",
  })
  positionId?: string | null;

  @Field(() => DateScalar, { description: "The day of the work, today or before." })
  date: string;

  @Field(() => String, { description: "What was done, at most 4,000 characters." })
  text: string;

  @Field(() => Float, { nullable: true, description: "How much, in the unit of the planned result; 0 or more." })
  quantity?: number | null;

  @Field(() => [ID], { nullable: true, description: "Evidence that you put here before, at most 20." })
  evidenceIds?: string[] | null;
}

@InputType({ description: "An entry as it should be, while its period is not reported." })
export class ChangeProgressInput extends MutationInput {
  @Field(() => ID, { description: "The entry." })
  entryId: string;

  @Field(() => Int, {
    nullable: true,
    description: "The revision that you saw: someone who changed it meanwhile is not overwritten. Any without it.",
  })
  revision?: number | null;

  @Field(() => ID, { nullable: true, description: "The result of your own plan that it is for; none without it." })
  plannedResultId?: string | null;

  @Field(() => DateScalar, { description: "The day of the work, today or before." })
  date: string;

  @Field(() => String, { description: "What was done, at most 4,000 characters." })
  text: string;

  @Field(() => Float, { nullable: true, description: "How much; nothing counted without it." })
  quantity?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Evidence that stands with it, all of it; unchanged without it.",
  })
  evidenceIds?: string[] | null;
}

@InputType({ description: "What a reported entry should have said, and why it did not." })
export class AmendProgressInput extends MutationInput {
  @Field(() => ID, { description: "The entry." })
  entryId: string;

  @Field(() => String, { description: "What was done, at most 4,000 characters." })
  text: string;

  @Field(() => Float, { nullable: true, description: "How much; nothing counted without it." })
  quantity?: number | null;

  @Field(() => String, { description: "Why it is amended; it stays with the entry." })
  reason: string;
}

@InputType({ description: "Which entry is taken back." })
export class RemoveProgressInput extends MutationInput {
  @Field(() => ID, { description: "The entry." })
  entryId: string;
}
