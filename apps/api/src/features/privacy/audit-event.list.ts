import { Role } from "@andir/domain/role";
import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import type { ListSource } from "../../platform/connection.ts";
import { globalId } from "../../platform/global-id.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administers, keptUnit, runsTheCycle } from "../../platform/sight.ts";
import { nameSeenBy, pseudonym } from "../employees/employee.loaders.ts";
import { keysEverOf } from "../employees/merged-employee.loaders.ts";
import type { AuditDetail, AuditEventEntry } from "./audit-event.type.ts";
import { AuditEventFilter, eventCondition } from "./audit-event.filter.ts";
import { isAnonymous, isTold, onlyTheDay } from "./event-visibility.ts";

/** What administrators keep right, and so whose changes they read. Never a plan, a report or an assessment. */
const ADMINISTRATED = [
  "account",
  "invitation",
  "role_grant",
  "session",
  "api_token",
  "delegation",
  "agency",
  "org_unit",
  "employee",
  "position",
  "appraiser_assignment",
  "appraiser_correction",
  "leave",
  "retention_rule",
];

/** What the cycle runs by: periods, days off and rules are about nobody, and those who set them read what became of them. */
const OF_THE_CYCLE = ["period", "calendar", "rule"];

/** Rows named v: those about oneself, of a draft once it is published; for administrators those about the people, units and accounts that they keep. */
export const visibleEvents = (actor: Actor): Sql => {
  const own = sql`(v.subject_key = any(${keysEverOf(actor.employeeKey)}) and ${isTold("v")})`;
  const kept = sql`(${administers(actor, "v.subject_key")} and v.noun = any(${ADMINISTRATED}::text[]))`;
  // A unit is nobody's record: whoever keeps it reads what became of it.
  const unit = sql`(v.noun = 'org_unit' and v.subject_key is null and ${keptUnit(actor, "v.noun_key")})`;
  return sql`(${own} or ${kept} or ${unit} or (v.subject_key is null and v.noun = any(${OF_THE_CYCLE}::text[]) and ${seesTheCycle(actor)}))`;
};

const seesTheCycle = (actor: Actor): Sql =>
  runsTheCycle(actor) || (actor.roles.has(Role.ADMINISTRATOR) && actor.administeredUnitKeys === null)
    ? sql`true`
    : sql`false`;

export interface AuditEventRow {
  readonly sequence: number;
  readonly action: string;
  readonly at: Date;
  readonly actorName: string | null;
  readonly actorEmployeeKey: string | null;
  readonly identifier: string | null;
  readonly subjectName: string | null;
  readonly subjectKey: string | null;
  readonly onBehalfOfName: string | null;
  readonly onBehalfOfKey: string | null;
  readonly noun: string;
  readonly nounKey: string;
  readonly payload: string | null;
}

@ArgsType()
export class AuditEventsArgs extends PageArgs {
  @Field(() => AuditEventFilter, { nullable: true, description: "Which changes; all that you may see without it." })
  filter?: AuditEventFilter | null;
}

export function auditEventList(scope: Scope, { filter }: AuditEventsArgs): ListSource {
  const actor = actorOf(scope);
  return {
    list: "auditEvents",
    columns: () => sql`v.sequence, v.action, v.at, v.noun, v.noun_key as "nounKey", y.payload,
      ${nameSeenBy(actor)} as "actorName", e.key as "actorEmployeeKey", c.identifier,
      v.subject_key as "subjectKey", (select ${nameSeenBy(actor)} from employee e where e.key = v.subject_key) as "subjectName",
      v.on_behalf_of_key as "onBehalfOfKey", (select ${nameSeenBy(actor)} from employee e where e.key = v.on_behalf_of_key) as "onBehalfOfName"`,
    from: sql`audit_event v left join audit_payload y on y.sequence = v.sequence
      left join account c on c.key = v.actor_key left join employee e on e.key = c.employee_key`,
    where: [visibleEvents(actor), ...eventCondition(scope, actor, filter)],
    order: [{ name: "SEQUENCE", sql: sql`v.sequence`, type: "bigint", nullable: false, direction: "DESC" }],
  };
}

export function shownEvent(scope: Scope, row: AuditEventRow): AuditEventEntry {
  const isActorAnonymous = isAnonymous(row.noun, row.payload);
  return {
    id: globalId("AuditEvent", String(row.sequence)),
    action: row.action,
    at: isActorAnonymous ? onlyTheDay(row.at) : row.at,
    actorName: isActorAnonymous ? null : (nameOf(scope, row.actorName, row.actorEmployeeKey) ?? row.identifier),
    subjectName: nameOf(scope, row.subjectName, row.subjectKey),
    onBehalfOfName: isActorAnonymous ? null : nameOf(scope, row.onBehalfOfName, row.onBehalfOfKey),
    isActorAnonymous,
    noun: row.noun,
    nounId: globalId(graphName(row.noun), row.nounKey),
    payload: row.payload === null ? [] : detailsOf(row.payload),
    isErased: row.payload === null,
  };
}

const nameOf = (scope: Scope, name: string | null, key: string | null): string | null =>
  name ?? (key === null ? null : pseudonym(scope.secret, key));

const graphName = (noun: string): string =>
  noun.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A key in a payload names another record or another person, and says nothing to a reader. */
export function detailsOf(payload: string): AuditDetail[] {
  const parts = withoutKeys(JSON.parse(payload) as unknown);
  return Object.entries((parts ?? {}) as object).map(([name, value]) => ({
    name,
    value: typeof value === "string" ? value : JSON.stringify(value),
  }));
}

function withoutKeys(value: unknown): unknown {
  if (typeof value === "string") return UUID.test(value) ? undefined : value;
  if (Array.isArray(value)) return value.map(withoutKeys).filter((part) => part !== undefined);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, withoutKeys(part)] as const)
      .filter(([, part]) => part !== undefined),
  );
}
