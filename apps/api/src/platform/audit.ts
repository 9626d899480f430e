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

/** So many events a statement: what a transaction records is bounded by its memory alone. */
const BATCH = 1_000;

/**
 * The same for what changes many records at once: the chain waits once, whatever their number. Whoever holds its end
 * keeps it until the commit is seen by all, so events are committed in the order of their numbers: who has read up to one
 * of them has missed none before it.
 */
export async function recordEvents(tx: Scope, facts: readonly AuditFact[]): Promise<void> {
  if (!hasWritten(tx)) throw new Error("An event is recorded in the transaction of its change.");
  if (facts.length === 0) return;
  let last = await firstRow<Head>(tx, sql`select sequence, digest from audit_head for update`);
  if (!last) throw new Error("The table audit_head is empty: the chain has lost its end.");
  for (let from = 0; from < facts.length; from += BATCH) {
    const links = facts.slice(from, from + BATCH).map((fact) => (last = linkAfter(last as Head, tx, fact)));
    await append(tx, links);
  }
}

interface Head {
  readonly sequence: number;
  readonly digest: string;
}

interface NewLink extends AuditLink, Head {
  readonly sequence: number;
  readonly salt: string;
  readonly payload: string;
}

function linkAfter(last: Head, tx: Scope, fact: AuditFact): NewLink {
  const salt = randomBytes(16).toString("hex");
  const payload = JSON.stringify(fact.payload ?? {});
  const link: AuditLink = {
    sequence: last.sequence + 1,
    at: tx.now,
    actorKey: tx.actor?.accountKey ?? null,
    onBehalfOfKey: fact.onBehalfOfKey ?? null,
    action: fact.action,
    noun: fact.noun,
    nounKey: fact.nounKey,
    subjectKey: fact.subjectKey,
    payloadDigest: digestOfPayload(salt, payload),
  };
  return { ...link, digest: digestOfLink(last.digest, link), salt, payload };
}

async function append(tx: Scope, links: readonly NewLink[]): Promise<void> {
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
  const end = links.at(-1);
  await rows(tx, sql`update audit_head set sequence = ${end?.sequence}::bigint, digest = ${end?.digest}`);
}
