import { headKey } from "@andir/domain/import-columns";
import sql from "sql-template-tag";
import type { ImportRow } from "../../platform/imports/import-shape.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, administers, keptUnit } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { PostValues } from "./posts.shape.columns.ts";

export interface UnitFacts {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly isKept: boolean;
  /** Whether someone else than this person heads it, today or later. */
  readonly isHeadedBeside: (employeeKey: string) => boolean;
}

/** Units by what files call them: a code counts before a name. */
export async function unitsNamed(scope: Scope, said: readonly string[]): Promise<Map<string, UnitFacts[]>> {
  const wanted = new Set(said.map(headKey));
  const found = await rows<Omit<UnitFacts, "isHeadedBeside"> & { heads: string[] }>(
    scope,
    sql`select u.key, u.code, u.name, u.starts_on as "startsOn", u.ends_on as "endsOn", ${keptUnit(actorOf(scope), "u.key")} as "isKept",
          array(select p.employee_key from position p where p.unit_key = u.key and p.is_head and p.capacity in ('DEFINITIVE', 'PLT')
            and (p.ends_on is null or p.ends_on >= ${actorOf(scope).today}::date)) as heads
        from org_unit u where u.ends_on is null or u.ends_on >= ${actorOf(scope).today}::date`,
  );
  const units = found.map(({ heads, ...unit }) => ({
    ...unit,
    isHeadedBeside: (employeeKey: string) => heads.some((head) => head !== employeeKey),
  }));
  const by = new Map<string, UnitFacts[]>();
  for (const unit of units) if (wanted.has(headKey(unit.code))) by.set(headKey(unit.code), [unit]);
  for (const unit of units) {
    const name = headKey(unit.name);
    if (wanted.has(name) && !units.some(({ code }) => headKey(code) === name))
      by.set(name, [...(by.get(name) ?? []), unit]);
  }
  return by;
}

interface HeldPost {
  readonly key: string;
  readonly unitKey: string;
  readonly unitName: string;
  readonly title: string;
  readonly grade: string | null;
  readonly hoursShare: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly assessedTo: string | null;
  readonly hasPlan: boolean;
}

export interface PersonFacts {
  readonly employeeKey: string;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly mayPlace: boolean;
  /** The definitive post of the day on which the row's begins. */
  readonly held: HeldPost | null;
  /** When the next definitive post begins, where there is one. */
  readonly laterOn: string | null;
}

export async function peopleOf(
  scope: Scope,
  given: readonly ImportRow<PostValues>[],
): Promise<Map<number, PersonFacts>> {
  const actor = actorOf(scope);
  const found = await rows<PersonFacts & { row: number }>(
    scope,
    sql`select item.row, e.key as "employeeKey", e.joined_on as "joinedOn", e.left_on as "leftOn",
          (${administers(actor, "e.key")} or not exists (select 1 from position q where q.employee_key = e.key and (q.ends_on is null or q.ends_on >= ${actor.today}::date))) as "mayPlace",
          (select min(q.starts_on) from position q where q.employee_key = e.key and q.capacity = 'DEFINITIVE' and q.starts_on > item.day) as "laterOn",
          case when p.key is not null then json_build_object('key', p.key, 'unitKey', p.unit_key, 'unitName', u.name, 'title', p.title, 'grade', p.grade,
            'hoursShare', p.hours_share, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
            'assessedTo', (select max(a.period_ends_on) from assessment a where a.position_key = p.key and a.status <> 'DRAFT'),
            'hasPlan', exists (select 1 from performance_plan n where n.position_key = p.key and n.status <> 'SUPERSEDED' and n.ends_on >= item.day)) end as held
        from unnest(${given.map(({ row }) => row)}::integer[], ${given.map(({ values }) => values.nip)}::text[], ${given.map(({ values }) => values.startsOn)}::date[])
            item(row, nip, day) join employee e on e.nip = item.nip
          left join lateral (select q.* from position q where q.employee_key = e.key and q.capacity = 'DEFINITIVE' and q.starts_on <= item.day
            and (q.ends_on is null or q.ends_on >= item.day) order by q.starts_on desc, q.key limit 1) p on true
          left join org_unit u on u.key = p.unit_key`,
  );
  return new Map(found.map(({ row, ...facts }) => [row, facts]));
}

/** As the appointment of one person does: two who fill one chair at once would both find it empty. */
export async function lockChairs(
  tx: Scope,
  given: readonly ImportRow<PostValues>[],
  units: ReadonlyMap<string, readonly UnitFacts[]>,
): Promise<void> {
  const heads = given.filter(({ values }) => values.isHead === true);
  const keys = [
    ...new Set(heads.flatMap(({ values }) => units.get(headKey(values.unit))?.map(({ key }) => key) ?? [])),
  ].toSorted();
  await rows(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended('head ' || item.key, 0)) from unnest(${keys}::text[]) item(key)`,
  );
}
