import sql, { type Sql } from "sql-template-tag";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import type { Actor } from "../../platform/actor.ts";
import { actorOf, inUnitsOf, keptUnit } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { QueueMachine } from "./queue-machine.entity.ts";

export type QueueMachineRow = Omit<QueueMachine, "id" | "tokenHash">;

const columns: Sql = sql`m.key, m.unit_key as "unitKey", m.service_key as "serviceKey", m.name, m.created_at as "createdAt",
  m.last_heard_at as "lastHeardAt", m.revoked_at as "revokedAt"`;

/** Rows named m: who may let machines in and shut them out sees them. */
export const visibleMachines = (actor: Actor): Sql =>
  sql`(${inUnitsOf(actor, "m.unit_key")} or ${keptUnit(actor, "m.unit_key")})`;

export const loadQueueMachine = batched<QueueMachineRow>(async (scope, keys) =>
  byKey(
    await rows<QueueMachineRow>(
      scope,
      sql`select ${columns} from queue_machine m where m.key = any(${keys}::uuid[]) and ${visibleMachines(actorOf(scope))}`,
    ),
  ),
);

/** Of units, those that work first, the newest first. */
export const loadMachinesOf = batchedBy<null, QueueMachineRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<QueueMachineRow>(
        scope,
        sql`select ${columns} from queue_machine m where m.unit_key = any(${keys}::uuid[]) and ${visibleMachines(actorOf(scope))}
            order by m.revoked_at is not null, m.created_at desc, m.key`,
      ),
      (machine) => machine.unitKey,
    ),
  () => [],
);
