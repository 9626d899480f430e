import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "A new unit." })
export class CreateOrgUnitInput extends MutationInput {
  @Field(() => ID, { description: "The unit above." })
  parentId: string;

  @Field(() => String, { description: "The agency's own code, unique and stable, such as KEL.GARUDA." })
  code: string;

  @Field(() => String, { description: "The official name." })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: "The kind of office (DINAS, KECAMATAN, KELURAHAN, UPT ...); none for a section inside one.",
  })
  kind?: string | null;

  @Field(() => DateScalar, { description: "First day of the unit." })
  startsOn: string;

  @Field(() => String, { description: "Why, such as the number of the regulation; kept." })
  reason: string;
}

@InputType({ description: "Which unit is called what from now on." })
export class RenameOrgUnitInput extends MutationInput {
  @Field(() => ID, { description: "The unit." })
  orgUnitId: string;

  @Field(() => String, { description: "The new name." })
  name: string;

  @Field(() => String, { description: "Why; kept." })
  reason: string;
}

@InputType({ description: "Which unit stands below which from now on." })
export class MoveOrgUnitInput extends MutationInput {
  @Field(() => ID, { description: "The unit, which moves with all below it." })
  orgUnitId: string;

  @Field(() => ID, { description: "The unit above it from today on." })
  parentId: string;

  @Field(() => String, { description: "Why; kept." })
  reason: string;
}

@InputType({ description: "Which unit ends, when, and where its people go." })
export class CloseOrgUnitInput extends MutationInput {
  @Field(() => ID, { description: "The unit." })
  orgUnitId: string;

  @Field(() => DateScalar, { description: "Its last day." })
  endsOn: string;

  @Field(() => ID, {
    nullable: true,
    description:
      "The unit that takes its people over, each with the same post, from the next day on. Without it the unit must hold nobody after its last day.",
  })
  successorId?: string | null;

  @Field(() => String, { description: "Why, such as the number of the regulation; kept." })
  reason: string;
}

@InputType({ description: "Which part of a unit becomes a unit of its own beside it, from which day on." })
export class SplitOrgUnitInput extends MutationInput {
  @Field(() => ID, { description: "The unit that gives." })
  orgUnitId: string;

  @Field(() => String, { description: "The official name of the new unit." })
  name: string;

  @Field(() => String, { description: "Its code, unique and stable." })
  code: string;

  @Field(() => DateScalar, {
    description: "First day of the new unit; the posts end in the old one on the day before.",
  })
  startsOn: string;

  @Field(() => [ID], { description: "The posts that go there, each the same; one at least." })
  positionIds: string[];

  @Field(() => String, { description: "Why, such as the number of the regulation; kept." })
  reason: string;
}
