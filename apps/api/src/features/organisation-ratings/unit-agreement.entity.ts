import { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import { UnitAgreementStatus } from "@andir/domain/unit-agreement-status";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";

registerEnumType(UnitAgreementStatus, {
  name: "UnitAgreementStatus",
  description: "Where a unit's performance agreement stands.",
  valuesConfig: {
    DRAFT: { description: "Being written by the unit's head." },
    AGREED: {
      description: "Agreed by the leader above (disepakati); changed only after that leader has opened it again.",
    },
  },
});

@ObjectType({
  implements: Node,
  description:
    "What a unit is to achieve in a year, agreed between its head and the leader above (perjanjian kinerja). Open to everyone once agreed.",
})
@Entity("unit_agreement")
@Unique(["unitKey", "year"])
export class UnitAgreement extends Node {
  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Field(() => Int, { description: "Calendar year." })
  @Column("integer")
  year: number;

  @Field(() => UnitAgreementStatus, { description: "Where it stands." })
  @Column("enum", { enum: UnitAgreementStatus, enumName: "unit_agreement_status" })
  status: UnitAgreementStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the leader above agreed; null for a draft." })
  @Column("timestamptz", { nullable: true })
  agreedAt: Date | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  agreedByKey: string | null;
}

@ObjectType({
  implements: Node,
  description:
    "How a unit's year is measured (indikator kinerja unit). Source: the unit's agreement. Fresh: at every reading.",
})
@Entity("unit_indicator")
export class UnitIndicator extends Node {
  @Index()
  @ForeignKey(() => UnitAgreement)
  @Column("uuid")
  agreementKey: string;

  @Field(() => Int, { description: "Place in the agreement, from 1." })
  @Column("integer")
  ordinal: number;

  @Field(() => String, { description: "What is measured." })
  @Column("text")
  text: string;

  @Field(() => Float, { description: "Target for the year, in its unit of measure." })
  @Column("double precision")
  target: number;

  @Field(() => String, { description: "Unit of measure, such as keluarga, %, hari." })
  @Column("text")
  unitOfMeasure: string;

  @Field(() => IndicatorPattern, { description: "How it is measured over the quarters." })
  @Column("enum", { enum: IndicatorPattern, enumName: "indicator_pattern" })
  pattern: IndicatorPattern;

  @Field(() => IndicatorDirection, { description: "Whether more or less is better." })
  @Column("enum", { enum: IndicatorDirection, enumName: "indicator_direction" })
  direction: IndicatorDirection;

  @Field(() => [Int], {
    nullable: true,
    description:
      "Quarters (1-4) in which a position is read, a release comes out or a seasonal count falls; null for every quarter.",
  })
  @Column("integer", { array: true, nullable: true })
  measuredQuarters: number[] | null;

  /** Taken out of the agreement; what refers to it still finds it. */
  @Column("timestamptz", { nullable: true })
  removedAt: Date | null;
}
