import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Account } from "./account.entity.ts";

/** A link by which the holder of an account chooses a password, once. Only the hash of its token is stored. */
@Entity("invitation")
export class Invitation {
  @Column("uuid", { primary: true })
  key: string;

  @Index()
  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @Column("text", { unique: true })
  tokenHash: string;

  @Column("timestamptz")
  createdAt: Date;

  @Column("timestamptz")
  expiresAt: Date;

  /** Used, or overtaken by a newer one. */
  @Column("timestamptz", { nullable: true })
  endedAt: Date | null;
}
