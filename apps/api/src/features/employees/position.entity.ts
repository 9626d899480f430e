import { Capacity } from "@andir/domain/capacity";
import { PositionKind } from "@andir/domain/position-kind";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { Employee } from "./employee.entity.ts";

registerEnumType(PositionKind, {
  name: "PositionKind",
  description: "The kind of post (jenis jabatan).",
  valuesConfig: {
    HIGH_LEADER: { description: "High leader (jabatan pimpinan tinggi)." },
    ADMINISTRATIVE: { description: "Administrator, such as a camat." },
    SUPERVISORY: { description: "Supervisor (pengawas), such as a lurah or head of a section." },
    FUNCTIONAL: { description: "Functional post (jabatan fungsional), such as a nurse or a teacher." },
    IMPLEMENTING: { description: "Implementing post (pelaksana)." },
  },
});
registerEnumType(Capacity, {
  name: "Capacity",
  description: "In which capacity a post is held.",
  valuesConfig: {
    DEFINITIVE: { description: "Appointed for good (definitif)." },
    PLT: { description: "Acting while the post is vacant (pelaksana tugas, Plt.)." },
    PLH: { description: "Acting while the holder is away (pelaksana harian, Plh.)." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "A post that a person holds in a unit from a day to a day (jabatan). Source: the personal file, and the due date of the plan. Fresh: at every reading.",
})
@Entity("position")
export class Position extends Node {
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @Index()
  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Field(() => String, { description: "Title of the post; for those who see pseudonyms, the name of its kind." })
  @Column("text")
  title: string;

  @Field(() => PositionKind, { description: "The kind of post." })
  @Column("enum", { enum: PositionKind, enumName: "position_kind" })
  kind: PositionKind;

  @Field(() => Capacity, { description: "Definitive, Plt. or Plh." })
  @Column("enum", { enum: Capacity, enumName: "capacity" })
  capacity: Capacity;

  @Field(() => String, {
    nullable: true,
    description:
      "Grade (golongan/ruang) such as III/c, or I to XVII for contract employees. No part of the directory: null where the personal file is not yours to open.",
  })
  @Column("text", { nullable: true })
  grade: string | null;

  /** Share of the full working hours, above 0 to 1 (PPPK paruh waktu): what is asked for and attended is read against it. */
  @Column("double precision", { default: 1 })
  hoursShare: number;

  /** Whether the holder heads the unit. No field: it would name the head to those who meet pseudonyms. */
  @Column("boolean")
  isHead: boolean;

  @Field(() => DateScalar, { description: "First day in the post." })
  @Column("date")
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day in the post; null while it is held." })
  @Column("date", { nullable: true })
  endsOn: string | null;
}

/** Who appraises the holder of a post (pejabat penilai kinerja), from a day to a day. */
@Entity("appraiser_assignment")
export class AppraiserAssignment {
  @Column("uuid", { primary: true })
  key: string;

  @Index()
  @ForeignKey(() => Position)
  @Column("uuid")
  positionKey: string;

  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  appraiserKey: string;

  @Column("date")
  startsOn: string;

  @Column("date", { nullable: true })
  endsOn: string | null;
}
