import { EmploymentType } from "@andir/domain/employment-type";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Node } from "../../platform/node.ts";

registerEnumType(EmploymentType, {
  name: "EmploymentType",
  description: "How a person is employed (jenis kepegawaian).",
  valuesConfig: {
    CIVIL_SERVANT: { description: "Civil servant (PNS)." },
    CANDIDATE: { description: "Candidate civil servant (CPNS)." },
    CONTRACT: { description: "Contract employee (PPPK)." },
    CONTRACT_PART_TIME: { description: "Part-time contract employee (PPPK paruh waktu)." },
    ELECTED_OFFICIAL: {
      description: "Elected head of the region (kepala daerah): not an ASN, outside every denominator.",
    },
  },
});

@ObjectType({
  implements: Node,
  description:
    "A person who works for the agency (pegawai). The name is a pseudonym, stable within the agency, for those who may not see identity.",
})
@Entity("employee")
export class Employee extends Node {
  @Field(() => String, { description: "Full name with titles, or a pseudonym for those who may not see identity." })
  @Column("text")
  name: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Employee number (NIP), 18 digits; null for those who may not see it, and for an elected official, who has none.",
  })
  @Column("text", { nullable: true, unique: true })
  nip: string | null;

  @Field(() => EmploymentType, { description: "How the person is employed." })
  @Column("enum", { enum: EmploymentType, enumName: "employment_type" })
  employmentType: EmploymentType;

  @Column("date")
  joinedOn: string;

  @Column("date", { nullable: true })
  leftOn: string | null;
}
