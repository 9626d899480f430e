import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "Who does whose duties, from when to when." })
export class DelegateInput extends MutationInput {
  @Field(() => ID, {
    nullable: true,
    description: "Whose duties: your own without it; an administrator names another.",
  })
  fromEmployeeId?: string | null;

  @Field(() => ID, { description: "Who does them." })
  toEmployeeId: string;

  @Field(() => DateScalar, { description: "First day, today or later." })
  startsOn: string;

  @Field(() => DateScalar, { description: "Last day, at most 92 days after the first." })
  endsOn: string;

  @Field(() => String, { description: "Why, such as leave; shown wherever one acts for the other." })
  reason: string;
}

@InputType({ description: "Which delegation ends now." })
export class EndDelegationInput extends MutationInput {
  @Field(() => ID, { description: "The delegation." })
  delegationId: string;
}
