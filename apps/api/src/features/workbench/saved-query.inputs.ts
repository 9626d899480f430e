import { ParameterKind, QueryVisibility } from "@andir/domain/saved-query";
import { Field, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "A variable that a reader chooses the value of." })
export class QueryParameterInput {
  @Field(() => String, { description: "The variable's name, without the dollar sign." })
  name: string;

  @Field(() => ParameterKind, { description: "With what it is chosen." })
  kind: ParameterKind;

  @Field(() => String, { nullable: true, description: "What it is called beside its picker; at most 80 characters." })
  label?: string | null;
}

@InputType({ description: "A query to keep: a new one, or a new version of one that is kept." })
export class SaveQueryInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "The saved query that gets a new version; a new one without it." })
  savedQueryId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The revision that you read; with savedQueryId it must still be that one.",
  })
  revision?: number | null;

  @Field(() => String, { nullable: true, description: "At most 120 characters; a new one needs it." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What it answers, in words; at most 2,000 characters." })
  description?: string | null;

  @Field(() => String, { description: "Exactly one GraphQL query; at most 20,000 characters." })
  text: string;

  @Field(() => String, { nullable: true, description: "Values of its variables, as a JSON object." })
  variables?: string | null;

  @Field(() => [QueryParameterInput], {
    nullable: true,
    description: "The variables that a reader chooses the values of.",
  })
  parameters?: QueryParameterInput[] | null;
}

@InputType({ description: "What a saved query is called, and who finds it. What is left out stays as it is." })
export class ChangeSavedQueryInput extends MutationInput {
  @Field(() => ID, { description: "The saved query." })
  savedQueryId: string;

  @Field(() => Int, { description: "The revision that you read; it must still be that one." })
  revision: number;

  @Field(() => String, { nullable: true, description: "At most 120 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "What it answers, in words; at most 2,000 characters." })
  description?: string | null;

  @Field(() => QueryVisibility, { nullable: true, description: "Who finds it besides its owner." })
  visibility?: QueryVisibility | null;

  @Field(() => ID, { nullable: true, description: "With which unit it is shared; where it is shared with a unit." })
  unitId?: string | null;
}

@InputType({ description: "Which earlier version becomes the present one again." })
export class RestoreQueryVersionInput extends MutationInput {
  @Field(() => ID, { description: "The saved query." })
  savedQueryId: string;

  @Field(() => Int, { description: "The revision that you read; it must still be that one." })
  revision: number;

  @Field(() => Int, { description: "The number of the version." })
  version: number;
}

@InputType({ description: "Which saved query is deleted." })
export class DeleteSavedQueryInput extends MutationInput {
  @Field(() => ID, { description: "The saved query." })
  savedQueryId: string;
}
