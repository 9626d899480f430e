import { IndicatorDirection } from "@andir/domain/indicator-pattern";
import { InnovationReviewer } from "@andir/domain/innovation-moves";
import { InnovationStage } from "@andir/domain/innovation-stage";
import { Field, Float, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { DateScalar } from "../../platform/scalars.ts";

@InputType({ description: "A person's part in an innovation." })
export class InnovationMemberInput {
  @Field(() => ID, { description: "The person." })
  employeeId: string;

  @Field(() => Float, { description: "Share of the work, over 0 to 1; all shares add up to 1." })
  share: number;
}

@InputType({ description: "What changed, measured before and after." })
export class InnovationEffectInput {
  @Field(() => String, { description: "What is measured; at most 200 characters." })
  name: string;

  @Field(() => String, { description: "Unit of measure; at most 40 characters." })
  unitOfMeasure: string;

  @Field(() => IndicatorDirection, { description: "Whether more or less is better." })
  direction: IndicatorDirection;

  @Field(() => Float, { description: "The value before. Unit: that of the measure." })
  before: number;

  @Field(() => DateScalar, { description: "The day of the value before." })
  beforeOn: string;

  @Field(() => Float, {
    nullable: true,
    description: "The value after, once it is measured. Unit: that of the measure.",
  })
  after?: number | null;

  @Field(() => DateScalar, { nullable: true, description: "The day of the value after." })
  afterOn?: string | null;

  @Field(() => String, { description: "Where the numbers are from; at most 300 characters." })
  source: string;

  @Field(() => ID, {
    nullable: true,
    description: "The indicator of a plan that it is, where it is one that you may see.",
  })
  indicatorId?: string | null;

  @Field(() => ID, { nullable: true, description: "The service that it is of, where it is of one." })
  serviceId?: string | null;
}

@InputType({ description: "Something that shows it." })
export class InnovationEvidenceInput {
  @Field(() => String, { description: "What it shows; at most 200 characters." })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: "Address, beginning with https:// or http://; left out for a file.",
  })
  url?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "A file: as POST /files/innovations answered, or as it stands with the innovation. Its address is left out.",
  })
  evidenceId?: string | null;
}

@InputType({ description: "An innovation as its team writes it." })
export class SaveInnovationInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "Which; a new idea without it." })
  innovationId?: string | null;

  @Field(() => ID, { nullable: true, description: "The unit that it begins in; that of your post without it." })
  unitId?: string | null;

  @Field(() => String, { description: "Short name; at most 120 characters." })
  title: string;

  @Field(() => String, { description: "What is wrong today; at most 4,000 characters." })
  problem: string;

  @Field(() => String, { description: "What is changed; at most 4,000 characters." })
  change: string;

  @Field(() => [InnovationMemberInput], {
    description: "Who does it, at most 10 with you among them. Fixed once it was confirmed.",
  })
  members: InnovationMemberInput[];

  @Field(() => ID, {
    nullable: true,
    description: "Who leads it, one of its members, whose appraiser confirms it; you without it.",
  })
  leadId?: string | null;

  @Field(() => [InnovationEffectInput], { defaultValue: [], description: "What it changes, measured; at most 5." })
  effects: InnovationEffectInput[];

  @Field(() => [InnovationEvidenceInput], { defaultValue: [], description: "What shows it; at most 10." })
  evidence: InnovationEvidenceInput[];
}

@InputType({ description: "How far it has come." })
export class MoveInnovationInput extends MutationInput {
  @Field(() => ID, { description: "Which." })
  innovationId: string;

  @Field(() => InnovationStage, { description: "The stage that it has come to: one of `viewerMoves`." })
  stage: InnovationStage;

  @Field(() => DateScalar, { description: "The day on which it did: not before the last step, not after today." })
  reachedOn: string;

  @Field(() => String, {
    nullable: true,
    description: "What was learned; at most 2,000 characters. To close it, the reason, which must be said.",
  })
  note?: string | null;
}

@InputType({ description: "Which innovation." })
export class InnovationChoiceInput extends MutationInput {
  @Field(() => ID, { description: "Which." })
  innovationId: string;
}

@InputType({ description: "What you find of an innovation." })
export class ReviewInnovationInput extends MutationInput {
  @Field(() => ID, { description: "Which." })
  innovationId: string;

  @Field(() => InnovationReviewer, { description: "As whom: one of `viewerReviewsAs`." })
  as: InnovationReviewer;

  @Field(() => Boolean, { description: "Confirmed, or given back to be mended." })
  isConfirmed: boolean;

  @Field(() => String, { description: "The reason; at most 2,000 characters. Its team reads it." })
  reason: string;
}

@InputType({ description: "An innovation to take over." })
export class AdoptInnovationInput extends MutationInput {
  @Field(() => ID, { description: "Which." })
  innovationId: string;

  @Field(() => Boolean, {
    description:
      "Whether it is in daily use in your unit already. Then the origin becomes REPLICATED; else you begin by trying it.",
  })
  isInUse: boolean;

  @Field(() => DateScalar, { description: "Since when it is tried, or in daily use; not after today." })
  reachedOn: string;

  @Field(() => String, { description: "What is wrong in your unit today; at most 4,000 characters." })
  problem: string;
}
