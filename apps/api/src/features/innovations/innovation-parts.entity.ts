import { IndicatorDirection } from "@andir/domain/indicator-pattern";
import { InnovationReviewer } from "@andir/domain/innovation-moves";
import { InnovationStage } from "@andir/domain/innovation-stage";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { newKey } from "../../platform/key.ts";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Indicator } from "../plans/planned-result.entity.ts";
import { EvidenceKind } from "../progress/evidence.entity.ts";
import { Service } from "../services/service.entity.ts";
import { Innovation } from "./innovation.entity.ts";

registerEnumType(InnovationReviewer, {
  name: "InnovationReviewer",
  description: "As whom someone confirms an innovation.",
  valuesConfig: {
    APPRAISER: { description: "The appraiser of who leads it (pejabat penilai)." },
    PERFORMANCE_TEAM: { description: "The performance team (tim pengelola kinerja)." },
  },
});

@ObjectType({
  description:
    "What an innovation changed, measured before and after (dampak terukur). Source: its team, from the source that they name. Fresh: as they last wrote it.",
})
@Entity("innovation_effect")
export class InnovationEffect {
  @PrimaryColumn("uuid")
  key: string = newKey();

  @Index()
  @ForeignKey(() => Innovation)
  @Column("uuid")
  innovationKey: string;

  @Column("integer")
  ordinal: number;

  @Field(() => String, { description: "What is measured, such as the graduation rate." })
  @Column("text")
  name: string;

  @Field(() => String, { description: "Unit of measure, such as %, menit, keluarga." })
  @Column("text")
  unitOfMeasure: string;

  @Field(() => IndicatorDirection, { description: "Whether more or less is better." })
  @Column("enum", { enum: IndicatorDirection, enumName: "indicator_direction" })
  direction: IndicatorDirection;

  @Field(() => Float, { description: "The value before. Unit: that of the measure." })
  @Column("double precision")
  before: number;

  @Field(() => DateScalar, { description: "The day of the value before." })
  @Column("date")
  beforeOn: string;

  @Field(() => Float, {
    nullable: true,
    description: "The value after; null until it is measured. Unit: that of the measure.",
  })
  @Column("double precision", { nullable: true })
  after: number | null;

  @Field(() => DateScalar, { nullable: true, description: "The day of the value after." })
  @Column("date", { nullable: true })
  afterOn: string | null;

  @Field(() => String, { nullable: true, description: "Where the numbers are from; null under a pseudonym." })
  @Column("text")
  source: string;

  @Index()
  @ForeignKey(() => Indicator)
  @Column("uuid", { nullable: true })
  indicatorKey: string | null;

  @Index()
  @ForeignKey(() => Service)
  @Column("uuid", { nullable: true })
  serviceKey: string | null;
}

@ObjectType({
  implements: Node,
  description:
    "Something that shows an innovation: a module, a photo, a decree, as a file or at an address (bukti dukung). Source: its team. Fresh: at every reading.",
})
@Entity("innovation_evidence")
export class InnovationEvidence extends Node {
  /** Null until the innovation that it was sent for is saved. */
  @Index()
  @ForeignKey(() => Innovation)
  @Column("uuid", { nullable: true })
  innovationKey: string | null;

  @Column("integer")
  ordinal: number;

  @Field(() => EvidenceKind, { description: "A file, or a link." })
  @Column("enum", { enum: EvidenceKind, enumName: "evidence_kind" })
  kind: EvidenceKind;

  @Field(() => String, { description: "What it shows." })
  @Column("text")
  name: string;

  @Field(() => String, { nullable: true, description: "Address of a link; null for a file." })
  @Column("text", { nullable: true })
  url: string | null;

  @Field(() => String, { nullable: true, description: "Media type by the file's content; null for a link." })
  @Column("text", { nullable: true })
  mediaType: string | null;

  @Field(() => Int, { nullable: true, description: "Size of the file; null for a link. Unit: bytes." })
  @Column("integer", { nullable: true })
  size: number | null;

  @Column("text", { nullable: true })
  sha256: string | null;

  /** Who sent the file, and alone may put it with an innovation; null for a link. */
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  sentByKey: string | null;

  /** Since when a file stands with no innovation; after a week it goes. */
  @Index({ where: "innovation_key IS NULL" })
  @Column("timestamptz", { nullable: true })
  looseSince: Date | null;
}

@ObjectType({ description: "A step of an innovation from one stage to the next." })
@Entity("innovation_step")
export class InnovationStep {
  @PrimaryColumn("uuid")
  key: string = newKey();

  @Index()
  @ForeignKey(() => Innovation)
  @Column("uuid")
  innovationKey: string;

  @Field(() => InnovationStage, { description: "The stage that it came to." })
  @Column("enum", { enum: InnovationStage, enumName: "innovation_stage" })
  stage: InnovationStage;

  @Field(() => DateScalar, { description: "The day on which it did." })
  @Column("date")
  reachedOn: string;

  @Field(() => String, { nullable: true, description: "What was learned, or why; null where nothing was said." })
  @Column("text", { nullable: true })
  note: string | null;
}

@ObjectType({ description: "What the appraiser or the performance team found of an innovation, with the reason." })
@Entity("innovation_review")
export class InnovationReview {
  @PrimaryColumn("uuid")
  key: string = newKey();

  @Index()
  @ForeignKey(() => Innovation)
  @Column("uuid")
  innovationKey: string;

  @Column("integer")
  round: number;

  @Field(() => InnovationReviewer, { description: "As whom." })
  @Column("enum", { enum: InnovationReviewer, enumName: "innovation_reviewer" })
  reviewer: InnovationReviewer;

  @Field(() => InnovationStage, { description: "The stage that was put before them." })
  @Column("enum", { enum: InnovationStage, enumName: "innovation_stage" })
  stage: InnovationStage;

  @Field(() => Boolean, { description: "Confirmed, or given back." })
  @Column("boolean")
  isConfirmed: boolean;

  @Field(() => String, { description: "The reason." })
  @Column("text")
  reason: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Column("timestamptz")
  at: Date;

  /** Null for an account of the performance team that belongs to no employee. */
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  byKey: string | null;
}
