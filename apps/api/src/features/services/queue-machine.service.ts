import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byItself, byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { hashOfToken, newToken } from "../../platform/secret-token.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import type { AddQueueMachineInput, RevokeQueueMachineInput } from "./queue-machine.inputs.ts";
import { loadQueueMachine, type QueueMachineRow } from "./queue-machine.loaders.ts";
import { loadService } from "./service.loaders.ts";
import { mayManageServicesOf } from "./service.policy.ts";

/** By which a leaked token is found in a text. */
export const MACHINE_PREFIX = "andirq_";
const LONGEST_NAME = 100;
const MOST = 50;

/** The token is answered once and kept nowhere, but sealed for as long as an idempotency key is: then it is answered again. */
export function addQueueMachine(
  scope: Scope,
  input: AddQueueMachineInput,
): Promise<{ token: string; machineKey: string } | Problem[]> {
  return once(scope, "addQueueMachine", input, byItself(), async (tx) => {
    const unitKey = keyOf("OrgUnit", input.unitId);
    if (!(await loadOrgUnit(tx, unitKey))) return [problem("unitId", "NOT_FOUND", "There is no such unit.")];
    if (!mayManageServicesOf(actorOf(tx), unitKey))
      throw new AppError("FORBIDDEN", "The unit's head lets machines in, or who keeps the unit's records.");
    const name = input.name.trim();
    if (!name) return [problem("name", "REQUIRED", "Name the machine: where it stands, or its maker.")];
    // oxlint-disable-next-line no-control-regex
    if (name.length > LONGEST_NAME || /[\u0000-\u001f]/.test(name))
      return [problem("name", "INVALID", `Use at most ${LONGEST_NAME} letters on one line.`)];
    const serviceKey = input.serviceId == null ? null : keyOf("Service", input.serviceId);
    if (serviceKey !== null && (await loadService(tx, serviceKey))?.unitKey !== unitKey)
      return [problem("serviceId", "NOT_FOUND", "The unit has no such service. Choose one of its own, or all.")];
    await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`queue machines ${unitKey}`}, 0))`);
    const working = await firstRow<{ count: number }>(
      tx,
      sql`select count(*) from queue_machine where unit_key = ${unitKey}::uuid and revoked_at is null`,
    );
    if ((working?.count ?? 0) >= MOST)
      return [problem(null, "TOO_MANY", `The unit has ${MOST} machines that work. Shut out one that stands no more.`)];

    const token = MACHINE_PREFIX + newToken();
    const key = newKey();
    await rows(
      tx,
      sql`insert into queue_machine (key, unit_key, service_key, name, token_hash, created_at)
          values (${key}, ${unitKey}, ${serviceKey}, ${name}, ${hashOfToken(token)}, ${tx.now})`,
    );
    await recordEvent(tx, {
      action: "queue_machine.added",
      noun: "queue_machine",
      nounKey: key,
      subjectKey: null,
      payload: { unitKey, serviceKey, name },
    });
    return { token, machineKey: key };
  });
}

/** At once. Twice is no fault. */
export function revokeQueueMachine(scope: Scope, input: RevokeQueueMachineInput): Promise<QueueMachineRow | Problem[]> {
  return once(scope, "revokeQueueMachine", input, byRow(loadQueueMachine), async (tx) => {
    const machine = await loadQueueMachine(tx, keyOf("QueueMachine", input.queueMachineId));
    if (!machine)
      return [problem("queueMachineId", "NOT_FOUND", "There is no such machine among those of your units.")];
    const revoked = await firstRow(
      tx,
      sql`update queue_machine set revoked_at = ${tx.now} where key = ${machine.key}::uuid and revoked_at is null returning key`,
    );
    if (!revoked) return machine;
    await recordEvent(tx, {
      action: "queue_machine.revoked",
      noun: "queue_machine",
      nounKey: machine.key,
      subjectKey: null,
      payload: { unitKey: machine.unitKey, name: machine.name },
    });
    return { ...machine, revokedAt: tx.now };
  });
}
