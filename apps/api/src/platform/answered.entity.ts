import { Column, Entity, Index } from "typeorm";

/** What was done once under a key of the client's choice, so that the same request sent again gets the same answer. */
@Entity("answered_request")
export class AnsweredRequest {
  @Column("uuid", { primary: true })
  accountKey: string;

  /** Of the client's choice. */
  @Column("text", { primary: true })
  idempotencyKey: string;

  /** The mutation's name. */
  @Column("text")
  operation: string;

  /** Keyed hash of operation and input: the input itself may be personal. */
  @Column("text")
  inputDigest: string;

  /** What the first answer gave, sealed: the key of a record, or a token that was shown once. */
  @Column("text", { nullable: true })
  answer: string | null;

  @Index()
  @Column("timestamptz")
  at: Date;
}
