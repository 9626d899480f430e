import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { PeriodKind } from "@andir/domain/period-kind";
import { Period } from "./period.entity.ts";

@ObjectType({
  description:
    "A closed period was opened again for a time (pembukaan kembali periode): what was final in it may move.",
})
@Entity("period_reopening")
export class PeriodReopening {
  @Column("uuid", { primary: true })
  key: string;

  @Index()
  @ForeignKey(() => Period)
  @Column("uuid")
  periodKey: string;

  @Field(() => DateTimeScalar, { description: "When." })
  @Column("timestamptz")
  reopenedAt: Date;

  @Field(() => String, { description: "Why." })
  @Column("text")
  reason: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was closed again; null while it is open." })
  @Column("timestamptz", { nullable: true })
  closedAt: Date | null;
}

/** Which kind of period is assessed besides the year, from a day on: a dated setting of the agency. */
@Entity("assessed_period_setting")
export class AssessedPeriodSetting {
  @Column("date", { primary: true })
  startsOn: string;

  @Column("enum", { enum: PeriodKind, enumName: "period_kind" })
  kind: PeriodKind;

  @Column("text")
  reason: string;
}
