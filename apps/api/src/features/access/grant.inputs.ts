import { Role } from "@andir/domain/role";
import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "A role for an account, for a reason and a time." })
export class GrantRoleInput extends MutationInput {
  @Field(() => ID, { description: "The account." })
  accountId: string;

  @Field(() => Role, { description: "PERFORMANCE_TEAM, ANALYST, ADMINISTRATOR or AUTHORISED_OFFICIAL." })
  role: Role;

  @Field(() => String, { description: "Why; kept, and shown to the holder." })
  reason: string;

  @Field(() => DateScalar, { nullable: true, description: "First day; today without it." })
  startsOn?: string | null;

  @Field(() => DateScalar, { description: "Last day: at most 366 days after the first, 92 with identity." })
  endsOn: string;

  @Field(() => ID, { nullable: true, description: "For an administrator of one unit and those below it." })
  unitId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "For an analyst who must know who people are." })
  withIdentity: boolean;
}

@InputType({ description: "Which grant ends now, and why." })
export class EndRoleGrantInput extends MutationInput {
  @Field(() => ID, { description: "The grant." })
  roleGrantId: string;

  @Field(() => String, { description: "Why; kept." })
  reason: string;
}
