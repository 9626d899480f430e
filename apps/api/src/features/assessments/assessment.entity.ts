import { AssessmentSource, AssessmentStatus } from "@andir/domain/assessment-status";
import { Predicate } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Position } from "../employees/position.entity.ts";
import { Period } from "../periods/period.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { Employee } from "../employees/employee.entity.ts";

registerEnumType(AssessmentStatus, {
  name: "AssessmentStatus",
  description: "Where an assessment stands between its draft and its end.",
  valuesConfig: {
    DRAFT: { description: "Being made; to its subject it is only under way." },
    PUBLISHED: { description: "Shown to its subject (diterbitkan); the objection window runs." },
    ACKNOWLEDGED: { description: "Read by its subject (telah dibaca)." },
    OBJECTED: { description: "Its subject objects (diajukan keberatan)." },
    DECIDED: { description: "The superior of the appraiser has decided (diputus)." },
    FINAL: { description: "No longer open to objection." },
  },
});
registerEnumType(AssessmentSource, {
  name: "AssessmentSource",
  description: "Where an assessment came from.",
  valuesConfig: {
    LOCAL: { description: "Made here." },
    IMPORT: { description: "Read from the national e-Kinerja: final, without aspects." },
  },
});
registerEnumType(Rating, {
  name: "Rating",
  description: "Official rating of work result and of behaviour (PermenPANRB 6/2022).",
  valuesConfig: {
    BELOW: { description: "Di bawah ekspektasi." },
    MEETS: { description: "Sesuai ekspektasi." },
    ABOVE: { description: "Di atas ekspektasi." },
  },
});
registerEnumType(Predicate, {
  name: "Predicate",
  description: "What the matrix of the two ratings gives (predikat kinerja, PermenPANRB 6/2022, annex).",
  valuesConfig: {
    VERY_POOR: { description: "Sangat Kurang." },
    POOR: { description: "Kurang/Misconduct." },
    NEEDS_IMPROVEMENT: { description: "Butuh Perbaikan." },
    GOOD: { description: "Baik." },
    VERY_GOOD: { description: "Sangat Baik." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "The appraiser's judgement of one employee for one period (penilaian kinerja). A draft shows its ratings to the appraiser and those who calibrate; to its subject it is only under way. Source: the appraiser's choice, the matrix of SE MenPANRB 3/2023 for the predicate; imported ones from the file. Fresh: a draft at every reading; a published one as it was published.",
})
@Entity("assessment")
@Unique(["positionKey", "periodKey"])
@Index(["periodKey", "unitKey"])
@Index(["employeeKey", "periodEndsOn", "key"])
@Index(["periodEndsOn", "key"])
// Of all columns that questions sum and group by; TypeORM has no words for it, so a migration makes it.
@Index("assessment_summed", { synchronize: false })
@Index(["publishedAt"], { where: "status in ('PUBLISHED', 'ACKNOWLEDGED', 'DECIDED')" })
@ForeignKey(() => Period, ["periodKey", "periodEndsOn"], ["key", "endsOn"])
export class Assessment extends Node {
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @ForeignKey(() => Position)
  @Column("uuid")
  positionKey: string;

  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  appraiserKey: string | null;

  @Column("uuid")
  periodKey: string;

  /** Of the period, held here too so that an index gives the newest first; the foreign key keeps both the same. */
  @Column("date")
  periodEndsOn: string;

  @Field(() => AssessmentStatus, { description: "Where the assessment stands." })
  @Column("enum", { enum: AssessmentStatus, enumName: "assessment_status" })
  status: AssessmentStatus;

  @Field(() => AssessmentSource, { description: "Made here or imported." })
  @Column("enum", { enum: AssessmentSource, enumName: "assessment_source" })
  source: AssessmentSource;

  /** The three aspects, 0-100; null when not applicable or not measured. */
  @Column("double precision", { nullable: true })
  discipline: number | null;

  @Column("double precision", { nullable: true })
  workQuality: number | null;

  @Column("double precision", { nullable: true })
  innovation: number | null;

  /** The dated rules that the aspects were computed by. */
  @Column("text")
  ruleVersion: string;

  @Field(() => Rating, { nullable: true, description: "Work result (rating hasil kerja), chosen by the appraiser." })
  @Column("enum", { enum: Rating, enumName: "rating", nullable: true })
  workResult: Rating | null;

  @Field(() => Rating, {
    nullable: true,
    description: "Behaviour by the seven core values (rating perilaku kerja), chosen by the appraiser.",
  })
  @Column("enum", { enum: Rating, enumName: "rating", nullable: true })
  behaviour: Rating | null;

  @Field(() => Predicate, { nullable: true, description: "What the matrix gives for the two ratings." })
  @Column("enum", { enum: Predicate, enumName: "predicate", nullable: true })
  predicate: Predicate | null;

  @Field(() => String, { nullable: true, description: "Why the appraiser chose these ratings." })
  @Column("text", { nullable: true })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why it was published although the unit's distribution of predicates departs from what its rating suggests (SE MenPANRB 3/2023); null where nothing was asked.",
  })
  @Column("text", { nullable: true })
  distributionReason: string | null;

  /** What the numbers suggested when the ratings were chosen; null where they said nothing. */
  @Column("enum", { enum: Rating, enumName: "rating", nullable: true })
  advisedWorkResult: Rating | null;

  @Column("enum", { enum: Rating, enumName: "rating", nullable: true })
  advisedBehaviour: Rating | null;

  /** Who chose the ratings: the appraiser, or who acted for them. */
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  chosenByKey: string | null;

  @Field(() => Boolean, {
    description:
      "Whether the post was held too briefly in the period to be assessed: a result of its own, without ratings.",
  })
  @Column("boolean", { default: false })
  isTooShort: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was shown to its subject." })
  @Column("timestamptz", { nullable: true })
  publishedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its subject had read it; null until then." })
  @Column("timestamptz", { nullable: true })
  acknowledgedAt: Date | null;

  @Field(() => String, { nullable: true, description: "What its subject wrote when acknowledging it." })
  @Column("text", { nullable: true })
  acknowledgementNote: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it became final: the objection window was over, or an objection was decided. Null until then.",
  })
  @Column("timestamptz", { nullable: true })
  finalisedAt: Date | null;

  @Field(() => Int, { description: "1 when first written, one more with each change." })
  @Column("integer", { default: 1 })
  revision: number;
}

/** Everything that a published assessment rests on, as it stood then: what changes later changes no number that was published. */
@Entity("assessment_basis")
export class AssessmentBasis {
  @ForeignKey(() => Assessment)
  @Column("uuid", { primary: true })
  assessmentKey: string;

  @Column("jsonb")
  basis: unknown;

  @Column("timestamptz")
  at: Date;
}

/** The dated setting by which aspects are computed: a region changes it by a new row, never in code. */
@Entity("scoring_rule")
export class ScoringRule {
  @Column("text", { primary: true })
  version: string;

  @Column("date")
  startsOn: string;

  @Column("date", { nullable: true })
  endsOn: string | null;

  @Column("jsonb")
  rules: unknown;

  @Column("text")
  source: string;
}
