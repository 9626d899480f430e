import { checkDistribution, DISTRIBUTION } from "@andir/domain/distribution";
import { Predicate } from "@andir/domain/predicate";
import { Asked } from "../../testing/asked.ts";

/** Each answer beside SQL that shares nothing with the program but the tables. */
let asked: Asked;
beforeAll(async () => {
  asked = await Asked.open();
}, 240_000);
afterAll(() => asked.close());

const DISTRICT = (
  unit: string,
) => `coalesce((select up.code from org_unit_ancestor x join org_unit up on up.key = x.ancestor_key
  join org_unit root on root.key = up.parent_key and root.parent_key is null where x.unit_key = ${unit}), (select own.code from org_unit own where own.key = ${unit}))`;
const byCode = <R extends { code: string }>(rows: R[]) => new Map(rows.map((row) => [row.code, row]));
const close = (value: number | null, expected: number | null | undefined) =>
  expected == null ? expect(value).toBeNull() : expect(value).toBeCloseTo(expected, 8);

test("question 2: distributions against the rule, with what is not kept", async () => {
  const counts = await asked.demo.rows<{ code: string; predicate: Predicate; count: number }>(
    `with month as (select key from period where kind = 'MONTH' and starts_on = '2026-09-01'),
     person as (
       select distinct on (x.ancestor_key, a.employee_key) x.ancestor_key, a.predicate
       from assessment a join month on month.key = a.period_key join org_unit_ancestor x on x.unit_key = a.unit_key join position p on p.key = a.position_key
       where a.status <> 'DRAFT' and a.predicate is not null
       order by x.ancestor_key, a.employee_key, p.capacity <> 'DEFINITIVE', p.starts_on, p.key)
     select u.code, person.predicate, count(*)::int as count from person join org_unit u on u.key = person.ancestor_key group by 1, 2`,
  );
  const { periods } = await asked.run(
    "tim.kinerja",
    `{ periods(filter: { kind: { eq: MONTH }, startsOn: { eq: "2026-09-01" } }) { nodes { id } } }`,
  );
  const { orgUnits } = await asked.question("tim.kinerja", "distribution-and-rule", { period: periods.nodes[0].id });
  expect(orgUnits.nodes.length).toBeGreaterThan(2);
  let violated = 0;
  for (const { code, distribution } of orgUnits.nodes) {
    const own = Object.fromEntries(
      Object.values(Predicate).map((predicate) => [
        predicate,
        counts.find((row) => row.code === code && row.predicate === predicate)?.count ?? 0,
      ]),
    ) as Record<Predicate, number>;
    expect(Object.fromEntries(distribution.published.counts.map((row: any) => [row.predicate, row.count]))).toEqual(
      own,
    );
    const rating = distribution.organisationRating as keyof typeof DISTRIBUTION | null;
    const { violations } = rating ? checkDistribution(own, rating, DISTRIBUTION) : { violations: [] };
    expect(distribution.published.violations.map(({ rule }: any) => rule)).toEqual(violations.map(({ rule }) => rule));
    violated += violations.length;
  }
  expect(violated).toBeGreaterThan(0);
  const veiled = await asked.question("analis", "distribution-and-rule");
  expect(veiled.orgUnits.nodes.every(({ distribution }: any) => distribution === null)).toBe(true);
});

test("question 3: how complete the plans of a unit are, and how late", async () => {
  const late =
    "greatest(0, coalesce((l.first_submitted_at at time zone 'Asia/Jakarta')::date, least('2026-11-24'::date, l.ends_on)) - l.due_on)";
  const plans = await asked.demo.rows<any>(
    `select ${DISTRICT("l.unit_key")} as code, count(*)::int as count, avg((l.version > 0)::int)::float8 as agreed, avg((${late} > 0)::int)::float8 as late,
       avg(${late})::float8 as days, max(${late})::int as most, count(distinct l.employee_key)::int as people
     from performance_plan l where l.year = 2026 group by 1`,
  );
  const people = await asked.demo.rows<any>(
    `select ${DISTRICT("p.unit_key")} as code, count(*)::int as count from employee e
     join lateral (select * from position p where p.employee_key = e.key and p.capacity = 'DEFINITIVE' and p.starts_on <= '2026-11-24' and (p.ends_on is null or p.ends_on >= '2026-11-24')
       order by p.starts_on, p.key limit 1) p on true where e.employment_type <> 'ELECTED_OFFICIAL' group by 1`,
  );
  const answer = await asked.question("tim.kinerja", "plan-completion");
  const groups = answer.performancePlans.byUnit;
  expect(groups).toHaveLength(plans.length);
  for (const { keys, count, average, max, distinctCount } of groups) {
    const row = byCode(plans).get(keys.orgUnit.code);
    expect([count, distinctCount.employees, max.daysLate]).toEqual([row.count, row.people, row.most]);
    close(average.agreed, row.agreed);
    close(average.late, row.late);
    close(average.daysLate, row.days);
  }
  expect(answer.employees.byUnit.map(({ keys, count }: any) => `${keys.orgUnit?.code} ${count}`).toSorted()).toEqual(
    people.map(({ code, count }) => `${code} ${count}`).toSorted(),
  );

  const veiled = (await asked.question("analis", "plan-completion")).performancePlans.byUnit;
  const agreed = await asked.demo.rows<any>(
    `select ${DISTRICT("l.unit_key")} as code, count(*)::int as count, count(distinct l.employee_key)::int as people
     from performance_plan l where l.year = 2026 and l.version > 0 group by 1`,
  );
  for (const { keys, count, isWithheld } of veiled) {
    const row = byCode(agreed).get(keys.orgUnit.code);
    if (row.people < 5) expect(isWithheld).toBe(true);
    expect(count).toBe(isWithheld ? null : row.count);
  }
});

test("question 8: where the cascade breaks", async () => {
  const today = (s: string) =>
    `${s}.starts_on <= '2026-11-24' and (${s}.ends_on is null or ${s}.ends_on >= '2026-11-24')`;
  const rows = await asked.demo.rows<any>(
    `select ${DISTRICT("l.unit_key")} as code, count(*)::int as results,
       sum((r.kind = 'MAIN' and r.parent_key is null and l.position_key in (select s.position_key from appraiser_assignment s
         join employee j on j.key = s.appraiser_key where j.employment_type <> 'ELECTED_OFFICIAL' and ${today("s")}))::int)::int as unlinked,
       sum((p.is_head and l.employee_key in (select s.appraiser_key from appraiser_assignment s where ${today("s")})
         and r.key not in (select b.parent_key from planned_result b where b.parent_key is not null and b.removed_at is null))::int)::int as unsupported
     from planned_result r join performance_plan l on l.key = r.plan_key join position p on p.key = l.position_key
     where r.removed_at is null and l.year = 2026 and l.status = 'APPROVED' group by 1`,
  );
  const { byUnit, all } = (await asked.question("tim.kinerja", "cascade-coverage")).performancePlans;
  expect(byUnit).toHaveLength(rows.length);
  for (const { keys, sum } of byUnit) {
    const row = byCode(rows).get(keys.orgUnit.code);
    expect([keys.orgUnit.code, sum.results, sum.unlinkedResults, sum.unsupportedResults]).toEqual([
      row.code,
      row.results,
      row.unlinked,
      row.unsupported,
    ]);
    expect(sum.leaderResults).toBeGreaterThanOrEqual(sum.unsupportedResults);
  }
  expect(all.sum.results).toBe(rows.reduce((total, row) => total + row.results, 0));
  const veiled = (await asked.question("analis", "cascade-coverage")).performancePlans.all;
  expect(veiled).toEqual(all);
});

test("question 11: how many object, how long it takes, and what share is changed", async () => {
  const filed = `from objection o join assessment a on a.key = o.assessment_key join period d on d.key = a.period_key
    where d.kind = 'MONTH' and d.starts_on between '2025-11-01' and '2026-11-24'`;
  const [all] = await asked.demo.rows<any>(
    `select count(*)::int as count, (avg(extract(epoch from o.decided_at - o.filed_at)) / 86400)::float8 as days,
       avg((o.work_result <> o.work_result_before or o.behaviour <> o.behaviour_before)::int) filter (where o.decided_at is not null)::float8 as changed ${filed}`,
  );
  const units = await asked.demo.rows<any>(
    `select ${DISTRICT("a.unit_key")} as code, count(*)::int as count ${filed} group by 1`,
  );
  const answer = await asked.question("tim.kinerja", "objections");
  expect(all.count).toBeGreaterThan(0);
  expect(answer.objections.all.count).toBe(all.count);
  close(answer.objections.all.average.daysToDecide, all.days);
  close(answer.objections.all.average.changed, all.changed);
  expect(answer.objections.byUnit.map(({ keys, count }: any) => `${keys.orgUnit.code} ${count}`).toSorted()).toEqual(
    units.map(({ code, count }) => `${code} ${count}`).toSorted(),
  );
  const [published] = await asked.demo.rows<any>(
    `select count(*)::int as count from assessment a join period d on d.key = a.period_key
     where d.kind = 'MONTH' and d.starts_on between '2025-11-01' and '2026-11-24' and a.status <> 'DRAFT'`,
  );
  expect(answer.assessments.all.count).toBe(published.count);
});
