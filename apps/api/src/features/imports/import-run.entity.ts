import { DayOrder } from "@andir/domain/import-cell";
import type { ImportMapping } from "@andir/domain/import-columns";
import { ImportOutcome } from "@andir/domain/import-outcome";
import type { PassedOver } from "@andir/domain/import-passed-over";
import type { ImportProblem, ImportWords } from "@andir/domain/import-problem";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { Json } from "../../platform/imports/import-shape.ts";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Account } from "../access/account.entity.ts";

export const ImportStatus = {
  MAPPING: "MAPPING",
  CHECKING: "CHECKING",
  CHECKED: "CHECKED",
  COMMITTING: "COMMITTING",
  DONE: "DONE",
  UNDOING: "UNDOING",
  UNDONE: "UNDONE",
  CANCELLED: "CANCELLED",
} as const;
export type ImportStatus = (typeof ImportStatus)[keyof typeof ImportStatus];

registerEnumType(ImportStatus, {
  name: "ImportStatus",
  description: "Where an import stands.",
  valuesConfig: {
    MAPPING: { description: "Its columns are to be confirmed; nothing of it is looked at before." },
    CHECKING: { description: "Its rows are read and looked through; nothing is changed by that (uji coba)." },
    CHECKED: { description: "What each row would do is known, and it waits for the decision to bring them in." },
    COMMITTING: { description: "Its rows are being brought in, all in one transaction." },
    DONE: { description: "Its rows are in." },
    UNDOING: { description: "Its rows are being taken back, all in one transaction." },
    UNDONE: { description: "Its rows were taken back." },
    CANCELLED: { description: "It was given up before anything was brought in." },
  },
});
registerEnumType(ImportOutcome, {
  name: "ImportOutcome",
  description: "What a row of a file would do, or has done.",
  valuesConfig: {
    CREATE: { description: "Makes a record that is not here yet." },
    CHANGE: { description: "Changes a record that is here." },
    SAME: { description: "Says what stands here already: nothing is done." },
    PENDING: { description: "Waits for something, such as a rating that is not given yet: left alone, and no error." },
    WRONG: { description: "Is not brought in; its problems say why, and who can mend it." },
  },
});
registerEnumType(DayOrder, {
  name: "DayOrder",
  description: "In which order days written in numbers are meant; year first is always understood.",
  valuesConfig: {
    DAY_FIRST: { description: "31/12/2026." },
    MONTH_FIRST: { description: "12/31/2026." },
  },
});

/** A sheet of the file, as it was looked at when it came. */
export interface LookedAtSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Columns that were hidden by hand, from 0; nothing of files that came before this was looked at. */
  readonly hiddenColumns?: readonly number[];
  /** The first lines that hold something. */
  readonly lines: readonly { readonly row: number; readonly texts: readonly string[] }[];
}

export interface ImportCounts {
  readonly rows: number;
  /** Nothing of files that came before these lines were counted. */
  readonly aboveHead?: number;
  /** Lines that were passed over since nothing that a row needs stands in them: totals, signatures. */
  readonly passedOver: number;
  readonly hidden: number;
}

/** A line that is none of the rows, and why. */
export interface PassedLine {
  readonly row: number;
  readonly reason: PassedOver;
  /** What stands there, shortened. */
  readonly text: string;
}

@ObjectType({
  implements: Node,
  description:
    "A file that is brought in or was (impor): looked through first, then brought in as a whole. It is its sender's alone. Source: the file. Fresh: at every reading.",
})
@Entity("import_run")
@Index(["accountKey", "startedAt", "key"])
export class ImportRun extends Node {
  /** As whom the program brings it in, with what this account may do by then. */
  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @Field(() => ImportStatus, { description: "Where it stands." })
  @Column("text")
  status: ImportStatus;

  @Field(() => String, { description: "The file's name." })
  @Column("text")
  fileName: string;

  @Field(() => Int, { description: "The file's size. Unit: bytes." })
  @Column("integer")
  size: number;

  @Column("text")
  sha256: string;

  @Field(() => String, { description: "XLSX or CSV, by its content." })
  @Column("text")
  format: string;

  @Field(() => String, { nullable: true, description: "Of a text: in which alphabet it was read, such as utf-8." })
  @Column("text", { nullable: true })
  encoding: string | null;

  @Field(() => String, { nullable: true, description: "Of a text: the sign between its columns." })
  @Column("text", { nullable: true })
  delimiter: string | null;

  @Column("jsonb")
  sheets: LookedAtSheet[];

  @Field(() => String, { nullable: true, description: "The kind of shape, such as EMPLOYEES; null until it is known." })
  @Column("text", { nullable: true })
  kind: string | null;

  @Column("uuid", { nullable: true })
  targetKey: string | null;

  @Field(() => Int, { description: "Which sheet is read, from 0. Unit: place." })
  @Column("integer")
  sheet: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "The last line of the head, as the spreadsheet counts; null where none was found. Unit: number of the line.",
  })
  @Column("integer", { nullable: true })
  headRow: number | null;

  @Column("jsonb", { nullable: true })
  mapping: ImportMapping | null;

  @Field(() => Boolean, { description: "Whether hidden rows are read too." })
  @Column("boolean")
  readsHidden: boolean;

  @Column("jsonb")
  facts: Readonly<Record<string, Json>>;

  @Column("jsonb")
  shown: ImportWords[];

  @Field(() => String, { nullable: true, description: "Why it is brought in, such as the number of a decree." })
  @Column("text", { nullable: true })
  reason: string | null;

  /** What is wrong with the file as a whole, or why it could not be brought in or taken back. */
  @Column("jsonb")
  faults: ImportProblem[];

  @Column("jsonb", { nullable: true })
  counts: ImportCounts | null;

  /** The first of the lines that were passed over; read by themselves, since they are many and asked for once. */
  @Column("jsonb", { default: [] })
  passedLines: PassedLine[];

  /** The same for the same rows in whatever order, as they were understood. */
  @Column("text", { nullable: true })
  contentDigest: string | null;

  @Field(() => Int, { description: "How many rows the step under way has done." })
  @Column("integer")
  doneCount: number;

  @Field(() => Int, { nullable: true, description: "How many it has to do; null where that is not known yet." })
  @Column("integer", { nullable: true })
  totalCount: number | null;

  @Field(() => Boolean, { description: "Whether its stopping was asked for." })
  @Column("boolean")
  isStopAsked: boolean;

  @Field(() => DateTimeScalar, { description: "When the file came." })
  @Column("timestamptz")
  startedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When its rows were in, or it was given up; null before.",
  })
  @Column("timestamptz", { nullable: true })
  endedAt: Date | null;
}

/** A row of a file as it was understood, until it is forgotten a month after the import's end. */
@Entity("import_row")
@Index(["runKey", "identity"])
@Index(["runKey", "outcome", "row"])
export class ImportRow {
  @ForeignKey(() => ImportRun)
  @PrimaryColumn("uuid")
  runKey: string;

  @PrimaryColumn("integer")
  row: number;

  @Column("jsonb")
  values: Record<string, Json>;

  @Column("text", { nullable: true })
  identity: string | null;

  @Column("text", { nullable: true })
  outcome: ImportOutcome | null;

  @Column("jsonb", { nullable: true })
  problems: ImportProblem[] | null;

  @Column("jsonb", { nullable: true })
  changes: { column: string; from: string | null; to: string | null }[] | null;

  /** What undoing needs. */
  @Column("jsonb", { nullable: true })
  made: Json;
}

/** What the agency said a head of its files means: the next file with that head is read so. */
@Entity("import_mapping")
export class LearnedHead {
  @PrimaryColumn("text")
  kind: string;

  /** As heads are compared. */
  @PrimaryColumn("text")
  head: string;

  @Column("text")
  columnName: string;
}
