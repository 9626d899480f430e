import { Asked } from "../../testing/asked.ts";

/** Records that are about nobody: everyone counts them, and nothing is withheld. */
let asked: Asked;
beforeAll(async () => {
  asked = await Asked.open(120);
}, 240_000);
afterAll(() => asked.close());

const close = (value: number | null, expected: number | null) =>
  expected === null ? expect(value).toBeNull() : expect(value).toBeCloseTo(expected, 6);

test("question 13: waiting times by service against the standard, and by month and hour", async () => {
  const visits = `from queue_ticket q join service v on v.key = q.service_key join service_standard s on s.service_key = v.key and s.ends_on is null
    where q.arrived_at >= '2025-11-01T00:00:00+07:00' and q.arrived_at <= '2026-11-24T23:59:59+07:00'`;
  const figures = `count(*)::int as count, percentile_cont(0.5) within group (order by extract(epoch from q.called_at - q.arrived_at) / 60)::float8 as median,
    percentile_cont(0.9) within group (order by extract(epoch from q.called_at - q.arrived_at) / 60)::float8 as p90`;
  const services = await asked.demo.rows<any>(
    `select v.name || ' ' || u.code as key, ${figures}, s.wait_minutes as standard, (count(*) filter (where extract(epoch from q.called_at - q.arrived_at) <= s.wait_minutes * 60))::float8
       / nullif(count(q.called_at), 0) as within ${visits.replace("where", "join org_unit u on u.key = v.unit_key where")} group by v.key, v.name, u.code, s.wait_minutes`,
  );
  const months = await asked.demo.rows<any>(
    `select date_trunc('month', q.arrived_at at time zone 'Asia/Jakarta')::date::text as key, ${figures} ${visits} group by 1 order by 1`,
  );
  const hours = await asked.demo.rows<any>(
    `select extract(hour from q.arrived_at at time zone 'Asia/Jakarta')::int as key, ${figures} ${visits} group by 1 order by 1`,
  );
  for (const reader of ["tim.kinerja", "analis"] as const) {
    const { serviceVisits } = await asked.question(reader, "waiting-time");
    expect(services.length).toBeGreaterThan(2);
    expect(serviceVisits.byService).toHaveLength(services.length);
    for (const { keys, count, median, p90, average } of serviceVisits.byService) {
      const row = services.find(({ key }) => key === `${keys.service.name} ${keys.service.unit.code}`);
      expect([count, keys.service.standardWaitMinutes]).toEqual([row.count, row.standard]);
      close(median.waitMinutes, row.median);
      close(p90.waitMinutes, row.p90);
      close(average.withinStandard, row.within);
    }
    expect(serviceVisits.byMonth.map(({ keys, count }: any) => [keys.arrivedFrom, count])).toEqual(
      months.map(({ key, count }) => [key, count]),
    );
    expect(serviceVisits.byHour.map(({ keys, count }: any) => [keys.hour, count])).toEqual(
      hours.map(({ key, count }) => [key, count]),
    );
    for (const [index, { p90 }] of serviceVisits.byMonth.entries()) close(p90.waitMinutes, months[index].p90);
  }
});

test("visits are listed one by one too, the longest wait first when asked so", async () => {
  const { serviceVisits } = await asked.run(
    "analis",
    `{ serviceVisits(first: 50, filter: { isWithinStandard: false }, orderBy: [{ field: WAIT_MINUTES, direction: DESC }]) { totalCount nodes { waitMinutes isWithinStandard service { standardWaitMinutes } } } }`,
  );
  const waits = serviceVisits.nodes.map(({ waitMinutes }: any) => waitMinutes);
  expect(waits).toEqual(waits.toSorted((a: number, b: number) => b - a));
  for (const { waitMinutes, service } of serviceVisits.nodes)
    expect(waitMinutes).toBeGreaterThan(service.standardWaitMinutes);
  const [late] = await asked.demo.rows<any>(
    `select count(*)::int as count from queue_ticket q join service_standard v on v.service_key = q.service_key and v.ends_on is null
     where q.called_at > q.arrived_at + v.wait_minutes * interval '1 minute'`,
  );
  expect(serviceVisits.totalCount).toBe(late.count);
});

test("question 14: innovations by unit, stage and quarter, and their score by predicate", async () => {
  const units = await asked.demo.rows<any>(
    `select u.code, count(*)::int as count, count(i.validated_on)::int as validated, sum((select count(*) from innovation_member m where m.innovation_key = i.key))::int as people
     from innovation i join org_unit u on u.key = i.unit_key where i.started_on <= '2026-11-24' group by 1`,
  );
  const predicates = await asked.demo.rows<any>(
    `select a.predicate, count(*)::int as count, avg(a.innovation)::float8 as mean from assessment a join period d on d.key = a.period_key
     where d.kind = 'MONTH' and d.starts_on between '2025-11-01' and '2026-11-24' and a.status <> 'DRAFT' and a.predicate is not null group by 1`,
  );
  const answer = await asked.question("tim.kinerja", "innovations");
  expect(units.length).toBeGreaterThan(2);
  expect(
    answer.innovations.byUnit
      .map(({ keys, count, sum }: any) => [keys.orgUnit.code, count, sum.validated, sum.people].join(" "))
      .toSorted(),
  ).toEqual(units.map((row) => [row.code, row.count, row.validated, row.people].join(" ")).toSorted());
  const total = units.reduce((sum, { count }) => sum + count, 0);
  expect(answer.innovations.byStage.reduce((sum: number, { count }: any) => sum + count, 0)).toBe(total);
  for (const { keys, count, average } of answer.assessments.byPredicate) {
    const row = predicates.find(({ predicate }) => predicate === keys.predicate);
    expect(count).toBe(row.count);
    close(average.innovation, row.mean);
  }
  const parts = await asked.demo.rows<any>(
    `select date_trunc('quarter', i.started_on)::date::text as since, i.stage, count(*)::int as count from innovation i where i.started_on <= '2026-11-24' group by 1, 2`,
  );
  const told = (rows: any[]) => rows.map((row) => Object.values(row).join(" ")).toSorted();
  expect(
    told(
      answer.innovations.byPeriod.map(({ keys, count }: any) => ({
        since: keys.startedFrom,
        stage: keys.stage,
        count,
      })),
    ),
  ).toEqual(told(parts));
  const sum = (rows: any[]) => rows.reduce((all, { count }) => all + count, 0);
  expect(sum(answer.innovations.byUnitAndStage)).toBe(total);
  expect(sum(answer.assessments.byPeriod)).toBe(sum(predicates));
  const veiled = await asked.question("analis", "innovations");
  expect(veiled.innovations).toEqual(answer.innovations);
});
