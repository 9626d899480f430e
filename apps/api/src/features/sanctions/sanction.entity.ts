import { SanctionKind } from "@andir/domain/disciplinary-sanction";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";

registerEnumType(SanctionKind, {
  name: "SanctionKind",
  description: "The disciplinary sanctions (jenis hukuman disiplin) of PP 94/2021, lightest first.",
  valuesConfig: {
    ORAL_REPRIMAND: { description: "Teguran lisan." },
    WRITTEN_REPRIMAND: { description: "Teguran tertulis." },
    WRITTEN_DISSATISFACTION: { description: "Pernyataan tidak puas secara tertulis." },
    ALLOWANCE_CUT_6: { description: "Pemotongan TPP selama 6 bulan." },
    ALLOWANCE_CUT_9: { description: "Pemotongan TPP selama 9 bulan." },
    ALLOWANCE_CUT_12: { description: "Pemotongan TPP selama 12 bulan." },
    LOWER_POST_12: { description: "Penurunan jabatan setingkat lebih rendah selama 12 bulan." },
    RELIEVED_12: { description: "Pembebasan dari jabatannya menjadi jabatan pelaksana selama 12 bulan." },
    DISMISSAL: { description: "Pemberhentian dengan hormat tidak atas permintaan sendiri." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "A disciplinary sanction (hukuman disiplin, PP 94/2021) that the authorised official decided outside this product and recorded here. For the official and the person concerned. Source: the decree. Fresh: as it was recorded.",
})
@Entity("disciplinary_sanction")
export class DisciplinarySanction extends Node {
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @Field(() => SanctionKind, { description: "Which." })
  @Column("enum", { enum: SanctionKind, enumName: "sanction_kind" })
  kind: SanctionKind;

  @Field(() => String, { description: "Number of the decree (nomor keputusan)." })
  @Column("text")
  decree: string;

  @Field(() => DateScalar, { description: "The day of the decree." })
  @Column("date")
  decidedOn: string;

  @Field(() => DateScalar, { description: "From which day it takes effect." })
  @Column("date")
  effectiveOn: string;

  @Field(() => String, { description: "Which duty or prohibition was violated." })
  @Column("text")
  reason: string;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  recordedByKey: string | null;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  @Column("timestamptz")
  recordedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was taken back, as if it had never been; null while it stands.",
  })
  @Column("timestamptz", { nullable: true })
  withdrawnAt: Date | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  withdrawnByKey: string | null;

  @Field(() => String, { nullable: true, description: "Why it was taken back; null while it stands." })
  @Column("text", { nullable: true })
  withdrawalReason: string | null;
}
