import { LeaveKind } from "@andir/domain/leave-kind";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { Employee } from "./employee.entity.ts";

registerEnumType(LeaveKind, {
  name: "LeaveKind",
  description: "Why a person is away for a longer time (jenis cuti).",
  valuesConfig: {
    ANNUAL: { description: "Annual leave (cuti tahunan)." },
    SICK: { description: "Sick leave (cuti sakit)." },
    MATERNITY: { description: "Maternity leave (cuti melahirkan)." },
    STUDY: { description: "Study leave (tugas belajar)." },
    UNPAID: { description: "Unpaid leave (cuti di luar tanggungan negara)." },
  },
});

@ObjectType({
  implements: Node,
  description: "A time away that takes a person out of every denominator while it lasts (cuti, tugas belajar).",
})
@Entity("leave")
export class Leave extends Node {
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @Field(() => LeaveKind, { description: "The kind of leave." })
  @Column("enum", { enum: LeaveKind, enumName: "leave_kind" })
  kind: LeaveKind;

  @Field(() => DateScalar, { description: "First day away." })
  @Column("date")
  startsOn: string;

  @Field(() => DateScalar, { description: "Last day away." })
  @Column("date")
  endsOn: string;
}
