import type { ImportColumn } from "@andir/domain/import-columns";
import { addDays } from "@andir/domain/iso-date";
import type { ImportProblem } from "@andir/domain/import-problem";
import { Role } from "@andir/domain/role";
import sql from "sql-template-tag";
import {
  defineShape,
  type AppliedRow,
  type CheckedRow,
  type ImportFile,
  type ImportRow,
  type Json,
  type MadeRow,
  type RowVerdict,
  type UndoneRows,
} from "../../platform/imports/import-shape.ts";
import { newKey } from "../../platform/key.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, keptUnit } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { followAppraisers } from "./appraiser.service.ts";
import {
  CHANGED_SINCE,
  CIRCLE,
  KEPT_ELSEWHERE,
  noPost,
  SAME_PERSON,
  unknownPerson,
} from "./appraisers.shape.problems.ts";
import { NIP_COLUMN } from "./employees.shape.ts";

const COLUMNS: readonly ImportColumn[] = [
  NIP_COLUMN,
  {
    name: "appraiserNip",
    heads: ["NIP Penilai", "NIP Pejabat Penilai", "NIP Atasan", "NIP Atasan Langsung", "NIP Pejabat Penilai Kinerja"],
    type: "NIP",
    isRequired: true,
    says: { ID: "NIP pejabat penilai kinerja.", EN: "The appraiser's NIP." },
    example: "197001011995031001",
  },
  {
    name: "startsOn",
    heads: ["Mulai", "Berlaku Mulai", "TMT Penilai", "Tanggal Mulai"],
    type: "DAY",
    isRequired: true,
    says: { ID: "Hari pertama penilai ini berlaku.", EN: "The first day on which this holds." },
    example: "01/01/2026",
  },
];

interface AppraiserValues {
  readonly nip: string;
  readonly appraiserNip: string;
  readonly startsOn: string;
}

/** A post of a person on the day, and who appraises it by then. */
interface Facts {
  readonly row: number;
  readonly employeeKey: string | null;
  readonly positionKey: string | null;
  readonly endsOn: string | null;
  readonly isKept: boolean;
  readonly appraiserKey: string | null;
  readonly hasPost: boolean;
  readonly nowKey: string | null;
  readonly nowNip: string | null;
}

interface Assignment {
  readonly key: string;
  readonly appraiserKey: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** All at once where that is possible: two rows of a file can make a ring of three people. */
const AT_ONCE = 20_000;

export const appraisersShape = defineShape<AppraiserValues, Facts>({
  kind: "APPRAISERS",
  name: { ID: "Pejabat penilai", EN: "Appraisers" },
  says: {
    ID: "Menetapkan pejabat penilai kinerja bagi jabatan definitif pegawai, mulai suatu hari. Draf penilaian yang belum terbit ikut berpindah.",
    EN: "Sets who appraises the holders of definitive posts from a day on. Drafts that are not published go with them.",
  },
  columns: COLUMNS,
  asksReason: true,
  rowsAtOnce: AT_ONCE,
  offeredTo: (actor) => actor.roles.has(Role.ADMINISTRATOR),
  identity: ({ nip, startsOn }) => `${nip} ${startsOn}`,
  check,
  apply,
  undo,
});

async function check(
  scope: Scope,
  _file: ImportFile,
  given: readonly ImportRow<AppraiserValues>[],
): Promise<RowVerdict<Facts>[]> {
  const facts = await factsOf(scope, given);
  const above = await chainsOf(scope);
  for (const { row, values } of given) {
    const found = facts.get(row);
    if (found?.employeeKey && found.appraiserKey && values.nip !== values.appraiserNip)
      above.set(found.employeeKey, found.appraiserKey);
  }
  return given.map(({ row, values }) => {
    const found = facts.get(row) as Facts;
    const wrong = problemOf(values, found, above);
    if (wrong) return { row, outcome: "WRONG", problems: [wrong] };
    const isSame = found.nowKey === found.appraiserKey;
    return {
      row,
      outcome: isSame ? "SAME" : found.nowKey === null ? "CREATE" : "CHANGE",
      changes: isSame ? [] : [{ column: "appraiserNip", from: found.nowNip, to: values.appraiserNip }],
      plan: found,
    };
  });
}

function problemOf(values: AppraiserValues, found: Facts, above: ReadonlyMap<string, string>): ImportProblem | null {
  const { nip, appraiserNip } = values;
  if (found.employeeKey === null) return unknownPerson("nip", nip);
  if (found.appraiserKey === null) return unknownPerson("appraiserNip", appraiserNip);
  if (nip === appraiserNip) return SAME_PERSON;
  if (found.positionKey === null) return noPost("nip", nip);
  if (!found.isKept) return KEPT_ELSEWHERE;
  if (!found.hasPost) return noPost("appraiserNip", appraiserNip);
  const seen = new Set<string>();
  for (let at: string | undefined = found.appraiserKey; at !== undefined && !seen.has(at); at = above.get(at)) {
    if (at === found.employeeKey) return CIRCLE;
    seen.add(at);
  }
  return null;
}

async function factsOf(scope: Scope, given: readonly ImportRow<AppraiserValues>[]): Promise<Map<number, Facts>> {
  const found = await rows<Facts>(
    scope,
    sql`select item.row, e.key as "employeeKey", p.key as "positionKey", p.ends_on as "endsOn", coalesce(${keptUnit(actorOf(scope), "p.unit_key")}, false) as "isKept",
          a.key as "appraiserKey", exists (select 1 from position held where held.employee_key = a.key and held.starts_on <= item.day
            and (held.ends_on is null or held.ends_on >= item.day)) as "hasPost", now.appraiser_key as "nowKey", n.nip as "nowNip"
        from unnest(${given.map(({ row }) => row)}::integer[], ${given.map(({ values }) => values.nip)}::text[],
            ${given.map(({ values }) => values.appraiserNip)}::text[], ${given.map(({ values }) => values.startsOn)}::date[]) item(row, nip, appraiser, day)
          left join employee e on e.nip = item.nip left join employee a on a.nip = item.appraiser
          left join lateral (select q.* from position q where q.employee_key = e.key and q.capacity = 'DEFINITIVE' and q.starts_on <= item.day
            and (q.ends_on is null or q.ends_on >= item.day) order by q.starts_on desc, q.key limit 1) p on true
          left join lateral (select s.appraiser_key from appraiser_assignment s where s.position_key = p.key and s.starts_on <= item.day
            and (s.ends_on is null or s.ends_on >= item.day) limit 1) now on true
          left join employee n on n.key = now.appraiser_key`,
  );
  return new Map(found.map((facts) => [facts.row, facts]));
}

/** Who appraises whom today, by their definitive posts. */
async function chainsOf(scope: Scope): Promise<Map<string, string>> {
  const { today } = actorOf(scope);
  const found = await rows<{ employeeKey: string; appraiserKey: string }>(
    scope,
    sql`select p.employee_key as "employeeKey", s.appraiser_key as "appraiserKey" from appraiser_assignment s join position p on p.key = s.position_key
        where p.capacity = 'DEFINITIVE' and s.starts_on <= ${today}::date and (s.ends_on is null or s.ends_on >= ${today}::date)`,
  );
  return new Map(found.map(({ employeeKey, appraiserKey }) => [employeeKey, appraiserKey]));
}

async function apply(
  tx: Scope,
  file: ImportFile,
  checked: readonly CheckedRow<AppraiserValues, Facts>[],
): Promise<AppliedRow[]> {
  const items = checked.map(({ row, values, plan }) => ({
    row,
    position: plan.positionKey as string,
    employee: plan.employeeKey as string,
    appraiser: plan.appraiserKey as string,
    day: values.startsOn,
    end: plan.endsOn,
  }));
  const before = await assignmentsOf(
    tx,
    items.map(({ position }) => position),
  );
  const item = sql`unnest(${items.map(({ position }) => position)}::uuid[], ${items.map(({ day }) => day)}::date[]) item(position, day)`;
  await rows(
    tx,
    sql`delete from appraiser_assignment s using ${item} where s.position_key = item.position and s.starts_on >= item.day`,
  );
  await rows(
    tx,
    sql`update appraiser_assignment s set ends_on = item.day - 1 from ${item}
        where s.position_key = item.position and (s.ends_on is null or s.ends_on >= item.day)`,
  );
  await rows(
    tx,
    sql`insert into appraiser_assignment (key, position_key, appraiser_key, starts_on, ends_on)
        select * from unnest(${items.map(() => newKey())}::uuid[], ${items.map(({ position }) => position)}::uuid[],
          ${items.map(({ appraiser }) => appraiser)}::uuid[], ${items.map(({ day }) => day)}::date[], ${items.map(({ end }) => end)}::date[])`,
  );
  await followAppraisers(
    tx,
    items.map(({ position }) => position),
  );
  return items.map(({ row, position, employee, appraiser, day }) => {
    const stood = before.get(position) ?? [];
    return {
      row,
      made: { position, appraiser, day, before: stood as unknown as Json },
      events: [
        {
          action: "appraiser.set",
          noun: "position",
          nounKey: position,
          subjectKey: employee,
          payload: {
            before: stood
              .filter(({ endsOn }) => endsOn === null || endsOn >= addDays(day, 0))
              .map(({ key: _key, ...told }) => told),
            after: { appraiserKey: appraiser, startsOn: day },
            reason: file.reason,
          },
        },
      ],
    };
  });
}

async function assignmentsOf(tx: Scope, positions: readonly string[]): Promise<Map<string, Assignment[]>> {
  const found = await rows<Assignment & { positionKey: string }>(
    tx,
    sql`select s.key, s.position_key as "positionKey", s.appraiser_key as "appraiserKey", s.starts_on as "startsOn", s.ends_on as "endsOn"
        from appraiser_assignment s where s.position_key = any(${positions}::uuid[]) order by s.starts_on for update`,
  );
  const by = new Map<string, Assignment[]>();
  for (const { positionKey, ...assignment } of found) by.set(positionKey, [...(by.get(positionKey) ?? []), assignment]);
  return by;
}

interface Made {
  readonly position: string;
  readonly appraiser: string;
  readonly day: string;
  readonly before: readonly Assignment[];
}

/** As it stood, where nobody has changed it since. */
async function undo(tx: Scope, file: ImportFile, undone: readonly MadeRow[]): Promise<UndoneRows> {
  const made = undone.map(({ row, made: what }) => ({ row, ...(what as unknown as Made) }));
  const positions = made.map(({ position }) => position);
  const now = await assignmentsOf(tx, positions);
  const problems = made
    .filter(({ position, appraiser, day }) => {
      const last = now.get(position)?.at(-1);
      return last?.appraiserKey !== appraiser || last.startsOn !== day;
    })
    .map(({ row }) => ({ row, ...CHANGED_SINCE }));
  if (problems.length > 0) return { events: [], problems };
  await rows(tx, sql`delete from appraiser_assignment where position_key = any(${positions}::uuid[])`);
  const back = made.flatMap(({ position, before }) => before.map((assignment) => ({ position, ...assignment })));
  await rows(
    tx,
    sql`insert into appraiser_assignment (key, position_key, appraiser_key, starts_on, ends_on)
        select * from unnest(${back.map(({ key }) => key)}::uuid[], ${back.map(({ position }) => position)}::uuid[],
          ${back.map(({ appraiserKey }) => appraiserKey)}::uuid[], ${back.map(({ startsOn }) => startsOn)}::date[], ${back.map(({ endsOn }) => endsOn)}::date[])`,
  );
  await followAppraisers(tx, positions);
  const whose = await rows<{ key: string; employeeKey: string }>(
    tx,
    sql`select p.key, p.employee_key as "employeeKey" from position p where p.key = any(${positions}::uuid[])`,
  );
  return {
    problems,
    events: whose.map(({ key, employeeKey }) => ({
      action: "appraiser.set",
      noun: "position",
      nounKey: key,
      subjectKey: employeeKey,
      payload: { reason: file.reason, undone: true },
    })),
  };
}
