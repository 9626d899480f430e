import { windowEndsOn } from "@andir/domain/objection-window";
import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "../testing/loaded-demo.ts";

let demo: LoadedDemo;
const rows: LoadedDemo["rows"] = (text, values) => demo.rows(text, values);
const none = async (text: string) => expect(await rows(`${text} limit 3`)).toEqual([]);
const count = async (query: string) =>
  Number((await rows<{ count: string }>(`select count(*) from ${query}`))[0]?.count);

beforeAll(async () => {
  demo = await demoDatabase({ employees: 100 });
}, 120_000);
afterAll(() => demo.drop());

const TOLD = `indicator_realisation z join indicator i on i.key = z.indicator_key join planned_result s on s.key = i.result_key
  join performance_plan l on l.key = s.plan_key join performance_report r on r.key = z.report_key join period d on d.key = r.period_key`;

test("reports that were handed in after the plan was agreed tell what its indicators came to, and no others do", async () => {
  await none(`select r.key from ${TOLD} where r.submitted_at is null or l.approved_at > r.submitted_at
    or l.position_key <> r.position_key or d.starts_on > l.ends_on or d.ends_on < l.starts_on`);
  await none(`select r.key from performance_report r join period d on d.key = r.period_key and d.kind = 'MONTH'
    join performance_plan l on l.position_key = r.position_key and d.ends_on between l.starts_on and l.ends_on
      and l.status in ('APPROVED', 'SUPERSEDED') and l.approved_at <= r.submitted_at
    where not exists (select from indicator_realisation z where z.report_key = r.key)`);
  expect(await count("indicator_realisation")).toBeGreaterThan(5_000);
});

test("a state and a release are told in their months only, a percentage is never over 100, and a count is whole", async () => {
  await none(`select i.text from ${TOLD} where d.kind = 'MONTH' and i.measured_months is not null
    and extract(month from d.ends_on)::int <> all (i.measured_months)`);
  await none(`select i.text from ${TOLD} where i.unit_of_measure = '%' and z.value > 100 or z.value < 0`);
  await none(`select i.text from ${TOLD} where i.pattern = 'CUMULATIVE' and z.value <> floor(z.value)`);
  expect(await count(`${TOLD} where i.pattern = 'RELEASE' and i.text = 'Angka kelulusan'`)).toBeGreaterThan(0);
});

test("a year tells what its months came to, those without a report included", async () => {
  await none(`select z.value from ${TOLD} where d.kind = 'YEAR' and z.value < (select sum(m.value) from indicator_realisation m
    join performance_report of_month on of_month.key = m.report_key join period p on p.key = of_month.period_key and p.kind = 'MONTH'
    where m.indicator_key = z.indicator_key)`);
  expect(await count(`${TOLD} where d.kind = 'YEAR'`)).toBeGreaterThan(100);
});

test("a health centre waits as long as its tickets say", async () => {
  const waits = await rows<{ told: number; ticketed: number }>(`select z.value as told,
      (select avg(extract(epoch from t.called_at - t.arrived_at)) / 60 from queue_ticket t join service v on v.key = t.service_key and v.unit_key = r.unit_key
       where (t.arrived_at at time zone 'Asia/Jakarta')::date between d.starts_on and d.ends_on)::float8 as ticketed
    from ${TOLD} join org_unit u on u.key = r.unit_key
    where i.text = 'Waktu tunggu rata-rata pasien' and u.code like 'PKM%'`);
  expect(waits.length).toBeGreaterThan(50);
  for (const { told, ticketed } of waits) expect(Math.abs(told - ticketed)).toBeLessThan(0.051);
});

test("an entry is about a result of the plan of its own post and day, and counts never say less than was logged", async () => {
  await none(`select e.key from progress_entry e join planned_result s on s.key = e.planned_result_key join performance_plan l on l.key = s.plan_key
    where l.position_key <> e.position_key or e.day not between l.starts_on and l.ends_on`);
  const [{ share } = { share: 0 }] = await rows<{ share: number }>(
    "select avg((planned_result_key is not null)::int)::float8 as share from progress_entry",
  );
  expect(share).toBeGreaterThan(0.9);
  await none(`select z.value from ${TOLD} where d.kind = 'MONTH' and i.text = 'Warga yang terlayani' and z.value < (
    select sum(e.quantity) from progress_entry e
    where e.report_key = r.key and e.planned_result_key = s.key and e.text ~ '^Melayani [0-9]+ warga')`);
  expect(
    await count("progress_entry e where e.text ~ '^Melayani [0-9]+ warga' and planned_result_key is not null"),
  ).toBeGreaterThan(20);
});

test("ratings are mostly as advised, and who chooses otherwise says what was advised", async () => {
  const [found] = await rows<{ work: number; conduct: number }>(
    `select avg((work_result = advised_work_result)::int)::float8 as work, avg((behaviour = advised_behaviour)::int)::float8 as conduct
     from assessment where not is_too_short`,
  );
  expect(found!.work).toBeGreaterThan(0.85);
  expect(found!.conduct).toBeGreaterThan(0.6);
  // The head of a unit has no choice; one appraiser gives everyone the same; and a decision is another's.
  const free = `assessment a join position p on p.key = a.position_key and not p.is_head join org_unit u on u.key = a.unit_key and u.code <> 'KEL.KEBONJERUK'
    where a.status <> 'DECIDED'`;
  await none(
    `select reason from ${free} and work_result <> advised_work_result and reason not like '%Saran hasil kerja: %'`,
  );
  await none(`select reason from ${free} and behaviour <> advised_behaviour and reason not like '%Saran perilaku: %'`);
  await none("select reason from assessment where reason is null and not is_too_short");
});

test("who held the post too briefly is not rated", async () => {
  await none(`select a.key from assessment a join position p on p.key = a.position_key
    where is_too_short and (p.starts_on <= a.period_ends_on - 16 or work_result is not null or predicate is not null or reason is not null)`);
  expect(await count("assessment where is_too_short")).toBeGreaterThan(0);
});

test("an assessment is final once one may no longer object, and read in between by nearly all", async () => {
  const open = await rows<{ status: string; day: string; read: boolean }>(
    `select status, (published_at at time zone 'Asia/Jakarta')::date::text as day, acknowledged_at is not null as read
     from assessment where status not in ('DRAFT', 'OBJECTED', 'DECIDED')`,
  );
  const calendar = { daysPerWeek: 5 as const, holidays: new Set<string>() };
  const today = DEMO_DAY.slice(0, 10);
  for (const { status, day, read } of open) {
    expect(status === "FINAL").toBe(windowEndsOn(day, DEFAULT_CYCLE_RULES.objection, calendar) < today);
    if (status !== "FINAL") expect(read).toBe(status === "ACKNOWLEDGED");
  }
  expect(new Set(open.map(({ status }) => status))).toEqual(new Set(["PUBLISHED", "ACKNOWLEDGED", "FINAL"]));
  expect(open.filter(({ read }) => read).length / open.length).toBeGreaterThan(0.8);
  await none("select key from assessment where acknowledged_at <= published_at");
});

test("objections stand where their assessments stand, before the superior of the appraiser, one after the other", async () => {
  const statuses = await rows<{ status: string }>("select distinct status::text from objection order by 1");
  expect(statuses.map(({ status }) => status)).toEqual(["ANSWERED", "DECIDED", "FILED"]);
  await none(`select o.key from objection o join assessment a on a.key = o.assessment_key
    where (o.status = 'DECIDED') <> (a.status = 'DECIDED') or a.status not in ('OBJECTED', 'DECIDED')
      or o.employee_key <> a.employee_key or o.appraiser_key <> a.appraiser_key or o.superior_key in (o.appraiser_key, o.employee_key)
      or a.work_result <> coalesce(o.work_result, o.work_result_before)`);
  await none(
    "select a.key from assessment a where status in ('OBJECTED', 'DECIDED') and not exists (select from objection where assessment_key = a.key)",
  );
  await none(`select o.key from objection o join assessment a on a.key = o.assessment_key where o.filed_at <= a.published_at
    or o.filed_at::date > a.published_at::date + 14 or o.answered_at <= o.filed_at or o.decided_at <= o.answered_at
    or greatest(o.filed_at, o.answered_at, o.decided_at) >= '${DEMO_DAY}'`);
  await none(`select o.key from objection o where not exists (select from position p join appraiser_assignment t on t.position_key = p.key
    where p.employee_key = o.appraiser_key and t.appraiser_key = o.superior_key)`);
});

test("feedback is given by the appraiser of the day or by a colleague of the unit, and is rated in the running month alone", async () => {
  await none(`select f.key from feedback f where f.giver_key = f.employee_key or f.given_on >= '${DEMO_DAY}'
    or (f.rating is not null and date_trunc('month', f.given_on) <> date_trunc('month', '${DEMO_DAY}'::date))`);
  await none(`select f.key from feedback f where f.kind = 'APPRAISER' and not exists (select from appraiser_assignment s
    where s.position_key = f.position_key and s.appraiser_key = f.giver_key and f.given_on between s.starts_on and coalesce(s.ends_on, f.given_on))`);
  await none(`select f.key from feedback f join position p on p.key = f.position_key where f.kind = 'PEER' and not exists (select from position g
    where g.employee_key = f.giver_key and g.unit_key = p.unit_key and f.given_on between g.starts_on and coalesce(g.ends_on, f.given_on))`);
  await none(`select f.key from feedback f join position p on p.key = f.position_key
    where p.employee_key <> f.employee_key or f.given_on not between p.starts_on and coalesce(p.ends_on, f.given_on)`);
  for (const kind of ["APPRAISER", "PEER"]) expect(await count(`feedback where kind = '${kind}'`)).toBeGreaterThan(10);
  expect(await count("performance_dialogue where confirmed_at is not null")).toBeGreaterThan(1);
  await none(
    `select g.key from performance_dialogue g where g.held_on >= '${DEMO_DAY}' or g.confirmed_at >= '${DEMO_DAY}'::date + 1`,
  );
  expect(await count("coaching_note")).toBe(await count("performance_dialogue"));
});
