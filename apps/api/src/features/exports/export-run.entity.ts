import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Account } from "../access/account.entity.ts";

export type ExportState = "RUNNING" | "DONE" | "STOPPED" | "FAILED";

/** A file that is being written or was: how far it is, for whoever asked for it. Nothing of its content is kept. */
@Entity("export_run")
@Index(["accountKey", "startedAt"])
export class ExportRun {
  @Column("uuid", { primary: true })
  key: string;

  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @Column("text")
  format: string;

  @Column("text")
  state: ExportState;

  @Column("bigint")
  rowCount: number;

  /** How many rows there will be, where that is known. */
  @Column("bigint", { nullable: true })
  total: number | null;

  @Column("bigint")
  bytes: number;

  @Column("boolean")
  isStopAsked: boolean;

  /** Why it failed: as errors are named, and in words for its owner. */
  @Column("text", { nullable: true })
  code: string | null;

  @Column("text", { nullable: true })
  message: string | null;

  @Column("timestamptz")
  startedAt: Date;

  /** Said once a second by the process that writes it: one that has died says nothing. */
  @Column("timestamptz")
  seenAt: Date;

  @Column("timestamptz", { nullable: true })
  endedAt: Date | null;
}
