import { rekapLineCells, rekapPostTitle, rekapTop, type RekapRatings } from "@andir/domain/rekap-penilaian";
import { agencyDate } from "@andir/domain/iso-date";
import { writeXlsxStream, type XlsxStreamRow } from "hucre/xlsx";
import sql from "sql-template-tag";
import { AppError, present } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { mayWriteRekap, writtenRekap } from "./national-rating.policy.ts";

export interface RekapAsked {
  readonly periodKey: string;
  /** This unit and those below; the whole agency without it. */
  readonly unitKey: string | null;
}

interface Line {
  readonly employeeKey: string;
  readonly nip: string;
  readonly name: string;
  readonly title: string;
  readonly capacity: string;
  readonly ratings: RekapRatings | null;
}

/** The national shape with what was published here: a row for each post of the period, without ratings where nothing is published yet. */
export async function writeRekap(scope: Scope, { periodKey, unitKey }: RekapAsked) {
  if (!mayWriteRekap(actorOf(scope)))
    throw new AppError("FORBIDDEN", "The performance team and heads of units write this file.");
  const period = await requirePeriod(scope, periodKey);
  const place = present(
    await firstRow<{ key: string; name: string; agency: string }>(
      scope,
      sql`select u.key, u.name, coalesce(g.national_code, root.code) || ' - ' || g.name as agency
          from org_unit u, agency g, org_unit root
          where root.parent_key is null and root.ends_on is null and u.key = coalesce(${unitKey}::uuid, root.key) order by root.starts_on limit 1`,
    ),
  );
  const lines = await linesOf(scope, period, place.key);
  if (lines.length === 0)
    throw new AppError("NOT_FOUND", "No post of that period and unit is yours to write into this file.");
  for (const { employeeKey } of lines) scope.reads.add(employeeKey);
  const top = rekapTop({ agency: place.agency, unitName: place.name, period });
  return {
    name: `Rekap Penilaian ${period.label} ${place.name}`,
    bytes: writeXlsxStream(sheet(top, lines), { name: "Rekap Penilaian", columns: WIDTHS.map((width) => ({ width })) }),
  };
}

const WIDTHS = [6, 24, 36, 44, 24, 24, 28];

function* sheet(top: readonly string[][], lines: readonly Line[]): Generator<XlsxStreamRow> {
  for (const row of top) yield [...row];
  for (const [at, line] of lines.entries()) yield rekapLineCells({ ...line, title: rekapPostTitle(line) }, at + 1);
}

/** Of the unit of the period: a transfer later does not move the row. */
const linesOf = (scope: Scope, { key, startsOn, endsOn }: PeriodRow, unitKey: string): Promise<Line[]> => {
  const today = agencyDate(scope.now);
  return rows<Line>(
    scope,
    sql`select e.key as "employeeKey", e.nip, e.name, p.title, p.capacity,
          case when a.predicate is not null then jsonb_build_object('workResult', a.work_result, 'behaviour', a.behaviour, 'predicate', a.predicate) end as ratings
        from position p join employee e on e.key = p.employee_key
        left join assessment a on a.position_key = p.key and a.period_key = ${key}::uuid and a.status <> 'DRAFT'
        join org_unit u on u.key = coalesce(a.unit_key, p.unit_key)
        join org_unit_ancestor x on x.unit_key = u.key and x.ancestor_key = ${unitKey}::uuid
        where e.employment_type <> 'ELECTED_OFFICIAL' and e.nip is not null
          and p.starts_on <= ${endsOn}::date and (p.ends_on is null or p.ends_on >= ${startsOn}::date)
          and (a.key is not null or (p.starts_on <= least(${endsOn}::date, ${today}::date) and (p.ends_on is null or p.ends_on >= least(${endsOn}::date, ${today}::date))))
          and ${writtenRekap(actorOf(scope), "u.key")}
        order by u.code, e.name, p.starts_on, p.key`,
  );
};
