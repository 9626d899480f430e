import sql from "sql-template-tag";
import { digestOfLink, digestOfPayload, GENESIS, type AuditLink } from "./audit.ts";
import { firstRow, rows, type Queryable } from "./sql.ts";

export interface Verification {
  /** Events whose links hold, from the first. */
  readonly verified: number;
  /** The digest of the last of them. Kept elsewhere, it also proves that the head was not put back together with the end. */
  readonly digest: string;
  /** The first sequence at which the chain does not hold, or which its end has lost; null when all of it does. */
  readonly broken: number | null;
}

interface StoredLink extends AuditLink {
  readonly digest: string;
  readonly salt: string | null;
  readonly payload: string | null;
  /** The digest covers milliseconds: a time that holds more was not written by us. */
  readonly isWhole: boolean;
}

const BATCH = 1_000;

/** Where the chain ended when somebody looked, kept elsewhere. */
export interface Checkpoint {
  readonly sequence: number;
  readonly digest: string;
}

/**
 * Walks the chain from its first event to its last. An erased payload breaks nothing: only its digest is a link. What was
 * kept elsewhere must still be in it.
 */
export async function verifyAudit(
  scope: { readonly sql: Queryable },
  kept: readonly Checkpoint[] = [],
): Promise<Verification> {
  let [verified, digest] = [0, GENESIS];
  const keptAt = new Map(kept.map((checkpoint) => [checkpoint.sequence, checkpoint.digest]));
  for (;;) {
    const links = await rows<StoredLink>(
      scope,
      sql`select v.sequence, v.at, v.actor_key as "actorKey", v.on_behalf_of_key as "onBehalfOfKey", v.action, v.noun,
            v.noun_key as "nounKey", v.subject_key as "subjectKey", v.payload_digest as "payloadDigest", v.digest, y.salt, y.payload,
            v.at = date_trunc('milliseconds', v.at) as "isWhole"
          from audit_event v left join audit_payload y on y.sequence = v.sequence
          where v.sequence > ${verified}::bigint or v.sequence < 1 and ${verified}::bigint = 0 order by v.sequence limit ${BATCH}`,
    );
    for (const link of links) {
      if (!holds(link, verified + 1, digest) || (keptAt.get(link.sequence) ?? link.digest) !== link.digest)
        return { verified, digest, broken: Math.min(link.sequence, verified + 1) };
      [verified, digest] = [link.sequence, link.digest];
    }
    if (links.length < BATCH) break;
  }
  // Read last: what was appended since the last batch is no loss.
  const head = await firstRow<{ sequence: number; digest: string }>(
    scope,
    sql`select sequence, digest from audit_head`,
  );
  const isCut = kept.some((checkpoint) => checkpoint.sequence > verified);
  const isWhole = head && !isCut && (await endsAt(scope, head, { verified, digest }));
  return { verified, digest, broken: isWhole ? null : verified + 1 };
}

/** Events that came while the chain was walked stand between its verified part and the head. */
async function endsAt(
  scope: { readonly sql: Queryable },
  head: { sequence: number; digest: string },
  { verified, digest }: { verified: number; digest: string },
): Promise<boolean> {
  if (head.sequence === verified) return head.digest === digest;
  const [found] = await rows<{ count: number; digest: string | null }>(
    scope,
    sql`select count(*), (select digest from audit_event where sequence = ${head.sequence}::bigint) as digest
        from audit_event where sequence > ${verified}::bigint and sequence <= ${head.sequence}::bigint`,
  );
  return found?.count === head.sequence - verified && found.digest === head.digest && head.sequence > verified;
}

function holds(link: StoredLink, sequence: number, before: string): boolean {
  if (link.sequence !== sequence || !link.isWhole) return false;
  if (link.payload !== null && digestOfPayload(link.salt ?? "", link.payload) !== link.payloadDigest) return false;
  return digestOfLink(before, link) === link.digest;
}
