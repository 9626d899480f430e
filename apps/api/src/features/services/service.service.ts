import { addDays, agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import type {
  CloseServiceInput,
  OpenServiceInput,
  RenameServiceInput,
  SetServiceStandardInput,
} from "./service.inputs.ts";
import { loadService, serviceColumns, type ServiceRow } from "./service.loaders.ts";
import { mayManageServicesOf, mayManageServicesSomewhere } from "./service.policy.ts";

const LONGEST_NAME = 120;
const LONGEST_WAIT = 480;
const EARLIEST = "2000-01-01";

const WHO = "The unit's head does this, or who keeps the unit's records.";

/** Throws FORBIDDEN to whoever neither heads the unit, or one above it, nor keeps its records. */
export function openService(scope: Scope, input: OpenServiceInput): Promise<ServiceRow | Problem[]> {
  return once(scope, "openService", input, byRow(loadService), async (tx) => {
    const unitKey = keyOf("OrgUnit", input.unitId);
    const unit = await loadOrgUnit(tx, unitKey);
    if (!unit) return [problem("unitId", "NOT_FOUND", "There is no such unit. Choose one of the list.")];
    if (!mayManageServicesOf(actorOf(tx), unitKey)) return notManaged(tx);
    const { startsOn, standardWaitMinutes: waitMinutes } = input;
    const problems = [...problemsOfName(input.name), ...problemsOfWait("standardWaitMinutes", waitMinutes)];
    if (startsOn < EARLIEST || startsOn > yearFrom(tx))
      problems.push(problem("startsOn", "OUT_OF_RANGE", `Choose a day from ${EARLIEST} to a year from today.`));
    if (problems.length > 0) return problems;
    // One at a time for a unit: the code is the next number, and no name is there twice.
    await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`services ${unitKey}`}, 0))`);
    const name = input.name.trim();
    if (await isTaken(tx, unitKey, name, null)) return [nameTaken];

    const key = newKey();
    const code = await nextCode(tx, unitKey, unit.code);
    await rows(
      tx,
      sql`insert into service (key, unit_key, code, name, starts_on) values (${key}, ${unitKey}, ${code}, ${name}, ${startsOn})`,
    );
    const reason = input.reason?.trim() || null;
    await rows(
      tx,
      sql`insert into service_standard (service_key, starts_on, wait_minutes, reason) values (${key}, ${startsOn}, ${waitMinutes}, ${reason})`,
    );
    await record(tx, "service.opened", key, { unitKey, code, name, startsOn, waitMinutes, reason });
    return loadService.required(tx, key);
  });
}

/** One who manages services somewhere has chosen the wrong unit; anyone else has no business here. */
function notManaged(tx: Scope): Problem[] {
  if (!mayManageServicesSomewhere(actorOf(tx))) throw new AppError("FORBIDDEN", WHO);
  return [problem("unitId", "NOT_YOURS", "You neither head that unit nor keep its records. Choose one of yours.")];
}

export function renameService(scope: Scope, input: RenameServiceInput): Promise<ServiceRow | Problem[]> {
  return once(scope, "renameService", input, byRow(loadService), async (tx) => {
    const service = await lockService(tx, input.serviceId);
    if (!service) return noService;
    const problems = problemsOfName(input.name);
    if (problems.length > 0) return problems;
    const name = input.name.trim();
    if (await isTaken(tx, service.unitKey, name, service.key)) return [nameTaken];

    await rows(tx, sql`update service set name = ${name} where key = ${service.key}::uuid`);
    await record(tx, "service.renamed", service.key, { before: service.name, after: name });
    return loadService.required(tx, service.key);
  });
}

/** From today on at the earliest: what visitors were promised on a day that is over is not changed afterwards. */
export function setServiceStandard(scope: Scope, input: SetServiceStandardInput): Promise<ServiceRow | Problem[]> {
  return once(scope, "setServiceStandard", input, byRow(loadService), async (tx) => {
    const service = await lockService(tx, input.serviceId);
    if (!service) return noService;
    const { startsOn, waitMinutes } = input;
    const reason = input.reason.trim();
    const problems = problemsOfWait("waitMinutes", waitMinutes);
    if (startsOn < agencyDate(tx.now) || startsOn > yearFrom(tx))
      problems.push(
        problem(
          "startsOn",
          "OUT_OF_RANGE",
          "Choose today or a day of the coming year: days before keep their standard.",
        ),
      );
    if (startsOn < service.startsOn)
      problems.push(problem("startsOn", "BEFORE_SERVICE", `The service begins on ${service.startsOn}.`));
    if (!reason) problems.push(problem("reason", "REQUIRED", "Name the decree or the reason: everyone can read it."));
    if (problems.length > 0) return problems;

    // What was to follow later is replaced: one who sets a standard says what holds from that day on.
    const ofService = sql`service_key = ${service.key}::uuid`;
    await rows(tx, sql`delete from service_standard where ${ofService} and starts_on >= ${startsOn}::date`);
    await rows(
      tx,
      sql`update service_standard set ends_on = ${addDays(startsOn, -1)} where ${ofService} and coalesce(ends_on, 'infinity') >= ${startsOn}::date`,
    );
    await rows(
      tx,
      sql`insert into service_standard (service_key, starts_on, wait_minutes, reason) values (${service.key}, ${startsOn}, ${waitMinutes}, ${reason})`,
    );
    await record(tx, "service.standard_set", service.key, {
      before: service.standardWaitMinutes,
      after: waitMinutes,
      startsOn,
      reason,
    });
    return loadService.required(tx, service.key);
  });
}

export function closeService(scope: Scope, input: CloseServiceInput): Promise<ServiceRow | Problem[]> {
  return once(scope, "closeService", input, byRow(loadService), async (tx) => {
    const service = await lockService(tx, input.serviceId);
    if (!service) return noService;
    const endsOn = input.endsOn ?? null;
    if (endsOn !== null && (endsOn < service.startsOn || endsOn > yearFrom(tx)))
      return [problem("endsOn", "OUT_OF_RANGE", `Choose a day from ${service.startsOn} to a year from today.`)];
    const later = endsOn && (await firstRow(tx, visitAfter(service.key, endsOn)));
    if (later) return [problem("endsOn", "HAS_VISITS", "Tickets were drawn after that day. Choose a later one.")];

    await rows(tx, sql`update service set ends_on = ${endsOn}::date where key = ${service.key}::uuid`);
    await record(tx, endsOn ? "service.closed" : "service.reopened", service.key, {
      before: service.endsOn,
      after: endsOn,
    });
    return loadService.required(tx, service.key);
  });
}

const visitAfter = (key: string, day: string) =>
  sql`select 1 from queue_ticket q where q.service_key = ${key}::uuid and q.arrived_at >= (${day}::date + 1)::timestamp at time zone 'Asia/Jakarta' limit 1`;

const noService: Problem[] = [problem("serviceId", "NOT_FOUND", "There is no such service.")];

/** Null when there is none; FORBIDDEN when others manage it. */
export async function lockService(tx: Scope, serviceId: string): Promise<ServiceRow | null> {
  const key = keyOf("Service", serviceId);
  const service = await firstRow<ServiceRow>(
    tx,
    sql`select ${serviceColumns(tx)} from service v where v.key = ${key}::uuid for update of v`,
  );
  if (service && !mayManageServicesOf(actorOf(tx), service.unitKey)) throw new AppError("FORBIDDEN", WHO);
  return service;
}

const record = (tx: Scope, action: string, nounKey: string, payload: Record<string, unknown>): Promise<void> =>
  recordEvent(tx, { action, noun: "service", nounKey, subjectKey: null, payload });

async function nextCode(tx: Scope, unitKey: string, unitCode: string): Promise<string> {
  const found = await rows<{ code: string }>(
    tx,
    sql`select code from service where unit_key = ${unitKey}::uuid or code like ${`${unitCode}-%`}`,
  );
  const taken = new Set(found.map(({ code }) => code));
  for (let number = taken.size + 1; ; number += 1)
    if (!taken.has(`${unitCode}-${number}`)) return `${unitCode}-${number}`;
}

const isTaken = async (tx: Scope, unitKey: string, name: string, butKey: string | null): Promise<boolean> =>
  (await firstRow(
    tx,
    sql`select 1 from service where unit_key = ${unitKey}::uuid and lower(name) = lower(${name}) and key is distinct from ${butKey}::uuid`,
  )) !== null;

const nameTaken = problem(
  "name",
  "TAKEN",
  "The unit has a service of that name. Choose another, or open that one again.",
);

function problemsOfName(name: string): Problem[] {
  if (!name.trim()) return [problem("name", "REQUIRED", "Give the name by which the public knows it.")];
  // oxlint-disable-next-line no-control-regex
  if (name.trim().length > LONGEST_NAME || /[\u0000-\u001f]/.test(name))
    return [problem("name", "INVALID", `Use at most ${LONGEST_NAME} letters on one line.`)];
  return [];
}

const problemsOfWait = (field: string, minutes: number): Problem[] =>
  minutes >= 1 && minutes <= LONGEST_WAIT
    ? []
    : [problem(field, "OUT_OF_RANGE", `Give whole minutes from 1 to ${LONGEST_WAIT}.`)];

function yearFrom(tx: Scope): string {
  const today = agencyDate(tx.now);
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
}
