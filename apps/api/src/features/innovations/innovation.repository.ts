import sql from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { Innovation } from "./innovation.entity.ts";
import { innovationColumns, type InnovationRow } from "./innovation.loaders.ts";

export type LockedInnovation = InnovationRow & Pick<Innovation, "round">;

/** For a change: it is locked first and read then, so that what is decided on is what stands there. */
export async function lockInnovation(tx: Scope, innovationId: string): Promise<LockedInnovation | null> {
  const key = keyOf("Innovation", innovationId);
  await rows(tx, sql`select from innovation i where i.key = ${key}::uuid for update`);
  return firstRow<LockedInnovation>(
    tx,
    sql`select ${innovationColumns(actorOf(tx))}, i.round from innovation i where i.key = ${key}::uuid`,
  );
}

export const notFound = (): Problem[] => [
  problem("innovationId", "NOT_FOUND", "There is no such innovation for you to work on. Only its team changes it."),
];

export const memberKeysOf = async (tx: Scope, key: string): Promise<string[]> =>
  (
    await rows<{ key: string }>(
      tx,
      sql`select m.employee_key as key from innovation_member m where m.innovation_key = ${key}::uuid order by m.employee_key`,
    )
  ).map((member) => member.key);

/** The day of its last step; null of what has none. */
export const lastStepOn = async (tx: Scope, key: string): Promise<string | null> =>
  (
    await firstRow<{ day: string | null }>(
      tx,
      sql`select max(s.reached_on) as day from innovation_step s where s.innovation_key = ${key}::uuid`,
    )
  )?.day ?? null;

/** An event of an innovation, told to one person after the other: it is about each of its team. */
export const eventFor =
  (action: string, nounKey: string, payload: Readonly<Record<string, unknown>>) =>
  (subjectKey: string | null): AuditFact => ({ action, noun: "innovation", nounKey, subjectKey, payload });
