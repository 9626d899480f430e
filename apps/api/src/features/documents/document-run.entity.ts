import { DocumentKind } from "@andir/domain/document-kind";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Account } from "../access/account.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { Period } from "../periods/period.entity.ts";
import { IssuedDocument } from "./document.entity.ts";

export const DocumentRunStatus = {
  QUEUED: "QUEUED",
  RUNNING: "RUNNING",
  DONE: "DONE",
  CANCELLED: "CANCELLED",
} as const;
export type DocumentRunStatus = (typeof DocumentRunStatus)[keyof typeof DocumentRunStatus];

registerEnumType(DocumentRunStatus, {
  name: "DocumentRunStatus",
  description: "Where a run that issues many papers stands.",
  valuesConfig: {
    QUEUED: { description: "Waits to begin." },
    RUNNING: { description: "Issues one after the other; what is issued stays so, whatever happens to the run." },
    DONE: { description: "Has been through all of them." },
    CANCELLED: { description: "Was stopped before its end; what was issued counts." },
  },
});

export const DocumentOutcome = { ISSUED: "ISSUED", STANDING: "STANDING", REFUSED: "REFUSED" } as const;
export type DocumentOutcome = (typeof DocumentOutcome)[keyof typeof DocumentOutcome];

@ObjectType({
  implements: Node,
  description:
    "Many papers of one kind that are issued at once (penerbitan dokumen massal), to be fetched as one ZIP. It is its starter's alone. Source: the records of the period or year. Fresh: at every reading.",
})
@Entity("document_run")
@Index(["accountKey", "startedAt", "key"])
// One at a time: a second click starts no second run.
@Index(["accountKey"], { unique: true, where: "status in ('QUEUED', 'RUNNING')" })
export class DocumentRun extends Node {
  /** As whom the program issues: what this account may no longer have when its turn comes is not issued. */
  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @Field(() => DocumentKind, { description: "Which of the forms." })
  @Column("enum", { enum: DocumentKind, enumName: "document_kind" })
  kind: DocumentKind;

  /** Of which year the plans are; null where a period says it. */
  @Field(() => Int, { nullable: true, description: "Of which year's plans; null for papers of a period." })
  @Column("integer", { nullable: true })
  year: number | null;

  @ForeignKey(() => Period)
  @Column("uuid", { nullable: true })
  periodKey: string | null;

  @ForeignKey(() => OrgUnit)
  @Column("uuid", { nullable: true })
  unitKey: string | null;

  @Field(() => DocumentRunStatus, { description: "Where the run stands." })
  @Column("enum", { enum: DocumentRunStatus, enumName: "document_run_status" })
  status: DocumentRunStatus;

  @Field(() => DateTimeScalar, { description: "When it was started." })
  @Column("timestamptz")
  startedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ended or was stopped; null while it goes on." })
  @Column("timestamptz", { nullable: true })
  endedAt: Date | null;
}

/** One record of a run. */
@Entity("document_run_item")
@Unique(["runKey", "ordinal"])
export class DocumentRunItem {
  @Column("uuid", { primary: true })
  key: string;

  @ForeignKey(() => DocumentRun)
  @Column("uuid")
  runKey: string;

  @Column("integer")
  ordinal: number;

  /** A plan or an assessment, as the kind of the run says. */
  @Column("uuid")
  recordKey: string;

  @Column("enum", { enum: DocumentOutcome, enumName: "document_outcome", nullable: true })
  outcome: DocumentOutcome | null;

  @Index()
  @ForeignKey(() => IssuedDocument)
  @Column("uuid", { nullable: true })
  documentKey: string | null;
}
