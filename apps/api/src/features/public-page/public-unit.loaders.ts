import { agencyDate, type IsoDate } from "@andir/domain/iso-date";
import type { Predicate } from "@andir/domain/predicate";
import type { ReportStatus } from "@andir/domain/report-status";
import sql from "sql-template-tag";
import { groupedBy } from "../../platform/batched.ts";
import { brieflyKept } from "../../platform/public-pages/briefly-kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { awayPosts } from "../unit-overview/away.loaders.ts";
import { pairKey, unitsFrom, withPosts } from "../unit-overview/overview-source.loaders.ts";
import { reportStands } from "../unit-overview/people-counts.loaders.ts";
import { completionOf, type Completion } from "./completion.ts";
import { countPredicates, shareTable, type PredicateShares } from "./predicate-shares.ts";

export interface PublicUnit {
  readonly code: string;
  readonly name: string;
  /** Null where too few people work for it to be told. */
  readonly completion: Completion | null;
  /** Null where too few were assessed, or all is withheld. */
  readonly predicates: PredicateShares | null;
}

export interface PublicUnits {
  readonly period: { readonly startsOn: IsoDate } | null;
  readonly smallest: number;
  /** The whole of the agency. */
  readonly whole: PublicUnit | null;
  /** The units directly below it, by name. */
  readonly units: readonly PublicUnit[];
}

interface Alike {
  readonly unitKey: string;
  readonly status: ReportStatus | null;
  readonly predicate: Predicate | null;
  readonly isAway: boolean;
  readonly people: number;
}

interface Branch {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly isWhole: boolean;
}

const REACH = { includeSubunits: true };

/**
 * How the units directly below the top did in the last month that was to be assessed. One level alone: of two levels, what is withheld in one
 * could be worked out from the other. Neither the rating of a unit is told, since that of its head follows from it, nor anything of a person.
 */
export const publicUnits = brieflyKept(async (scope): Promise<PublicUnits> => {
  const found = await lastMonth(scope);
  if (!found) return { period: null, smallest: 0, whole: null, units: [] };
  const period = await requirePeriod(scope, found.key);
  const { smallestGroup: smallest } = await cycleRulesOn(scope, period.endsOn);
  const branches = await branchesOn(scope, period.endsOn);
  const alike = groupedBy(await countAlike(scope, branches, period), ({ unitKey }) => unitKey);
  const today = agencyDate(scope.now);
  const parts = branches.filter(({ isWhole }) => !isWhole);
  const whole = branches.find(({ isWhole }) => isWhole);
  const countsOf = (branch: Branch | undefined) => alike.get(branch?.key ?? "") ?? [];
  const shares = shareTable(
    countPredicates(countsOf(whole)),
    parts.map((part) => countPredicates(countsOf(part))),
    smallest,
  );
  const told = (branch: Branch, predicates: PredicateShares | null): PublicUnit => {
    const stood = countsOf(branch).map((one) => ({ state: reportStands(one, period, today), people: one.people }));
    return { code: branch.code, name: branch.name, completion: completionOf(stood, smallest), predicates };
  };
  return {
    period,
    smallest,
    whole: whole ? told(whole, shares.whole) : null,
    units: parts.map((part, at) => told(part, shares.parts[at] ?? null)),
  };
});

const lastMonth = (scope: Scope) =>
  firstRow<{ key: string }>(
    scope,
    sql`select d.key from period d where d.kind = 'MONTH' and d.assessment_due_on < ${agencyDate(scope.now)}::date order by d.starts_on desc limit 1`,
  );

const branchesOn = (scope: Scope, day: IsoDate): Promise<Branch[]> =>
  rows<Branch>(
    scope,
    sql`select u.key, u.code, u.name, u.parent_key is null as "isWhole" from org_unit u left join org_unit above on above.key = u.parent_key
        where above.parent_key is null and u.starts_on <= ${day}::date and (u.ends_on is null or u.ends_on >= ${day}::date) order by u.name, u.code`,
  );

async function countAlike(scope: Scope, branches: readonly Branch[], period: PeriodRow): Promise<Alike[]> {
  const pairs = branches.map(({ key }) => pairKey(key, period.key));
  const away = await awayPosts(scope, pairs, REACH);
  return rows<Alike>(
    scope,
    sql`select u.key as "unitKey", r.status, a.predicate, away.position_key is not null as "isAway", count(distinct p.employee_key)::int as people
        from ${await unitsFrom(scope, pairs)} ${withPosts(REACH)}
        left join performance_report r on r.position_key = p.key and r.period_key = d.key
        left join assessment a on a.position_key = p.key and a.period_key = d.key and a.status <> 'DRAFT'
        left join ${away} on away.position_key = p.key and away.period_key = d.key
        group by 1, 2, 3, 4`,
  );
}
