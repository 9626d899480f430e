import type { OwedState, UnitDocument } from "@andir/domain/completeness";
import { agencyDate, daysBetween } from "@andir/domain/iso-date";
import sql, { empty, type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { judgeOfPost } from "../employees/appraiser.loaders.ts";
import { leadingUnitOf } from "../organisation-ratings/unit-party.policy.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { awayPosts } from "./away.loaders.ts";
import { hasFeedback } from "./feedback-counts.loaders.ts";
import { pairKey, unitsFrom, withPosts, type Reach } from "./overview-source.loaders.ts";
import { planFacts, planStands, withPlan, type PlanFacts } from "./plan-counts.loaders.ts";
import {
  unitDueDates,
  unitFacts,
  unitStands,
  withUnits,
  type OwnDocument,
  type UnitFacts,
} from "./unit-documents.loaders.ts";
import { readsRecords } from "./unit-overview.policy.ts";

/** A document that is owed and not there, and who has to act. */
export interface OwedRow {
  /** Of which post or unit, for which period: what tells it from any other. */
  readonly name: string;
  readonly state: OwedState;
  readonly dueOn: string | null;
  readonly daysLate: number;
  readonly unitKey: string;
  /** Whose document it is; null for one of the unit itself. */
  readonly employeeKey: string | null;
  /** Who has to act; of a unit's own papers its head, or that of the unit which leads it. */
  readonly byEmployeeKey: string | null;
  readonly byHeadOfKey: string | null;
}

interface Asked extends Reach {
  readonly document: UnitDocument;
  readonly first: number;
}

type PersonDocument = Exclude<UnitDocument, OwnDocument>;

/** What is missing in each unit for each period, for those who read the records; the latest first, then by unit and name. */
export const loadOwing = batchedBy<Asked, OwedRow[]>(
  async (scope, pairs, asked) => {
    const { document } = asked;
    const found = await (isOwn(document)
      ? ownedByUnits(scope, pairs, { ...asked, document })
      : ownedByPeople(scope, pairs, { ...asked, document }));
    noteReads(
      scope,
      found.flatMap(({ employeeKey }) => (employeeKey === null ? [] : [{ employeeKey }])),
    );
    const latestFirst = found.toSorted((a, b) => b.daysLate - a.daysLate);
    return groupedBy(latestFirst, ({ pair }) => pair);
  },
  () => [],
);

const isOwn = (document: UnitDocument): document is OwnDocument =>
  document === "AGREEMENT" || document === "ACTION_PLAN" || document === "REALISATION" || document === "RATING";

type Paired = OwedRow & { readonly pair: string };

interface PersonRow extends PlanFacts {
  readonly positionKey: string;
  readonly unitKey: string;
  readonly periodKey: string;
  readonly ofUnitKey: string;
  readonly employeeKey: string;
  readonly judgeKey: string | null;
}

/** What keeps a post p out of the list: that it has the document, or owes none. */
const missing: Record<PersonDocument, Sql> = {
  PLAN: sql`(l.status is null or l.status in ('DRAFT', 'SUBMITTED', 'RETURNED'))`,
  REPORT: sql`(r.status = 'RETURNED' or ((r.status is null or r.status = 'DRAFT') and away.position_key is null))`,
  ASSESSMENT: sql`(away.position_key is null and not exists (
    select 1 from assessment a where a.position_key = p.key and a.period_key = d.key and a.status <> 'DRAFT'))`,
  FEEDBACK: sql`(away.position_key is null and not ${hasFeedback})`,
};

async function ownedByPeople(
  scope: Scope,
  pairs: readonly string[],
  { document, first, ...reach }: Asked & { document: PersonDocument },
): Promise<Paired[]> {
  const away = document === "PLAN" ? null : await awayPosts(scope, pairs, reach);
  const found = await rows<PersonRow>(
    scope,
    sql`select * from (
          select u.key as "ofUnitKey", d.key as "periodKey", p.key as "positionKey", p.unit_key as "unitKey", p.employee_key as "employeeKey", judge.key as "judgeKey",
            ${planFacts},
            row_number() over (partition by u.key, d.key order by home.code, person.name, p.key) as place
          from ${await unitsFrom(scope, pairs)} ${withPosts(reach)} ${withPlan}
          join org_unit home on home.key = p.unit_key join employee person on person.key = p.employee_key
          left join performance_report r on r.position_key = p.key and r.period_key = d.key
          ${away === null ? empty : sql`left join ${away} on away.position_key = p.key and away.period_key = d.key`}
          left join lateral (${judgeOfPost(sql`p.key`, sql`day.last`, agencyDate(scope.now))}) judge on true
          where ${readsRecords(actorOf(scope))} and ${missing[document]}
        ) owed where place <= ${first} order by place`,
  );
  const today = agencyDate(scope.now);
  const owed = found.map(async (row): Promise<Paired[]> => {
    const stands =
      document === "PLAN"
        ? await planStands(scope, row)
        : personStands(document, await requirePeriod(scope, row.periodKey), today);
    if (stands.state === null || stands.state === "DONE") return [];
    const isOwners = document === "REPORT" || (document === "PLAN" && stands.state !== "WAITING");
    return [
      {
        pair: pairKey(row.ofUnitKey, row.periodKey),
        name: `${document}:${row.periodKey}:${row.positionKey}`,
        state: stands.state,
        dueOn: stands.dueOn,
        daysLate: daysLateOf(stands.state, stands.dueOn, today),
        unitKey: row.unitKey,
        employeeKey: row.employeeKey,
        byEmployeeKey: isOwners ? row.employeeKey : row.judgeKey,
        byHeadOfKey: null,
      },
    ];
  });
  return (await Promise.all(owed)).flat();
}

function personStands(
  document: Exclude<PersonDocument, "PLAN">,
  period: PeriodRow,
  today: string,
): { state: OwedState; dueOn: string | null } {
  if (document === "FEEDBACK") return { state: "NOT_DUE", dueOn: null };
  const dueOn = document === "REPORT" ? period.reportDueOn : period.assessmentDueOn;
  return { state: today > dueOn ? "LATE" : "NOT_DUE", dueOn };
}

const daysLateOf = (state: OwedState, dueOn: string | null, today: string): number =>
  state === "LATE" && dueOn !== null ? daysBetween(dueOn, today) : 0;

async function ownedByUnits(
  scope: Scope,
  pairs: readonly string[],
  { document, first, ...reach }: Asked & { document: OwnDocument },
): Promise<Paired[]> {
  const actor = actorOf(scope);
  const found = await rows<
    UnitFacts & { unitKey: string; periodKey: string; ofUnitKey: string; leaderOfKey: string | null }
  >(
    scope,
    sql`select u.key as "ofUnitKey", d.key as "periodKey", w.key as "unitKey", ${unitFacts},
          ${leadingUnitOf(actor, sql`w.key`, null)} as "leaderOfKey"
        from ${await unitsFrom(scope, pairs)} ${withUnits(reach)} where ${readsRecords(actor)} order by w.code`,
  );
  const today = agencyDate(scope.now);
  const owed = found.map(async (row): Promise<Paired[]> => {
    const due = await unitDueDates(scope, await requirePeriod(scope, row.periodKey));
    const { state, dueOn } = unitStands(document, row, due);
    if (state === null || state === "DONE") return [];
    // The leader agrees to what is drafted, and rates.
    const isLeaders = document === "RATING" || (document === "AGREEMENT" && row.agreement === "DRAFT");
    return [
      {
        pair: pairKey(row.ofUnitKey, row.periodKey),
        name: `${document}:${row.periodKey}:${row.unitKey}`,
        state,
        dueOn,
        daysLate: daysLateOf(state, dueOn, today),
        unitKey: row.unitKey,
        employeeKey: null,
        byEmployeeKey: null,
        byHeadOfKey: isLeaders ? row.leaderOfKey : row.unitKey,
      },
    ];
  });
  const all = (await Promise.all(owed)).flat();
  return [...groupedBy(all, ({ pair }) => pair).values()].flatMap((list) => list.slice(0, first));
}
