import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { ProgressEntry } from "./progress-entry.entity.ts";

export const EvidenceKind = { FILE: "FILE", LINK: "LINK" } as const;
export type EvidenceKind = (typeof EvidenceKind)[keyof typeof EvidenceKind];
registerEnumType(EvidenceKind, {
  name: "EvidenceKind",
  description: "How evidence is kept.",
  valuesConfig: {
    FILE: { description: "Uploaded here." },
    LINK: { description: "Kept elsewhere, at an address." },
  },
});

@ObjectType({ implements: Node, description: "A file or a link that shows the work (bukti dukung)." })
@Entity("evidence")
export class Evidence extends Node {
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  /** Null until it is put with an entry. */
  @Index()
  @ForeignKey(() => ProgressEntry, { onDelete: "SET NULL" })
  @Column("uuid", { nullable: true })
  entryKey: string | null;

  /** Since when it stands with no entry; after a week it goes. */
  @Index({ where: "entry_key IS NULL" })
  @Column("timestamptz", { nullable: true })
  looseSince: Date | null;

  @Field(() => EvidenceKind, { description: "A file, or a link." })
  @Column("enum", { enum: EvidenceKind, enumName: "evidence_kind" })
  kind: EvidenceKind;

  @Field(() => String, { description: "Name of the file, or what the link shows." })
  @Column("text")
  name: string;

  @Field(() => String, { nullable: true, description: "Address of a link; null for a file." })
  @Column("text", { nullable: true })
  url: string | null;

  @Field(() => String, { nullable: true, description: "Media type by the file's content; null for a link." })
  @Column("text", { nullable: true })
  mediaType: string | null;

  @Field(() => Int, { nullable: true, description: "Size in bytes; null for a link." })
  @Column("integer", { nullable: true })
  size: number | null;

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the content in hexadecimal, as it was received; null for a link.",
  })
  @Column("text", { nullable: true })
  sha256: string | null;

  @Field(() => DateTimeScalar, { description: "When it was put here." })
  @Column("timestamptz")
  createdAt: Date;
}
