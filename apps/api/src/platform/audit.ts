import { createHash, randomBytes } from "node:crypto";
import sql from "sql-template-tag";
import { hasWritten, type Scope } from "./scope.ts";
import { firstRow, rows } from "./sql.ts";

export interface AuditFact {
  /** Noun and what happened to it, such as account.invited. */
  readonly action: string;
  readonly noun: string;
  readonly nounKey: string;
  /** The employee whom it is about, who may read it. */
  readonly subjectKey: string | null;
  /** The employee in whose place the actor acted. */
  readonly onBehalfOfKey?: string | null;
  /** What else is worth keeping: before and after, a reason. Never a password, token or code. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** The columns of an event that its digest covers, as text. */
export interface AuditLink {
  readonly sequence: number;
  readonly at: Date;
  readonly actorKey: string | null;
  readonly onBehalfOfKey: string | null;
  readonly action: string;
  readonly noun: string;
  readonly nounKey: string;
  readonly subjectKey: string | null;
  readonly payloadDigest: string;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export const digestOfPayload = (salt: string, payload: string): string => sha256(`${salt}${payload}`);

export const digestOfLink = (before: string, link: AuditLink): string =>
  sha256(
    JSON.stringify([
      before,
      link.sequence,
      link.at.toISOString(),
      link.actorKey,
      link.onBehalfOfKey,
      link.action,
      link.noun,
      link.nounKey,
      link.subjectKey,
      link.payloadDigest,
    ]),
  );

/** The digest before the first event. */
export const GENESIS = "0".repeat(64);

/**
 * Records a change in the transaction that makes it: both are kept, or neither. Call it last, since the chain has one
 * end and the next transaction waits for it.
 */
export const recordEvent = (tx: Scope, fact: AuditFact): Promise<void> => recordEvents(tx, [fact]);

/** The same for what changes many records at once: the chain waits once, and is one statement longer, whatever their number. */
export async function recordEvents(tx: Scope, facts: readonly AuditFact[]): Promise<void> {
  if (!hasWritten(tx)) throw new Error("An event is recorded in the transaction of its change.");
  if (facts.length === 0) return;
  await rows(tx, sql`select pg_advisory_xact_lock(${CHAIN_LOCK}::bigint)`);
  let last = await firstRow<{ sequence: number; digest: string }>(
    tx,
    sql`select sequence, digest from audit_event order by sequence desc limit 1`,
  );
  const links = facts.map((fact) => {
    const link = linkAfter(last, tx, fact);
    last = link;
    return link;
  });
  const column = <K extends keyof NewLink>(name: K) => links.map((link) => link[name]);
  await rows(
    tx,
    sql`with link as (
          insert into audit_event (sequence, at, actor_key, on_behalf_of_key, action, noun, noun_key, subject_key, payload_digest, digest)
          select * from unnest(${column("sequence")}::bigint[], ${column("at")}::timestamptz[], ${column("actorKey")}::uuid[], ${column("onBehalfOfKey")}::uuid[],
            ${column("action")}::text[], ${column("noun")}::text[], ${column("nounKey")}::uuid[], ${column("subjectKey")}::uuid[],
            ${column("payloadDigest")}::text[], ${column("digest")}::text[])
        )
        insert into audit_payload (sequence, salt, payload)
        select * from unnest(${column("sequence")}::bigint[], ${column("salt")}::text[], ${column("payload")}::text[])`,
  );
}

interface NewLink extends AuditLink {
  readonly digest: string;
  readonly salt: string;
  readonly payload: string;
}

function linkAfter(last: { sequence: number; digest: string } | null, tx: Scope, fact: AuditFact): NewLink {
  const salt = randomBytes(16).toString("hex");
  const payload = JSON.stringify(fact.payload ?? {});
  const link: AuditLink = {
    sequence: (last?.sequence ?? 0) + 1,
    at: tx.now,
    actorKey: tx.actor?.accountKey ?? null,
    onBehalfOfKey: fact.onBehalfOfKey ?? null,
    action: fact.action,
    noun: fact.noun,
    nounKey: fact.nounKey,
    subjectKey: fact.subjectKey,
    payloadDigest: digestOfPayload(salt, payload),
  };
  return { ...link, digest: digestOfLink(last?.digest ?? GENESIS, link), salt, payload };
}

/** Any number will do, as long as all processes use the same one. */
const CHAIN_LOCK = 7_361_920_114;
