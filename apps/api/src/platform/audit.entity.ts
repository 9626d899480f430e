import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";

/**
 * What changed, when and by whom: one link of a chain that verifies from the first to the last. It holds no personal
 * data, only keys and a salted digest; what was said about a person stands in the payload, which can be erased.
 */
@Entity("audit_event")
@Index(["subjectKey", "sequence"])
@Index(["noun", "nounKey"])
export class AuditEvent {
  /** 1, 2, 3 without a gap. */
  @Column("bigint", { primary: true })
  sequence: number;

  @Column("timestamptz")
  at: Date;

  /** The account that acted; null for the program itself. */
  @Column("uuid", { nullable: true })
  actorKey: string | null;

  /** The employee in whose place it acted. */
  @Column("uuid", { nullable: true })
  onBehalfOfKey: string | null;

  /** Noun and what happened to it, such as account.invited. */
  @Column("text")
  action: string;

  @Column("text")
  noun: string;

  @Column("uuid")
  nounKey: string;

  /** The employee whom it is about, who may read it. */
  @Column("uuid", { nullable: true })
  subjectKey: string | null;

  /** SHA-256 of salt and payload, in hexadecimal. */
  @Column("text")
  payloadDigest: string;

  /** SHA-256 of the digest before this one and of all columns above, in hexadecimal. */
  @Column("text")
  digest: string;
}

/** What an event says beyond its keys. It can be erased, and the chain still verifies. */
@Entity("audit_payload")
export class AuditPayload {
  @Column("bigint", { primary: true })
  sequence: number;

  @Column("text")
  salt: string;

  /** As it was digested: a jsonb column would give its keys back in another order. */
  @Column("text")
  payload: string;
}

/**
 * Where the chain ends: one row, locked by whoever appends, so that events are committed in the order of their numbers. It
 * also tells when events were cut off the end.
 */
@Entity("audit_head")
@Check("CHK_audit_head", "is_only")
export class AuditHead {
  @PrimaryColumn("boolean", { default: true, primaryKeyConstraintName: "PK_audit_head" })
  isOnly: boolean;

  /** Of the last event; 0 before the first. */
  @Column("bigint")
  sequence: number;

  @Column("text")
  digest: string;
}
