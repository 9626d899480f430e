import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { receive } from "../../platform/storage/incoming.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { receiveImport } from "../imports/receive-import.service.ts";
import type { PersonnelDelivery, PersonnelSource } from "./personnel-source.ts";

/** What became of one delivery. */
export interface TakenDelivery {
  readonly name: string;
  /** KNOWN: it was taken before, and nothing was done. CHECKSUM: it is not what its sender says. REFUSED: it cannot be read. */
  readonly outcome: "TAKEN" | "KNOWN" | "CHECKSUM" | "REFUSED";
  /** Why it was refused. */
  readonly says: string | null;
}

/**
 * Puts what a source has into the line of files to be brought in, as the actor. Nothing of it is in the records by that: the actor looks at the
 * dry run on the page of imports, and decides.
 */
export async function takeDeliveries(
  scope: Scope,
  storage: Storage,
  source: PersonnelSource,
  signal: AbortSignal,
): Promise<TakenDelivery[]> {
  const taken: TakenDelivery[] = [];
  for (const delivery of await source.deliveries()) {
    if (signal.aborted) break;
    taken.push(await takeOne(scope, storage, delivery, signal));
  }
  return taken;
}

async function takeOne(
  scope: Scope,
  storage: Storage,
  { name, sha256, open }: PersonnelDelivery,
  signal: AbortSignal,
): Promise<TakenDelivery> {
  if (await isKnown(scope, sha256)) return { name, outcome: "KNOWN", says: null };
  const received = await receive(open(), storage.incoming, signal);
  try {
    // What was kept is judged, and not what stood there before: it may have been changed meanwhile.
    if (received.sha256 !== sha256) return { name, outcome: "CHECKSUM", says: null };
    const outcome = await receiveImport(
      scope,
      storage,
      { ...received, name, idempotencyKey: null },
      { kind: null, targetId: null },
    );
    return Array.isArray(outcome)
      ? { name, outcome: "REFUSED", says: outcome.map(({ message }) => message).join(" ") }
      : { name, outcome: "TAKEN", says: null };
  } finally {
    await received.discard();
  }
}

/** By what it holds and not by its name: the same file twice is one. */
const isKnown = async (scope: Scope, sha256: string): Promise<boolean> =>
  (await firstRow(
    scope,
    sql`select r.key from import_run r where r.sha256 = ${sha256} and r.account_key = ${actorOf(scope).accountKey}::uuid limit 1`,
  )) !== null;
