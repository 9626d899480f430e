import { Asked } from "../../testing/asked.ts";

/** Each answer beside SQL that shares nothing with the program but the tables. */
let asked: Asked;
beforeAll(async () => {
  asked = await Asked.open();
}, 240_000);
afterAll(() => asked.close());

const PUBLISHED = `assessment a join period d on d.key = a.period_key
  and d.kind = 'MONTH' and d.starts_on between '2025-11-01' and '2026-11-24' and a.status <> 'DRAFT'`;
const STEP = `case a.predicate when 'VERY_POOR' then 1 when 'POOR' then 2 when 'NEEDS_IMPROVEMENT' then 3 when 'GOOD' then 4 else 5 end`;

const close = (value: number | null, expected: number | null) =>
  expected === null ? expect(value).toBeNull() : expect(value).toBeCloseTo(expected, 8);

interface Row {
  key: string;
  count: number;
  people: number;
  [name: string]: any;
}

/** The same groups with the same counts; withheld ones only where someone is met under a pseudonym. */
async function beside(id: string, field: string, keyOf: (keys: any) => string, sql: string, numbers: string[][] = []) {
  const expected = new Map((await asked.demo.rows<Row>(sql)).map((row) => [row.key, row]));
  expect(expected.size).toBeGreaterThan(2);
  for (const reader of ["tim.kinerja", "analis"] as const) {
    const groups: any[] = (await asked.question(reader, id)).assessments[field];
    const told = groups.filter(({ isWithheld }) => !isWithheld);
    if (reader === "tim.kinerja") expect(told).toHaveLength(expected.size);
    expect(groups).toHaveLength(expected.size);
    for (const group of told) {
      const row = expected.get(keyOf(group.keys));
      expect([keyOf(group.keys), group.count]).toEqual([row?.key, row?.count]);
      if (reader === "analis") expect(row?.people).toBeGreaterThanOrEqual(5);
      for (const [statistic = "", measure = ""] of numbers)
        close(group[statistic][measure], row?.[`${statistic} ${measure}`]);
    }
  }
  return expected;
}

test("question 4: how lenient an appraiser is, and how alike the ratings are", async () => {
  const expected = new Map(
    (
      await asked.demo.rows<Row>(
        `select e.name as key, count(*)::int as count, avg(${STEP})::float8 as mean, stddev_samp(${STEP})::float8 as spread
         from ${PUBLISHED} join employee e on e.key = a.appraiser_key where a.predicate is not null group by a.appraiser_key, e.name having count(*) >= 5`,
      )
    ).map((row) => [`${row.key} ${row.count} ${row["mean"].toFixed(9)}`, row]),
  );
  const { assessments } = await asked.question("tim.kinerja", "appraiser-leniency");
  expect(assessments.byAppraiser).toHaveLength(expected.size);
  for (const { keys, count, average, stddev } of assessments.byAppraiser)
    close(
      stddev.predicateStep,
      expected.get(`${keys.appraiser.name} ${count} ${average.predicateStep.toFixed(9)}`)?.["spread"],
    );
  const means = assessments.byAppraiser.map(({ average }: any) => average.predicateStep);
  expect(means).toEqual(means.toSorted((a: number, b: number) => b - a));

  const identical = await asked.demo.rows<Row>(
    `select e.name as key, a.work_result, a.behaviour, count(*)::int as count, count(*)::float8 / sum(count(*)) over (partition by a.appraiser_key) as share
     from ${PUBLISHED} join employee e on e.key = a.appraiser_key where a.predicate is not null group by a.appraiser_key, 1, 2, 3`,
  );
  const enough = identical.filter(({ count }) => count >= 5);
  const name = (...parts: unknown[]) => parts.join(" ");
  expect(
    assessments.identicalRatings
      .map(({ keys, count, share }: any) =>
        name(keys.appraiser.name, keys.workResult, keys.behaviour, count, share.toFixed(9)),
      )
      .toSorted(),
  ).toEqual(
    enough
      .map((row) => name(row.key, row["work_result"], row["behaviour"], row.count, row["share"].toFixed(9)))
      .toSorted(),
  );

  const veiled = (await asked.question("analis", "appraiser-leniency")).assessments;
  expect(veiled.byAppraiser.length).toBeGreaterThan(3);
  for (const { keys, distinctCount } of veiled.byAppraiser) {
    if (keys.appraiser) expect(keys.appraiser.name).toMatch(/^Pegawai /);
    expect(distinctCount.employees).toBeGreaterThanOrEqual(5);
  }
});

test("question 5: punctual reporting against the predicate", async () => {
  const punctuality = `case when exists (select 1 from performance_report r where r.position_key = a.position_key and r.period_key = a.period_key and r.submitted_at is not null)
    then (select case when r.days_late > 0 then 'LATE' else 'ON_TIME' end from performance_report r where r.position_key = a.position_key and r.period_key = a.period_key) else 'MISSING' end`;
  await beside(
    "reporting-and-predicate",
    "byReporting",
    (keys) => `${keys.reporting} ${keys.predicate}`,
    `select ${punctuality} || ' ' || a.predicate as key, count(*)::int as count, count(distinct a.employee_key)::int as people
     from ${PUBLISHED} where a.predicate is not null group by 1`,
  );
  await beside(
    "reporting-and-predicate",
    "byPredicate",
    (keys) => keys.predicate,
    `select a.predicate::text as key, count(*)::int as count, count(distinct a.employee_key)::int as people,
       avg(r.days_late) filter (where r.submitted_at is not null)::float8 as "average reportDaysLate"
     from ${PUBLISHED} left join performance_report r on r.position_key = a.position_key and r.period_key = a.period_key
     where a.predicate is not null group by 1`,
    [["average", "reportDaysLate"]],
  );
});

test("question 6: absence without a valid reason against the predicate", async () => {
  const days = `(select count(distinct v.day) from attendance_event v where v.employee_key = a.employee_key and v.day between d.starts_on and d.ends_on
    and v.code = 'TK' and v.day not in (select w.day from attendance_event w where w.employee_key = v.employee_key and w.code in ('CUTI', 'DL', 'IZIN', 'SAKIT')))`;
  const bucket = `case when a.source = 'IMPORT' then 'null' when ${days} = 0 then 'NONE' when ${days} < 3 then 'ONE_OR_TWO'
    when ${days} < 11 then 'THREE_TO_TEN' when ${days} < 21 then 'ELEVEN_TO_TWENTY' else 'MORE_THAN_TWENTY' end`;
  await beside(
    "absence-and-predicate",
    "byAbsence",
    (keys) => `${keys.absence} ${keys.predicate}`,
    `select ${bucket} || ' ' || a.predicate as key, count(*)::int as count, count(distinct a.employee_key)::int as people
     from ${PUBLISHED} where a.predicate is not null group by 1`,
  );
  await beside(
    "absence-and-predicate",
    "byPredicate",
    (keys) => keys.predicate,
    `select a.predicate::text as key, count(*)::int as count, count(distinct a.employee_key)::int as people,
       avg(case when a.source = 'LOCAL' then ${days} end)::float8 as "average absentDays"
     from ${PUBLISHED} where a.predicate is not null group by 1`,
    [["average", "absentDays"]],
  );
});

test("question 9: predicates from period to period", async () => {
  const before = `coalesce((select b.predicate::text from assessment b join period bd on bd.key = b.period_key
    where b.position_key = a.position_key and bd.kind = 'MONTH' and bd.starts_on = d.starts_on - interval '1 month' and b.status <> 'DRAFT'), 'null')`;
  const expected = await beside(
    "predicate-transitions",
    "transitions",
    (keys) => `${keys.previousPredicate} ${keys.predicate}`,
    `select ${before} || ' ' || a.predicate as key, count(*)::int as count, count(distinct a.employee_key)::int as people
     from ${PUBLISHED} where a.predicate is not null group by 1`,
  );
  expect(expected.get("GOOD GOOD")?.count).toBeGreaterThan(100);
  await beside(
    "predicate-transitions",
    "byPeriod",
    (keys) => `${keys.bucketStartsOn} ${keys.previousPredicate} ${keys.predicate}`,
    `select d.starts_on || ' ' || ${before} || ' ' || a.predicate as key, count(*)::int as count, count(distinct a.employee_key)::int as people
     from ${PUBLISHED} where a.predicate is not null group by 1`,
  );
});

test("question 10: how often feedback is given, and how long ago the last was", async () => {
  const given = `(select count(*) from feedback f where f.position_key = a.position_key and f.giver_key = a.appraiser_key and f.kind = 'APPRAISER'
    and not f.is_anonymous and f.given_on between d.starts_on and d.ends_on)`;
  const since = `(select min(least(d.ends_on, '2026-11-24'::date) - f.given_on) from feedback f where f.position_key = a.position_key and f.giver_key = a.appraiser_key
    and f.kind = 'APPRAISER' and not f.is_anonymous and f.given_on <= least(d.ends_on, '2026-11-24'::date))`;
  const [all] = await asked.demo.rows<Row>(
    `select sum(${given})::float8 as given, avg(${since})::float8 as since, count(*)::int as count from ${PUBLISHED}`,
  );
  const { assessments } = await asked.question("tim.kinerja", "feedback-frequency");
  const sum = (groups: any[]) => groups.reduce((total, group) => total + group.sum.feedbackGiven, 0);
  expect(sum(assessments.byUnit)).toBe(all?.["given"]);
  expect(all?.["given"]).toBeGreaterThan(0);
  const pairs = await asked.demo.rows<Row>(
    `select j.name || ' ' || e.name as key, sum(${given})::int as given, min(${since})::int as since from ${PUBLISHED}
     join employee e on e.key = a.employee_key left join employee j on j.key = a.appraiser_key
     group by a.employee_key, a.appraiser_key, e.name, j.name having min(${since}) is not null order by 3 desc limit 20`,
  );
  for (const [index, row] of pairs.entries())
    expect(assessments.byPair[index].min.daysSinceFeedback).toBe(row["since"]);

  const veiled = (await asked.question("analis", "feedback-frequency")).assessments;
  expect(veiled.byPair.every(({ isWithheld }: any) => isWithheld)).toBe(true);
});

test("question 16: the top and the bottom of those that have enough", async () => {
  const units = await asked.demo.rows<Row>(
    `select u.code as key, count(*)::int as count, avg(a.work_quality)::float8 as mean from ${PUBLISHED} join org_unit u on u.key = a.unit_key
     group by 1 having count(*) >= 30 and avg(a.work_quality) is not null order by 3 desc`,
  );
  const { assessments } = await asked.question("tim.kinerja", "top-and-bottom");
  const means = (groups: any[]) => groups.map(({ average }) => average.workQuality.toFixed(8));
  expect(means(assessments.top)).toEqual(units.slice(0, 10).map((row) => row["mean"].toFixed(8)));
  expect(means(assessments.bottom)).toEqual(
    units
      .slice(-10)
      .toReversed()
      .map((row) => row["mean"].toFixed(8)),
  );
});
