import { EmploymentType } from "@andir/domain/employment-type";
import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { LeaveKind } from "@andir/domain/leave-kind";

@InputType({ description: "Who joins the agency." })
export class AddEmployeeInput extends MutationInput {
  @Field(() => String, { description: "Full name with titles." })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: "Employee number (NIP), 18 digits; spaces and dots are ignored. An elected official has none.",
  })
  nip?: string | null;

  @Field(() => EmploymentType, { description: "How the person is employed." })
  employmentType: EmploymentType;

  @Field(() => DateScalar, { description: "First day of duty." })
  joinedOn: string;

  @Field(() => String, { description: "Why, such as the number of the decree; kept." })
  reason: string;

  @Field(() => String, {
    nullable: true,
    description: "Why the NIP is right although it looks wrong, as real ones sometimes do; asked for where it does.",
  })
  nipReason?: string | null;
}

@InputType({ description: "How a person is employed from now on." })
export class ChangeEmploymentTypeInput extends MutationInput {
  @Field(() => ID, { description: "The person." })
  employeeId: string;

  @Field(() => EmploymentType, { description: "How, such as CIVIL_SERVANT for a candidate who was appointed." })
  employmentType: EmploymentType;

  @Field(() => String, { description: "Why, such as the number of the decree; kept." })
  reason: string;
}

@InputType({ description: "Who leaves the agency, when and why." })
export class RetireEmployeeInput extends MutationInput {
  @Field(() => ID, { description: "The person." })
  employeeId: string;

  @Field(() => DateScalar, { description: "Last day of duty." })
  lastDay: string;

  @Field(() => String, { description: "Why: retirement, resignation, death, a move to another agency; kept." })
  reason: string;
}

@InputType({ description: "Who is away, why and how long." })
export class RecordLeaveInput extends MutationInput {
  @Field(() => ID, { description: "The person." })
  employeeId: string;

  @Field(() => LeaveKind, { description: "The kind of leave." })
  kind: LeaveKind;

  @Field(() => DateScalar, { description: "First day away." })
  startsOn: string;

  @Field(() => DateScalar, { description: "Last day away." })
  endsOn: string;

  @Field(() => String, { description: "Why, such as the number of the letter; kept." })
  reason: string;
}

@InputType({ description: "Which leave ends on another day than was recorded." })
export class EndLeaveInput extends MutationInput {
  @Field(() => ID, { description: "The leave." })
  leaveId: string;

  @Field(() => DateScalar, {
    description: "Last day away; the day before the first one takes back a leave that was not taken.",
  })
  endsOn: string;

  @Field(() => String, { description: "Why; kept." })
  reason: string;
}
