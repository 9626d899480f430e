import { isGrade } from "@andir/domain/grade";
import { parseNip } from "@andir/domain/nip";
import { predicateOf } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";
import { createDataSource } from "../data-source.ts";
import { numbersOf } from "../features/assessments/assessment.service.ts";
import { isTooShort, scoreOf, type Basis } from "../features/assessments/basis.ts";
import { readBasis } from "../features/assessments/basis.loaders.ts";
import { findWorsened } from "../features/services/service-alert.service.ts";
import { systemScope } from "../platform/jobs/system-scope.ts";
import type { Actor } from "../platform/actor.ts";
import { poolOf, type Scope } from "../platform/scope.ts";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "../testing/loaded-demo.ts";

let demo: LoadedDemo;
const rows: LoadedDemo["rows"] = (text, values) => demo.rows(text, values);
/** The query finds what must not be. */
const none = async (text: string) => expect(await rows(text)).toEqual([]);

beforeAll(async () => {
  demo = await demoDatabase({ employees: 100 });
}, 120_000);
afterAll(() => demo.drop());

test("every stored aspect and every advice is what the domain functions give for the facts that the API reads back", async () => {
  const stored = await rows<{ key: string; periodKey: string }>(
    `select key, discipline, work_quality as "workQuality", innovation, advised_work_result as "advisedWorkResult",
       advised_behaviour as "advisedBehaviour", is_too_short as "isTooShort", period_key as "periodKey", rule_version as "ruleVersion"
     from assessment order by key`,
  );
  const bases = await basesOf(stored);

  const computed = stored.map(({ key, periodKey }, index) => {
    const basis = bases[index]!;
    return {
      key,
      periodKey,
      ...numbersOf(basis),
      isTooShort: isTooShort(basis),
      ruleVersion: versionOn(basis.period.endsOn),
    };
  });
  expect(computed).toEqual(stored);
  expect(stored.length).toBeGreaterThan(2000);
}, 60_000);

const versionOn = (day: string): string => {
  if (day < "2026-01-01") return "2024-1";
  return day < "2026-10-01" ? "2026-2" : "2026-3";
};

test("the newest month is assessed by a rule that weighs what the public says, and its arithmetic shows it", async () => {
  const stored = await rows<{ key: string; periodKey: string; workQuality: number }>(
    `select a.key, a.period_key as "periodKey", a.work_quality as "workQuality" from assessment a join service s on s.unit_key = a.unit_key
     where a.rule_version = '2026-3' group by a.key order by a.key`,
  );
  const bases = await basesOf(stored);
  const parts = bases.map((basis) => scoreOf.WORK_QUALITY(basis).parts.find(({ name }) => name === "SATISFACTION"));

  expect(stored.length).toBeGreaterThan(10);
  expect(parts.filter((part) => part?.score != null && part.weight === 0.1).length).toBeGreaterThan(10);
});

test("services that got worse are found as the nightly job finds them: one waits for its head, an older one is answered", async () => {
  const alerts = await rows<{ code: string; month: string; isAnswered: boolean }>(
    `select s.code, g.month::text, g.answer is not null as "isAnswered" from service_alert g join service s on s.key = g.service_key
     where s.code = 'DISDUKCAPIL-1' and g.kind = 'WAITING' order by g.month`,
  );
  expect(alerts).toEqual([
    { code: "DISDUKCAPIL-1", month: "2026-07-01", isAnswered: true },
    { code: "DISDUKCAPIL-1", month: "2026-10-01", isAnswered: false },
  ]);
  const stored = () =>
    rows("select service_key, kind, month, before, after, count, answer from service_alert order by 1, 2, 3");
  const before = await stored();
  const dataSource = await createDataSource(demo.url).initialize();
  try {
    await findWorsened(systemScope(dataSource, Buffer.alloc(32), new Date(`${DEMO_DAY}T03:00:00Z`)));
  } finally {
    await dataSource.destroy();
  }
  expect(await stored()).toEqual(before);
});

test("every predicate is that of the two ratings", async () => {
  const assessed = await rows<{ work_result: Rating; behaviour: Rating; predicate: string; reason: string }>(
    "select work_result, behaviour, predicate, reason from assessment where not is_too_short",
  );

  for (const { work_result, behaviour, predicate, reason } of assessed) {
    expect(predicate).toBe(predicateOf(work_result, behaviour));
    expect(reason).toMatch(/^[A-Z][^{}]+\.$/);
  }
});

test("every NIP is free of warnings, and says what the record says", async () => {
  const people = await rows<{ nip: string; employment_type: string; joined_on: string }>(
    "select nip, employment_type, joined_on::text from employee where employment_type <> 'ELECTED_OFFICIAL'",
  );

  for (const { nip, employment_type, joined_on } of people) {
    const parsed = parseNip(nip);
    expect(parsed).toMatchObject({ ok: true, warnings: [], appointed: { year: Number(joined_on.slice(0, 4)) } });
    const isContract = employment_type.startsWith("CONTRACT");
    expect(parsed).toMatchObject({ kind: isContract ? "CONTRACT" : "CIVIL_SERVANT" });
  }
  await none("select name from employee group by name having count(*) > 1");
  expect(await rows("select nip from employee where employment_type = 'ELECTED_OFFICIAL'")).toEqual([{ nip: null }]);
});

test("grades are grades", async () => {
  const grades = await rows<{ grade: string }>("select distinct grade from position where grade is not null");

  for (const { grade } of grades) expect(isGrade(grade)).toBe(true);
});

test("every foreign key leads somewhere", async () => {
  const keys = await rows<{ child: string; column: string; parent: string; named: string }>(`
    select c.conrelid::regclass::text as child, quote_ident(a.attname) as column, c.confrelid::regclass::text as parent,
      quote_ident(b.attname) as named
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
    where c.contype = 'f'`);

  expect(keys.length).toBeGreaterThan(20);
  for (const { child, column, parent, named } of keys) {
    await none(`select c.${column} from ${child} c left join ${parent} p on p.${named} = c.${column}
                where c.${column} is not null and p.${named} is null limit 1`);
  }
});

test("nothing lies outside the dates of its post", async () => {
  const posts =
    "from position p where p.employee_key = x.employee_key and p.starts_on <= x.day and (p.ends_on is null or p.ends_on >= x.day)";
  await none(`select * from progress_entry x where not exists (select ${posts}) limit 1`);
  await none(`select * from attendance_event x where not exists (select ${posts}) limit 1`);
  await none(`select m.* from attendance_month m where not exists (
    select from position p where p.employee_key = m.employee_key and p.starts_on <= m.month + 30
      and (p.ends_on is null or p.ends_on >= m.month)) limit 1`);
  for (const table of ["performance_report", "assessment"]) {
    await none(`select x.key from ${table} x join position p on p.key = x.position_key join period q on q.key = x.period_key
      where q.ends_on < p.starts_on or q.ends_on > p.ends_on or x.unit_key <> p.unit_key
         or x.employee_key <> p.employee_key or p.capacity = 'PLH' limit 1`);
  }
  await none(`select e.key from progress_entry e join performance_report r on r.key = e.report_key
    join position p on p.key = r.position_key join period q on q.key = r.period_key
    where e.day < p.starts_on or e.day > p.ends_on or e.day not between q.starts_on and q.ends_on limit 1`);
  await none(`select a.key from appraiser_assignment a join position p on p.key = a.position_key
    where a.starts_on < p.starts_on or a.ends_on > p.ends_on or (p.ends_on is not null and a.ends_on is null) limit 1`);
  await none(
    "select p.key from position p join employee e on e.key = p.employee_key where p.starts_on < e.joined_on or p.ends_on > e.left_on",
  );
});

test("the appraiser is the one on duty on the last day, and no one appraises oneself", async () => {
  await none(`select a.key from assessment a join period q on q.key = a.period_key
    where (select array_agg(t.appraiser_key) from appraiser_assignment t where t.position_key = a.position_key
      and t.starts_on <= q.ends_on and (t.ends_on is null or t.ends_on >= q.ends_on)) is distinct from array[a.appraiser_key]`);
  await none("select key from assessment where appraiser_key = employee_key");
  await none(`select a.key from assessment a join period q on q.key = a.period_key
    join employee e on e.key = a.appraiser_key where e.left_on <= q.ends_on`);
});

test("each stands after what it rests on: filed, verified, published", async () => {
  await none("select key from performance_report where (status = 'VERIFIED') <> (verified_at is not null)");
  await none("select key from performance_report where (status = 'DRAFT') <> (submitted_at is null)");
  await none("select key from performance_report where verified_at <= submitted_at");
  await none(`select key from performance_report where submitted_at is not null and days_late
    <> greatest(0, (submitted_at at time zone 'Asia/Jakarta')::date - due_on)`);
  await none(`select a.key from assessment a join performance_report r using (position_key, period_key)
    where r.status <> 'VERIFIED' or a.published_at <= r.verified_at`);
  await none("select key from assessment where (status = 'DRAFT') <> (published_at is null)");
  await none(`select e.key from progress_entry e left join performance_report r on r.key = e.report_key
    where e.is_verified and r.status is distinct from 'VERIFIED' limit 1`);
  expect(
    await rows("select from progress_entry where not is_verified and report_key is not null limit 1"),
  ).toHaveLength(1);
});

test("on leave for a whole period, nothing is owed", async () => {
  await none(`select r.key from performance_report r join period q on q.key = r.period_key
    join leave l on l.employee_key = r.employee_key and l.starts_on <= q.starts_on and l.ends_on >= q.ends_on`);
  await none(`select m.month from attendance_month m
    join leave l on l.employee_key = m.employee_key and l.starts_on <= m.month
      and l.ends_on >= (m.month + interval '1 month - 1 day')::date where m.scheduled_days > 0`);
});

test("the shares of an innovation add up to 1", async () => {
  await none(`select innovation_key from innovation_member group by 1 having abs(sum(share) - 1) > 1e-9`);
  await none(
    "select i.key from innovation i left join innovation_member m on m.innovation_key = i.key where m is null",
  );
});

/** As the head of all units reads them, drafts included. */
async function basesOf(assessments: readonly { key: string; periodKey: string }[]): Promise<Basis[]> {
  const units = await rows<{ key: string }>("select key from org_unit");
  const dataSource = createDataSource(demo.url);
  await dataSource.initialize();
  try {
    const actor: Actor = {
      accountKey: "",
      today: DEMO_DAY.slice(0, 10),
      employeeKey: null,
      roles: new Set(),
      headedUnitKeys: [],
      unitKeys: units.map(({ key }) => key),
      appraisedKeys: [],
      actsFor: [],
      dutyKeys: [],
      appraisedFor: {},
      unitsFor: {},
      pastPositionKeys: [],
      seesIdentity: false,
      administeredUnitKeys: [],
      directoryVersion: 0,
      smallestGroup: 5,
    };
    const scope: Scope = {
      actor,
      db: dataSource.manager,
      sql: poolOf(dataSource),
      now: new Date(DEMO_DAY),
      secret: Buffer.alloc(32),
      reads: new Set<string>(),
    };
    return await Promise.all(assessments.map((assessment) => readBasis(scope, assessment)));
  } finally {
    await dataSource.destroy();
  }
}
