import { PeriodKind } from "@andir/domain/period-kind";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar } from "../../platform/scalars.ts";

registerEnumType(PeriodKind, {
  name: "PeriodKind",
  description: "Length of a period (periode penilaian).",
  valuesConfig: {
    MONTH: { description: "A calendar month (bulanan)." },
    QUARTER: { description: "A quarter of a calendar year (triwulan)." },
    YEAR: { description: "A calendar year (tahunan)." },
  },
});

@ObjectType({ implements: Node, description: "A time for which people report and are assessed (periode)." })
@Entity("period")
@Unique(["kind", "startsOn"])
@Unique(["key", "endsOn"])
export class Period extends Node {
  @Field(() => PeriodKind, { description: "Month, quarter or year." })
  @Column("enum", { enum: PeriodKind, enumName: "period_kind" })
  kind: PeriodKind;

  @Field(() => DateScalar, { description: "First day." })
  @Column("date")
  startsOn: string;

  @Field(() => DateScalar, { description: "Last day." })
  @Column("date")
  endsOn: string;

  @Field(() => DateScalar, {
    description: "Last day on which a report is in time (default: the 3rd working day after the period).",
  })
  @Column("date")
  reportDueOn: string;

  @Field(() => DateScalar, {
    description: "Last day on which an assessment is in time (default: the 5th working day after the period).",
  })
  @Column("date")
  assessmentDueOn: string;

  @Field(() => Boolean, { description: "Whether reports and assessments of the period may still change." })
  @Column("boolean")
  isOpen: boolean;

  /** Opening it is then a reopening, with a reason that everyone reads. */
  @Column("boolean", { default: false })
  wasClosed: boolean;

  /** No column: it is put on each row as it is read, since one period stands beside hundreds of reports. */
  @Field(() => String, {
    description: "As people write it in Indonesian, such as Oktober 2026 or Triwulan III 2026.",
  })
  readonly label: string;
}
