import { InnovationReviewStatus } from "@andir/domain/innovation-moves";
import { InnovationStage } from "@andir/domain/innovation-stage";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { Employee } from "../employees/employee.entity.ts";

registerEnumType(InnovationStage, {
  name: "InnovationStage",
  description: "How far an innovation has come (tahap inovasi).",
  valuesConfig: {
    IDEA: { description: "Written down." },
    TRIAL: { description: "Being tried (uji coba)." },
    ADOPTED: { description: "In daily use (diterapkan)." },
    REPLICATED: { description: "Taken over by another unit (direplikasi)." },
    CLOSED: { description: "Ended." },
  },
});

registerEnumType(InnovationReviewStatus, {
  name: "InnovationReviewStatus",
  description: "How far the confirmation of an innovation is (validasi).",
  valuesConfig: {
    OPEN: { description: "Not put before anyone, or come further since it was confirmed." },
    SUBMITTED: { description: "Waits for the appraiser, the performance team, or both (diajukan)." },
    RETURNED: { description: "Given back with a reason (dikembalikan)." },
    VALIDATED: { description: "Confirmed by both at the stage of today (tervalidasi)." },
  },
});

@ObjectType({ implements: Node, description: "A change that makes work or service better (inovasi)." })
@Entity("innovation")
export class Innovation extends Node {
  @Index()
  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Field(() => String, { description: "Short name." })
  @Column("text")
  title: string;

  @Field(() => String, { description: "What was wrong before." })
  @Column("text")
  problem: string;

  @Field(() => String, { description: "What was changed." })
  @Column("text")
  change: string;

  @Field(() => InnovationStage, { description: "The stage today." })
  @Column("enum", { enum: InnovationStage, enumName: "innovation_stage" })
  stage: InnovationStage;

  @Field(() => DateScalar, { description: "When it was written down." })
  @Column("date")
  startedOn: string;

  @Field(() => DateScalar, { nullable: true, description: "Since when it was tried; null before." })
  @Column("date", { nullable: true })
  trialOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: "When it came into daily use." })
  @Column("date", { nullable: true })
  adoptedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Since when it is in daily use in another unit; null before.",
  })
  @Column("date", { nullable: true })
  replicatedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "When the appraiser and the performance team first confirmed it; only then it counts.",
  })
  @Column("date", { nullable: true })
  validatedOn: string | null;

  /** When it was confirmed as tried: a stage counts once it was reached and confirmed. */
  @Column("date", { nullable: true })
  trialValidatedOn: string | null;

  /** When it was confirmed as in daily use. */
  @Column("date", { nullable: true })
  adoptionValidatedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: "When it ended; null while it goes on." })
  @Column("date", { nullable: true })
  closedOn: string | null;

  @Field(() => InnovationReviewStatus, { description: "How far its confirmation is." })
  @Column("enum", { enum: InnovationReviewStatus, enumName: "innovation_review_status", default: "OPEN" })
  reviewStatus: InnovationReviewStatus;

  /** Which time it was handed in: a confirmation is worth something in its round alone. */
  @Column("integer", { default: 0 })
  round: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last handed in to be confirmed." })
  @Column("timestamptz", { nullable: true })
  submittedAt: Date | null;

  /** Who answers for it; whose appraiser confirms it. One of its members. */
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  leadKey: string | null;

  /** What it was taken over from. */
  @Index()
  @ForeignKey(() => Innovation)
  @Column("uuid", { nullable: true })
  originKey: string | null;

  /** Where the line of its origins begins, to which the credit of the idea belongs. */
  @Index()
  @ForeignKey(() => Innovation)
  @Column("uuid", { nullable: true })
  firstOriginKey: string | null;

  @Field(() => Int, { description: "1 when first written, one more with each change. Unit: count." })
  @Column("integer", { default: 1 })
  revision: number;
}

@ObjectType({
  description: "A person's part in an innovation. Source: the record of the innovation. Fresh: at every reading.",
})
@Entity("innovation_member")
export class InnovationMember {
  @ForeignKey(() => Innovation)
  @PrimaryColumn("uuid")
  innovationKey: string;

  @Index()
  @ForeignKey(() => Employee)
  @PrimaryColumn("uuid")
  employeeKey: string;

  @Field(() => Float, { description: "Share of the work, 0 to 1; the shares of one innovation add up to 1." })
  @Column("double precision")
  share: number;
}
