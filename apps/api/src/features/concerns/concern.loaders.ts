import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import type { Actor } from "../../platform/actor.ts";
import { batched, byKey } from "../../platform/batched.ts";
import type { ListSource } from "../../platform/connection.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, ownedBy } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Concern } from "./concern.entity.ts";
import type { ConcernsArgs } from "./concern.inputs.ts";
import { addressedTo, visibleConcerns } from "./concern.policy.ts";

export type ConcernRow = Omit<Concern, "id" | "unitKey" | "appraiserKey"> & {
  /** Whether it is the actor's to answer. */
  readonly isAddressed: boolean;
};

const columns = (actor: Actor): Sql => sql`
  n.key, n.employee_key as "employeeKey", n.subject, n.addressee, n.place, n.place_name as "placeName", n.seen, n.expected, n.status,
  n.raised_at as "raisedAt", n.closed_at as "closedAt", n.answer, n.answered_by_key as "answeredByKey",
  coalesce(${addressedTo(actor)}, false) as "isAddressed"`;

export const loadConcern = batched<ConcernRow>(async (scope, keys) => {
  const actor = actorOf(scope);
  const found = await rows<ConcernRow>(
    scope,
    sql`select ${columns(actor)} from concern n where n.key = any(${keys}::uuid[]) and ${visibleConcerns(actor)}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** The newest first. */
export const concernList = (scope: Scope, { status, isOwn }: ConcernsArgs): ListSource => {
  const actor = actorOf(scope);
  return {
    list: "concerns",
    columns: () => columns(actor),
    from: sql`concern n`,
    where: [
      visibleConcerns(actor),
      status == null ? sql`true` : sql`n.status = ${status}::concern_status`,
      isOwn == null ? sql`true` : sql`(${ownedBy(actor, "n.employee_key")}) is ${isOwn ? sql`true` : sql`not true`}`,
    ],
    order: [
      { sql: sql`n.raised_at`, type: "timestamptz", nullable: false, name: "RAISED_AT", direction: "DESC" },
      { sql: sql`n.key`, type: "uuid", nullable: false, name: "key", direction: "DESC" },
    ],
  };
};
