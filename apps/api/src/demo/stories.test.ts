import { demoDatabase, type LoadedDemo } from "../testing/loaded-demo.ts";

/** What the dashboard is to reveal, as questions over the demo at its full size; the latest due month is October. */
let demo: LoadedDemo;
const rows: LoadedDemo["rows"] = (text, values) => demo.rows(text, values);

beforeAll(async () => {
  demo = await demoDatabase({ employees: 420 });
}, 120_000);
afterAll(() => demo.drop());

const LATEST = "2026-10-01";
const MONTHLY = `
  select u.code, q.starts_on::text as month, a.*
  from assessment a
  join org_unit u on u.key = a.unit_key
  join period q on q.key = a.period_key and q.kind = 'MONTH'`;

test("420 people work in the units of the organisation, a seventh of them in the kecamatan", async () => {
  const [{ people, district }] = (await rows(`
    select count(distinct e.key)::int as people, count(distinct e.key) filter (where above.code = 'KEC')::int as district
    from employee e
    join position p on p.employee_key = e.key
    join org_unit_ancestor t on t.unit_key = p.unit_key
    join org_unit above on above.key = t.ancestor_key`)) as [{ people: number; district: number }];

  expect(people).toBe(420);
  expect(district).toBeGreaterThan(55);
  expect(district).toBeLessThan(80);
});

test("predicates are spread as people are: mostly good, some very good, few below", async () => {
  const shares = await rows<{ predicate: string; share: number }>(
    "select predicate, count(*)::float8 / sum(count(*)) over () as share from assessment group by 1",
  );

  const share = Object.fromEntries(shares.map((row) => [row.predicate, row.share]));
  expect(share.VERY_GOOD).toBeGreaterThan(0.05);
  expect(share.VERY_GOOD).toBeLessThan(0.25);
  expect(share.GOOD).toBeGreaterThan(0.7);
  expect(share.NEEDS_IMPROVEMENT).toBeGreaterThan(0.02);
  expect(share.NEEDS_IMPROVEMENT).toBeLessThan(0.1);
});

test("kelurahan Ciroyom slips over six months", async () => {
  const months = await rows<{ month: string; discipline: number; quality: number; low: number }>(`
    select month, avg(discipline) as discipline, avg(work_quality) as quality,
      avg((predicate = 'NEEDS_IMPROVEMENT')::int)::float8 as low
    from (${MONTHLY}) a where code = 'KEL.CIROYOM' group by 1 order by 1`);

  const before = months.filter(({ month }) => month < "2026-05-01");
  const latest = months.at(-1)!;
  for (const { discipline, quality, low } of before) {
    expect(discipline).toBeGreaterThan(94);
    expect(quality).toBeGreaterThan(88);
    expect(low).toBeLessThan(0.2);
  }
  expect(latest.month).toBe(LATEST);
  expect(latest.discipline).toBeLessThan(86);
  expect(latest.quality).toBeLessThan(78);
  expect(latest.low).toBeGreaterThan(0.5);
});

test("in puskesmas Garuda the wait falls within three months of the online queue, and work quality follows", async () => {
  const waits = await rows<{ month: string; wait: number }>(`
    select to_char(t.arrived_at at time zone 'Asia/Jakarta', 'YYYY-MM-01') as month,
      percentile_cont(0.5) within group (order by extract(epoch from t.called_at - t.arrived_at) / 60) as wait
    from queue_ticket t join service s on s.key = t.service_key join org_unit u on u.key = s.unit_key
    where u.code = 'PKM.GARUDA' and s.name = 'Pemeriksaan umum' and t.called_at is not null
    group by 1 order by 1`);
  const [innovation] = await rows<{ month: string }>(
    "select to_char(adopted_on, 'YYYY-MM-01') as month from innovation where title = 'Antrean daring'",
  );

  expect(innovation?.month).toBe("2026-01-01");
  for (const { month, wait } of waits) {
    if (month < "2026-01-01") expect(wait).toBeGreaterThan(48);
    if (month < "2025-11-01") expect(wait).toBeLessThan(62);
    if (month >= "2026-05-01") expect(wait).toBeLessThan(28);
    if (month >= "2026-05-01") expect(wait).toBeGreaterThan(20);
  }
  const [quality] = await rows<{ before: number; after: number }>(`
    select avg(work_quality) filter (where month < '2026-01-01') as before,
      avg(work_quality) filter (where month >= '2026-05-01') as after
    from (${MONTHLY}) a where code = 'PKM.GARUDA'`);
  expect(quality!.after - quality!.before).toBeGreaterThan(8);
});

test("one appraiser gives everyone the same, over people who differ", async () => {
  const appraisers = await rows<{ title: string; spread: number }>(`
    select p.title, max(a.work_quality) - min(a.work_quality) as spread
    from assessment a
    join position p on p.employee_key = a.appraiser_key and p.is_head and p.capacity = 'DEFINITIVE' and p.ends_on is null
    group by p.key
    having count(*) >= 50 and count(distinct (a.work_result, a.behaviour)) = 1`);

  expect(appraisers).toEqual([{ title: "Lurah Kebon Jeruk", spread: expect.any(Number) }]);
  expect(appraisers[0]!.spread).toBeGreaterThan(30);
});

test("one team files late in the months before Idul Fitri and Natal only", async () => {
  const months = await rows<{ month: string; late: number }>(`
    select q.starts_on::text as month, avg((r.days_late > 0)::int)::float8 as late
    from performance_report r
    join org_unit u on u.key = r.unit_key and u.code = 'DISDUKCAPIL'
    join period q on q.key = r.period_key and q.kind = 'MONTH'
    group by 1 having avg((r.days_late > 0)::int) > 0.4 order by 1`);

  expect(months.map(({ month }) => month)).toEqual(["2025-02-01", "2025-11-01", "2026-02-01"]);
});

test("people are transferred from month to month, and their reports stay with the unit of the time", async () => {
  const moved = await rows<{ months: number }>(`
    select (p.starts_on - before.ends_on) as months from position p
    join position before on before.employee_key = p.employee_key and before.unit_key <> p.unit_key
      and before.ends_on = p.starts_on - 1
    where extract(day from p.starts_on) = 1 and p.capacity = 'DEFINITIVE'`);

  expect(moved.length).toBeGreaterThanOrEqual(10);
  expect(moved.length).toBeLessThan(45);
});

test("a Plt. heads Maleber beside the own post, and appraises its people from the day of the handover", async () => {
  const posts = await rows(`
    select u.code, p.capacity, p.starts_on::text, p.ends_on::text from position p join org_unit u on u.key = p.unit_key
    where p.employee_key in (select employee_key from position where capacity = 'PLT') order by p.capacity`);
  const appraised = await rows<{ appraisers: number; people: number }>(`
    select count(distinct t.appraiser_key)::int as appraisers, count(*)::int as people
    from appraiser_assignment t
    join position p on p.key = t.position_key
    join org_unit u on u.key = p.unit_key and u.code = 'KEL.MALEBER'
    join position plt on plt.employee_key = t.appraiser_key and plt.capacity = 'PLT' and plt.unit_key = u.key
    where t.ends_on is null and t.starts_on = plt.starts_on and not p.is_head`);

  expect(posts).toMatchObject([
    { code: "KEC.PEM", capacity: "DEFINITIVE", ends_on: null },
    { code: "KEL.MALEBER", capacity: "PLT", starts_on: "2026-07-25", ends_on: null },
  ]);
  expect(appraised[0]!.appraisers).toBe(1);
  expect(appraised[0]!.people).toBeGreaterThanOrEqual(3);
});

test("three people hold two posts under one NIP, with a report for each", async () => {
  const twice = await rows<{ posts: string[]; reports: number }>(`
    select array_agg(distinct u.code order by u.code) as posts, count(*)::int as reports
    from performance_report r
    join org_unit u on u.key = r.unit_key
    join period q on q.key = r.period_key and q.starts_on = '2026-08-01' and q.kind = 'MONTH'
    group by r.employee_key having count(*) > 1 order by 1`);

  expect(twice).toEqual([
    { posts: ["KEC.PEM", "KEL.MALEBER"], reports: 2 },
    { posts: ["KEC.SEK.PROKEU", "KEL.GARUDA"], reports: 2 },
    { posts: ["PKM.CIROYOM", "PKM.GARUDA"], reports: 2 },
  ]);
});

test("people are on leave of every kind, and a Plh. stands in for a lurah for twelve days", async () => {
  const kinds = await rows<{ kind: string }>("select kind from leave group by 1 order by 1");
  const acting = await rows("select starts_on::text, ends_on::text from position where capacity = 'PLH'");

  expect(kinds.map(({ kind }) => kind)).toEqual(["ANNUAL", "SICK", "MATERNITY", "STUDY", "UNPAID"]);
  expect(acting).toEqual([{ starts_on: "2026-09-06", ends_on: "2026-09-17" }]);
});

test("kelurahan Garuda has a bit of everything in the latest due month", async () => {
  const members = await rows<{ report: string | null; assessment: string | null; late: boolean; away: boolean }>(`
    select r.status as report, a.status as assessment, coalesce(r.days_late > 0, false) as late,
      exists (select from leave l where l.employee_key = p.employee_key and l.starts_on <= q.starts_on and l.ends_on >= q.ends_on) as away
    from position p
    join org_unit u on u.key = p.unit_key and u.code = 'KEL.GARUDA'
    join period q on q.starts_on = '${LATEST}' and q.kind = 'MONTH'
    left join performance_report r on r.position_key = p.key and r.period_key = q.key
    left join assessment a on a.position_key = p.key and a.period_key = q.key
    where not p.is_head and p.starts_on <= q.ends_on and p.ends_on is null`);
  const count = (is: (member: (typeof members)[number]) => boolean) => members.filter(is).length;

  expect(members).toHaveLength(13);
  expect(count(({ away }) => away)).toBe(1);
  expect(count(({ report, away }) => report === null && !away)).toBe(1);
  expect(count(({ report }) => report === "DRAFT")).toBe(1);
  expect(count(({ report }) => report === "RETURNED")).toBe(1);
  expect(count(({ report }) => report === "SUBMITTED")).toBe(4);
  expect(count(({ late }) => late)).toBe(1);
  expect(count(({ report, assessment }) => report === "VERIFIED" && assessment === null)).toBe(2);
  expect(count(({ assessment }) => assessment === "DRAFT")).toBe(1);
  expect(count(({ assessment }) => assessment === "PUBLISHED")).toBe(2);
});

test("the year that is over is assessed, and an officer of education has a new learning programme", async () => {
  const [year] = await rows<{ people: number }>(`
    select count(distinct a.employee_key)::int as people from assessment a
    join period q on q.key = a.period_key and q.kind = 'YEAR' and q.starts_on = '2025-01-01'`);
  const programme = await rows<{ code: string; members: number }>(`
    select u.code, count(*)::int as members from innovation i join org_unit u on u.key = i.unit_key
    join innovation_member m on m.innovation_key = i.key where i.title like 'Program belajar%' and i.origin_key is null group by 1`);

  expect(year!.people).toBeGreaterThan(350);
  expect(programme).toEqual([{ code: "DISDIK.SD", members: 3 }]);
});
