import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { badInput } from "./errors.ts";

@ObjectType({ description: "Where a page stands in its list (Relay cursor connections)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there are more after this page." })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: "Whether there are more before this page." })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first item; null on an empty page." })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last item; null on an empty page." })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many from the start, 1 to 100; 20 when neither first nor last is given.",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes after this cursor." })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: "How many from the end, 1 to 100. Not together with first." })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes before this cursor." })
  before?: string | null;
}

export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

const DEFAULT_SIZE = 20;
const MAX_SIZE = 100;

/** Throws BAD_USER_INPUT that names the argument and its bounds. */
export function pageRequest(args: PageArgs): PageRequest {
  const { first, last } = args;
  if (first != null && last != null) throw badInput("Give first or last, not both.");
  for (const [name, value] of Object.entries({ first, last }))
    if (value != null && (value < 1 || value > MAX_SIZE))
      throw badInput(`${name} is ${value}; it must be from 1 to ${MAX_SIZE}.`);
  return {
    size: first ?? last ?? DEFAULT_SIZE,
    backward: last != null,
    after: args.after ?? null,
    before: args.before ?? null,
  };
}
