import { Column, Entity, ForeignKey } from "typeorm";
import { Account } from "./account.entity.ts";

/** A time-based code (RFC 6238) that an account signs in with after its password. */
@Entity("second_factor")
export class SecondFactor {
  @ForeignKey(() => Account)
  @Column("uuid", { primary: true })
  accountKey: string;

  /** Encrypted. */
  @Column("text")
  secret: string;

  /** Null until a first code has shown that the app has the secret. */
  @Column("timestamptz", { nullable: true })
  confirmedAt: Date | null;

  /** The time step of the last code that was taken: it and those before are used up. */
  @Column("bigint", { nullable: true })
  lastStep: number | null;
}

/** One of the codes for the day on which the phone is lost; each works once. */
@Entity("recovery_code")
export class RecoveryCode {
  @ForeignKey(() => Account)
  @Column("uuid", { primary: true })
  accountKey: string;

  @Column("text", { primary: true })
  codeHash: string;
}
