import { AllowanceGap, AllowanceState } from "@andir/domain/allowance";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, RupiahScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Position } from "../employees/position.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { AllowanceMonth } from "./allowance-month.entity.ts";

registerEnumType(AllowanceState, {
  name: "AllowanceState",
  description: "Whether there is a figure.",
  valuesConfig: {
    READY: { description: "There is one." },
    PENDING: { description: "Something is missing or not due: that is not nothing, and is made good later." },
    NOT_ENTITLED: { description: "The formula gives nothing by its terms, or nothing of the month can be measured." },
  },
});
registerEnumType(AllowanceGap, {
  name: "AllowanceGap",
  description: "Why there is no figure yet.",
  valuesConfig: {
    NO_BASE: { description: "No row of the formula's table fits the post; the performance team adds one." },
    ATTENDANCE_MISSING: {
      description: "The month's attendance has not been counted; the performance team imports it.",
    },
    ASSESSMENT_NOT_DUE: { description: "The assessment that the month goes by is not due yet." },
    ASSESSMENT_UNDER_WAY: { description: "It is begun; the appraiser publishes it." },
    ASSESSMENT_MISSING: { description: "It is due, and not begun; the appraiser makes it." },
    NOT_IN_RULE: { description: "The formula has no share for what was found; the performance team mends it." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "What the formula gives one person for one month (angka TPP), as advice to the treasurer. For the person, the heads of the unit and the performance team; analysts know it in sums alone. Source: the facts of the month and the dated formula. Fresh: as the month was last worked out; as it was locked.",
})
@Entity("allowance_figure")
@Unique(["employeeKey", "month"])
@Index(["month", "key"])
@Index(["unitKey", "month"])
@Index(["monthKey"])
export class AllowanceFigure extends Node {
  @ForeignKey(() => AllowanceMonth)
  @Column("uuid")
  monthKey: string;

  @Field(() => DateScalar, { description: "First day of the month." })
  @Column("date")
  month: string;

  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  /** The post that was held last in the month, and its unit. */
  @ForeignKey(() => Position)
  @Column("uuid")
  positionKey: string;

  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Field(() => AllowanceState, { description: "Whether there is a figure." })
  @Column("enum", { enum: AllowanceState, enumName: "allowance_state" })
  state: AllowanceState;

  @Field(() => [AllowanceGap], {
    description: "What is missing; empty where nothing is, or where it is not yours to see.",
  })
  @Column("enum", { enum: AllowanceGap, enumName: "allowance_gap", array: true })
  gaps: AllowanceGap[];

  @Field(() => String, { nullable: true, description: "The class of the post (kelas jabatan), by the formula." })
  @Column("text", { nullable: true })
  jobClass: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: "What the class is worth in a month. Unit: rupiah." })
  @Column("bigint", { nullable: true })
  base: number | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "What the month comes to; null while it cannot be worked out. Unit: rupiah.",
  })
  @Column("bigint", { nullable: true })
  amount: number | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "What locked months before are made good by; null to whom amounts are not told. Unit: rupiah.",
  })
  @Column("bigint")
  corrected: number;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "The figure: the month and its corrections. Unit: rupiah.",
  })
  @Column("bigint", { nullable: true })
  total: number | null;

  /** Of the month, put on each row as it is read. */
  @Field(() => Boolean, { description: "Whether the month is locked; until then the figure is provisional." })
  readonly isLocked: boolean;

  /** AllowanceFacts of the domain: with the formula they give the figure again. */
  @Column("jsonb")
  facts: unknown;

  /** Of which locked months something is made good here, and how much: AllowanceCorrection[]. */
  @Column("jsonb")
  corrections: unknown;
}
