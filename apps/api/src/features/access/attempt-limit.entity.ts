import { Column, Entity, Index } from "typeorm";

/** How often something was tried lately: a password for an account from an address, say. */
@Entity("attempt_limit")
export class AttemptLimit {
  /** A keyed hash of what is limited: neither a user name nor an address can be read here. */
  @Column("text", { primary: true })
  bucket: string;

  @Column("int")
  attempts: number;

  @Index()
  @Column("timestamptz")
  lastAt: Date;

  /** The next attempt is looked at only from then on. */
  @Column("timestamptz")
  freeAt: Date;
}
