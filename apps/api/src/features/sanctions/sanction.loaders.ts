import { MOST_MONTHS_CUT } from "@andir/domain/allowance-rule-check";
import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import { batched, byKey } from "../../platform/batched.ts";
import type { ListSource } from "../../platform/connection.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { DisciplinarySanction } from "./sanction.entity.ts";
import type { SanctionsArgs } from "./sanction.inputs.ts";
import { visibleSanctions } from "./sanction.policy.ts";

export type SanctionRow = Omit<DisciplinarySanction, "id">;

const columns: Sql = sql`s.key, s.employee_key as "employeeKey", s.kind, s.decree, s.decided_on as "decidedOn", s.effective_on as "effectiveOn", s.reason,
  s.recorded_by_key as "recordedByKey", s.recorded_at as "recordedAt", s.withdrawn_at as "withdrawnAt", s.withdrawn_by_key as "withdrawnByKey",
  s.withdrawal_reason as "withdrawalReason"`;

export const loadSanction = batched<SanctionRow>(async (scope, keys) => {
  const found = await rows<SanctionRow>(
    scope,
    sql`select ${columns} from disciplinary_sanction s where s.key = any(${keys}::uuid[]) and ${visibleSanctions(actorOf(scope))}`,
  );
  noteReads(scope, found);
  return byKey(found);
});

/** What took effect last comes first. */
export const sanctionList = (scope: Scope, { stands }: SanctionsArgs): ListSource => ({
  list: "disciplinarySanctions",
  columns: () => columns,
  from: sql`disciplinary_sanction s`,
  where: [
    visibleSanctions(actorOf(scope)),
    stands == null ? sql`true` : sql`(s.withdrawn_at is null) = ${stands}::boolean`,
  ],
  order: [
    { sql: sql`s.effective_on`, type: "date", nullable: false, name: "EFFECTIVE_ON", direction: "DESC" },
    { sql: sql`s.key`, type: "uuid", nullable: false, name: "key", direction: "DESC" },
  ],
  subject: () => "row",
});

/** Months in which a sanction may still take something, the one in which it begins included: what is older is not looked at. */
const LONGEST = MOST_MONTHS_CUT + 1;

/**
 * Rows (employee_key, sanctions): those that stand in the month of `span`, as facts of the allowance. For the arithmetic, whoever works it out: what it shows
 * is told by the policy of the figure.
 */
export const sanctionFacts: Sql = sql`
  select s.employee_key, jsonb_agg(jsonb_build_object('kind', s.kind, 'monthsSince',
      (extract(year from span.first) - extract(year from s.effective_on))::int * 12 + (extract(month from span.first) - extract(month from s.effective_on))::int)
      order by s.effective_on, s.key) as sanctions
  from disciplinary_sanction s cross join span
  where s.withdrawn_at is null and s.effective_on <= span.last and s.effective_on > span.first - make_interval(months => ${LONGEST})
  group by s.employee_key`;
