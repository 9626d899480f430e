import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { agencyOf } from "../../../platform/public-pages/agency.ts";
import type { Scope } from "../../../platform/scope.ts";
import { actorOf } from "../../../platform/sight.ts";
import { firstRow, rows } from "../../../platform/sql.ts";
import { heldOn } from "../../employees/position.loaders.ts";
import { matrixOfPlan } from "../document.policy.ts";
import type { MatrixFacts } from "./document-facts.ts";
import { holderFacts, personFacts } from "./person-facts.ts";
import { placeOf } from "./place.ts";

interface LeadersPlan {
  readonly employeeKey: string;
  readonly positionKey: string;
  readonly unitKey: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly version: number;
  readonly approvedAt: Date;
  readonly appraiserKey: string | null;
}

interface Part {
  readonly employeeKey: string;
  readonly name: string;
  readonly title: string;
  readonly parentKey: string | null;
  readonly result: string | null;
}

/** Who does what towards which result of the leader, by what is agreed. Null for a plan that is no leader's, or is not agreed. */
export async function matrixFacts(
  scope: Scope,
  planKey: string,
): Promise<{ facts: MatrixFacts; of: LeadersPlan } | null> {
  const plan = await firstRow<LeadersPlan>(
    scope,
    sql`select l.employee_key as "employeeKey", l.position_key as "positionKey", l.unit_key as "unitKey", l.starts_on as "startsOn",
          l.ends_on as "endsOn", l.version, l.approved_at as "approvedAt", l.approved_by_key as "appraiserKey"
        from performance_plan l join position p on p.key = l.position_key and p.is_head
        where l.key = ${planKey}::uuid and l.version > 0 and l.approved_at is not null and ${matrixOfPlan(actorOf(scope))}`,
  );
  if (!plan) return null;
  const { startsOn, endsOn, version, appraiserKey } = plan;
  const agreedOn = agencyDate(plan.approvedAt);
  const [agency, employee, appraiser, columns, parts] = await Promise.all([
    agencyOf(scope),
    holderFacts(scope, plan.positionKey),
    appraiserKey === null ? null : personFacts(scope, appraiserKey, agreedOn),
    rows<{ key: string; title: string }>(
      scope,
      sql`select r.key, r.title from planned_result r where r.plan_key = ${planKey}::uuid and r.removed_at is null order by r.kind, r.ordinal, r.key`,
    ),
    partsOf(scope, planKey, plan),
  ]);
  const people = [...new Set(parts.map(({ employeeKey }) => employeeKey))];
  const facts: MatrixFacts = {
    kind: "ROLE_MATRIX",
    agency: agency.name,
    isSample: agency.isDemo,
    place: placeOf(agency.name),
    startsOn,
    endsOn,
    employee,
    appraiser,
    version,
    agreedOn,
    columns: columns.map(({ title }) => title),
    rows: people.map((key) => {
      const own = parts.filter(({ employeeKey }) => employeeKey === key);
      return {
        name: own[0]!.name,
        title: own[0]!.title,
        cells: columns.map((column) =>
          own.flatMap(({ parentKey, result }) => (parentKey === column.key && result !== null ? [result] : [])),
        ),
      };
    }),
  };
  return { facts, of: plan };
}

/** Everyone whose agreed results support the leader's, and who else holds a post of the unit. */
function partsOf(scope: Scope, planKey: string, { unitKey, endsOn, employeeKey }: LeadersPlan): Promise<Part[]> {
  const today = agencyDate(scope.now);
  const day = today < endsOn ? today : endsOn;
  return rows<Part>(
    scope,
    sql`with supporting as (
          select l.employee_key, l.position_key, r.parent_key, r.title as result, r.kind, r.ordinal from planned_result above
          join planned_result r on r.parent_key = above.key and r.removed_at is null
          join performance_plan l on l.key = r.plan_key and l.version > 0 and l.status <> 'SUPERSEDED'
          where above.plan_key = ${planKey}::uuid and above.removed_at is null
        ), everyone as (
          select * from supporting
          union all
          select p.employee_key, p.key, null, null, null, null from position p
          where p.unit_key = ${unitKey}::uuid and p.capacity = 'DEFINITIVE' and ${heldOn("p", day)} and p.employee_key <> ${employeeKey}::uuid
            and not exists (select from supporting s where s.employee_key = p.employee_key)
        )
        select e.key as "employeeKey", e.name, p.title, x.parent_key as "parentKey", x.result
        from everyone x join employee e on e.key = x.employee_key join position p on p.key = x.position_key
        order by p.is_head desc, e.name, e.key, x.kind, x.ordinal`,
  );
}
