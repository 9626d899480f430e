import { IndicatorAspect } from "@andir/domain/indicator-aspect";
import { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import { PlanPerspective } from "@andir/domain/plan-perspective";
import { PlannedResultBelonging } from "@andir/domain/planned-result-belonging";
import { PlannedResultKind } from "@andir/domain/planned-result-kind";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { PlanTemplate } from "./plan-template.entity.ts";
import { PerformancePlan } from "./plan.entity.ts";

registerEnumType(PlannedResultKind, {
  name: "PlannedResultKind",
  description: "Section of the plan that a result stands in.",
  valuesConfig: {
    MAIN: { description: "Main result (utama)." },
    ADDITIONAL: { description: "Additional result (tambahan)." },
  },
});
registerEnumType(PlannedResultBelonging, {
  name: "PlannedResultBelonging",
  description: "To whom a result belongs when its holder leaves the post.",
  valuesConfig: {
    ORGANISATION: { description: "Passes to the successor (milik organisasi)." },
    INDIVIDUAL: { description: "Ends with its holder (milik individu)." },
  },
});
registerEnumType(PlanPerspective, {
  name: "PlanPerspective",
  description: "Perspective of a unit head's result (perspektif).",
  valuesConfig: {
    RECIPIENT: { description: "Penerima layanan." },
    PROCESS: { description: "Proses bisnis." },
    STRENGTHENING: { description: "Penguatan internal." },
    BUDGET: { description: "Anggaran." },
  },
});
registerEnumType(IndicatorAspect, {
  name: "IndicatorAspect",
  description: "What an indicator looks at (aspek).",
  valuesConfig: {
    QUANTITY: { description: "Kuantitas." },
    QUALITY: { description: "Kualitas." },
    TIME: { description: "Waktu." },
    COST: { description: "Biaya." },
  },
});
registerEnumType(IndicatorPattern, {
  name: "IndicatorPattern",
  description: "How an indicator is measured over the months.",
  valuesConfig: {
    CUMULATIVE: { description: "Counts that add up over months (hitungan)." },
    POSITION: { description: "A state read on its measuring dates; never summed or averaged (posisi)." },
    RELEASE: { description: "Published by a third party in certain months; not measured in the others (rilis)." },
  },
});
registerEnumType(IndicatorDirection, {
  name: "IndicatorDirection",
  description: "Whether more or less is better.",
  valuesConfig: {
    HIGHER_IS_BETTER: { description: "Such as families served." },
    LOWER_IS_BETTER: { description: "Such as days needed, or cost." },
  },
});

@ObjectType({ implements: Node, description: "One result of a plan (rencana hasil kerja, RHK)." })
@Entity("planned_result")
export class PlannedResult extends Node {
  @Index()
  @ForeignKey(() => PerformancePlan)
  @Column("uuid")
  planKey: string;

  /** The superior's result that this one supports; null while it is not yet linked. */
  @Index()
  @ForeignKey(() => PlannedResult)
  @Column("uuid", { nullable: true })
  parentKey: string | null;

  @Field(() => PlannedResultKind, { description: "Main or additional." })
  @Column("enum", { enum: PlannedResultKind, enumName: "planned_result_kind" })
  kind: PlannedResultKind;

  @Field(() => Int, { description: "Place within its section, from 1." })
  @Column("integer")
  ordinal: number;

  @Field(() => String, { description: "The result, as an outcome and not as an activity." })
  @Column("text")
  title: string;

  @Field(() => PlanPerspective, { nullable: true, description: "Perspective; only on the plan of a unit head." })
  @Column("enum", { enum: PlanPerspective, enumName: "plan_perspective", nullable: true })
  perspective: PlanPerspective | null;

  @Field(() => PlannedResultBelonging, { description: "Whether it passes to a successor." })
  @Column("enum", { enum: PlannedResultBelonging, enumName: "planned_result_belonging" })
  belonging: PlannedResultBelonging;

  /** The result of the predecessor in the post that this one goes on with. */
  @Index()
  @ForeignKey(() => PlannedResult)
  @Column("uuid", { nullable: true })
  continuesKey: string | null;

  /** The template that it was made from. */
  @ForeignKey(() => PlanTemplate)
  @Column("uuid", { nullable: true })
  templateKey: string | null;

  /** Taken out by its owner or an amendment; what refers to it still finds it. */
  @Column("timestamptz", { nullable: true })
  removedAt: Date | null;
}

@ObjectType({
  implements: Node,
  description:
    "How a planned result is measured (indikator kinerja individu). Source: the plan as agreed. Fresh: at every reading.",
})
@Entity("indicator")
export class Indicator extends Node {
  @Index()
  @ForeignKey(() => PlannedResult)
  @Column("uuid")
  resultKey: string;

  @Field(() => Int, { description: "Place within its result, from 1." })
  @Column("integer")
  ordinal: number;

  @Field(() => IndicatorAspect, { description: "Quantity, quality, time or cost." })
  @Column("enum", { enum: IndicatorAspect, enumName: "indicator_aspect" })
  aspect: IndicatorAspect;

  @Field(() => String, { description: "What is measured." })
  @Column("text")
  text: string;

  @Field(() => Float, {
    nullable: true,
    description: "Target for the whole span of the plan, in its unit of measure; null on a qualitative plan.",
  })
  @Column("double precision", { nullable: true })
  target: number | null;

  @Field(() => String, { nullable: true, description: "Unit of measure, such as keluarga, %, hari." })
  @Column("text", { nullable: true })
  unitOfMeasure: string | null;

  @Field(() => IndicatorPattern, { description: "How it is measured over the months." })
  @Column("enum", { enum: IndicatorPattern, enumName: "indicator_pattern" })
  pattern: IndicatorPattern;

  @Field(() => IndicatorDirection, { description: "Whether more or less is better." })
  @Column("enum", { enum: IndicatorDirection, enumName: "indicator_direction" })
  direction: IndicatorDirection;

  @Field(() => [Int], {
    nullable: true,
    description:
      "Calendar months (1-12) in which a position is read or a release comes out, or in which a seasonal count falls; null for every month.",
  })
  @Column("integer", { array: true, nullable: true })
  measuredMonths: number[] | null;

  @Column("timestamptz", { nullable: true })
  removedAt: Date | null;
}
