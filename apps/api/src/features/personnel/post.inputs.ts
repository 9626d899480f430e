import { Capacity } from "@andir/domain/capacity";
import { PositionKind } from "@andir/domain/position-kind";
import { Field, Float, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "What a post is." })
export abstract class PostInput extends MutationInput {
  @Field(() => ID, { description: "The unit." })
  unitId: string;

  @Field(() => String, { description: "Title of the post." })
  title: string;

  @Field(() => PositionKind, { description: "The kind of post." })
  kind: PositionKind;

  @Field(() => String, {
    nullable: true,
    description: "Grade (golongan/ruang) such as III/c, or I to XVII for contract employees.",
  })
  grade?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the holder heads the unit." })
  isHead: boolean;

  @Field(() => DateScalar, { description: "First day in the post." })
  startsOn: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "Share of the full working hours, above 0 to 1; 1 without it. Below 1 for part-time contract employees alone (PPPK paruh waktu).",
  })
  hoursShare?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Who appraises the holder; without it the head of the unit, or of the nearest unit above that has one.",
  })
  appraiserId?: string | null;

  @Field(() => String, { description: "Why, such as the number of the decree; kept." })
  reason: string;
}

@InputType({ description: "Who is given which post." })
export class AppointPositionInput extends PostInput {
  @Field(() => ID, { description: "The person." })
  employeeId: string;

  @Field(() => Capacity, {
    defaultValue: Capacity.DEFINITIVE,
    description: "Definitive, Plt. or Plh.; a person keeps the own post while acting in another.",
  })
  capacity: Capacity;

  @Field(() => DateScalar, { nullable: true, description: "Last day, where it is known; a Plh. has one." })
  endsOn?: string | null;
}

@InputType({ description: "Which post ends, when and why." })
export class EndPositionInput extends MutationInput {
  @Field(() => ID, { description: "The post." })
  positionId: string;

  @Field(() => DateScalar, { description: "Last day in the post." })
  endsOn: string;

  @Field(() => String, { description: "Why; kept." })
  reason: string;
}

@InputType({ description: "From which post to which: the old one ends on the day before the new one begins." })
export class TransferEmployeeInput extends PostInput {
  @Field(() => ID, { description: "The post that ends." })
  positionId: string;
}

@InputType({ description: "Who appraises the holder of a post from a day on." })
export class SetAppraiserInput extends MutationInput {
  @Field(() => ID, { description: "The post." })
  positionId: string;

  @Field(() => ID, { description: "The appraiser, who holds a post on that day." })
  appraiserId: string;

  @Field(() => DateScalar, { description: "From which day on; the one before ends on the day before." })
  startsOn: string;

  @Field(() => String, { description: "Why; kept." })
  reason: string;
}
