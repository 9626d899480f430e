import { DocumentKind } from "@andir/domain/document-kind";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { Employee } from "../employees/employee.entity.ts";
import { PerformancePlan } from "../plans/plan.entity.ts";
import type { DocumentFacts } from "./facts/document-facts.ts";

registerEnumType(DocumentKind, {
  name: "DocumentKind",
  description: "The official papers of the cycle (PermenPANRB 6/2022, annex; credit points: PermenPANRB 1/2023).",
  valuesConfig: {
    PLAN: { description: "The plan with its annex (Sasaran Kinerja Pegawai)." },
    EVALUATION: { description: "The evaluation (evaluasi kinerja pegawai)." },
    EVALUATION_DOCUMENT: {
      description: "What the year or period comes to, with the fields of an objection (dokumen evaluasi).",
    },
    FEEDBACK: { description: "The evaluation's table without ratings (umpan balik berkelanjutan)." },
    ROLE_MATRIX: { description: "Who does what towards which result of the leader (matriks peran dan hasil)." },
    CREDIT_POINTS: {
      description: "Predicates converted to credit points (konversi predikat kinerja ke angka kredit).",
    },
  },
});

export const WithdrawalReason = { SUPERSEDED: "SUPERSEDED", WITHDRAWN: "WITHDRAWN" } as const;
export type WithdrawalReason = (typeof WithdrawalReason)[keyof typeof WithdrawalReason];

registerEnumType(WithdrawalReason, {
  name: "DocumentWithdrawalReason",
  description: "Why an issued paper no longer counts.",
  valuesConfig: {
    SUPERSEDED: { description: "A newer one of the same record has taken its place." },
    WITHDRAWN: { description: "What it says was taken back." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "An official paper as it was issued (dokumen resmi): numbered, with a code by which anyone checks it at /verify. Source: the record on the day of issue. Fresh: as it was issued.",
})
@Entity("issued_document")
@Unique(["kind", "year", "sequence"])
@Index(["planKey", "kind"])
@Index(["assessmentKey", "kind"])
@Index(["issuedAt", "key"])
export class IssuedDocument extends Node {
  @Field(() => DocumentKind, { description: "Which of the forms." })
  @Column("enum", { enum: DocumentKind, enumName: "document_kind" })
  kind: DocumentKind;

  /** Whom it is about. */
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  /** The plan that it is of; null for papers of an assessment. */
  @ForeignKey(() => PerformancePlan)
  @Column("uuid", { nullable: true })
  planKey: string | null;

  @ForeignKey(() => Assessment)
  @Column("uuid", { nullable: true })
  assessmentKey: string | null;

  /** In which it was numbered. */
  @Column("integer")
  year: number;

  @Column("integer")
  sequence: number;

  @Field(() => String, { description: "The letter number, by the agency's pattern on the day of issue." })
  @Column("text", { unique: true })
  number: string;

  @Field(() => String, { description: "By which anyone checks it, at /verify and the code." })
  @Column("text", { unique: true })
  code: string;

  /** What the paper says, as it was: no later change changes it. */
  @Column("jsonb")
  facts: DocumentFacts;

  /** Of the facts: the same ones are not issued twice. */
  @Column("text")
  factsDigest: string;

  @Field(() => DateTimeScalar, { description: "When it was issued." })
  @Column("timestamptz")
  issuedAt: Date;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  issuedByKey: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Since when it no longer counts; null while it does." })
  @Column("timestamptz", { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => WithdrawalReason, { nullable: true, description: "Why it no longer counts; null while it does." })
  @Column("enum", { enum: WithdrawalReason, enumName: "document_withdrawal_reason", nullable: true })
  withdrawalReason: WithdrawalReason | null;
}

/** The last number given of each kind in a year: taken in the transaction of the paper, so none is left out. */
@Entity("document_counter")
export class DocumentCounter {
  @Column("enum", { enum: DocumentKind, enumName: "document_kind", primary: true })
  kind: DocumentKind;

  @Column("integer", { primary: true })
  year: number;

  @Column("integer")
  last: number;
}
