import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import { planDueOn } from "@andir/domain/plan-due";
import "reflect-metadata";
import { checkedFor, toComplete } from "../features/plans/plan-check.ts";
import type { PlanDocument } from "../features/plans/plan-document.ts";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "../testing/loaded-demo.ts";

let demo: LoadedDemo;
beforeAll(async () => {
  demo = await demoDatabase({ employees: 420 });
}, 120_000);
afterAll(() => demo.drop());

const count = async (query: string): Promise<number> =>
  Number((await demo.rows<{ count: string }>(`select count(*) from ${query}`))[0]?.count);

test("nearly every post has a plan for each year in which it was held, agreed for the most part", async () => {
  const [{ posts, planned } = { posts: 0, planned: 0 }] = await demo.rows<{ posts: number; planned: number }>(
    `select count(*)::int as posts, count(l.key)::int as planned from position p join employee e on e.key = p.employee_key and e.employment_type <> 'ELECTED_OFFICIAL'
     left join performance_plan l on l.position_key = p.key and l.year = 2026
     where p.capacity <> 'PLH' and p.starts_on <= '2026-11-23' and (p.ends_on is null or p.ends_on >= '2026-01-01')`,
  );
  expect(posts).toBeGreaterThan(400);
  expect(planned / posts).toBeGreaterThan(0.97);
  const years = await demo.rows<{ year: number }>("select distinct year from performance_plan order by year");
  expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
  const statuses = await demo.rows<{ status: string; share: number }>(
    "select status, count(*)::float / sum(count(*)) over () as share from performance_plan where year = 2026 group by status order by share desc",
  );
  expect(statuses[0]).toMatchObject({ status: "APPROVED" });
  expect(statuses[0]!.share).toBeGreaterThan(0.8);
  expect(statuses.map(({ status }) => status).toSorted()).toEqual([
    "APPROVED",
    "DRAFT",
    "RETURNED",
    "SUBMITTED",
    "SUPERSEDED",
  ]);
  expect(
    await count("performance_plan where (first_submitted_at at time zone 'Asia/Jakarta')::date > due_on"),
  ).toBeGreaterThan(10);
});

test("what was handed in is complete, and what was agreed is kept as its first version", async () => {
  const versions = await demo.rows<{ content: PlanDocument; isHead: boolean; startsOn: string; endsOn: string }>(
    `select v.content, p.is_head as "isHead", l.starts_on::text as "startsOn", l.ends_on::text as "endsOn"
     from plan_version v join performance_plan l on l.key = v.plan_key join position p on p.key = l.position_key`,
  );
  expect(versions.length).toBe(await count("performance_plan where version = 1"));
  const inTheYear = versions.filter(({ startsOn, endsOn }) => startsOn.endsWith("-01-01") && endsOn.endsWith("-12-31"));
  expect(inTheYear.length).toBeGreaterThan(1_000);
  for (const { content, isHead, ...span } of inTheYear)
    expect(toComplete(content, checkedFor(isHead, span))).toEqual([]);
});

test("every result supports one of the same year, of who heads the unit or one above, and leads to the top", async () => {
  expect(
    await count(`planned_result r join performance_plan l on l.key = r.plan_key join planned_result a on a.key = r.parent_key join performance_plan b on b.key = a.plan_key
      join position p on p.key = b.position_key where not p.is_head or b.year <> l.year or b.employee_key = l.employee_key`),
  ).toBe(0);
  const linked = await count("planned_result where kind = 'MAIN' and parent_key is not null");
  expect(linked / (await count("planned_result where kind = 'MAIN'"))).toBeGreaterThan(0.85);
  expect(await count("planned_result where kind = 'MAIN' and parent_key is null")).toBeGreaterThan(20);
  expect(
    await count(`(with recursive up as (select key, parent_key, 1 as depth from planned_result union all
      select up.key, r.parent_key, depth + 1 from up join planned_result r on r.key = up.parent_key where depth < 20) select 1 from up where depth = 20) circle`),
  ).toBe(0);
});

test("due dates and spans are those of the posts", async () => {
  const plans = await demo.rows<{ startsOn: string; dueOn: string; postStartsOn: string }>(
    `select l.starts_on::text as "startsOn", l.due_on::text as "dueOn", p.starts_on::text as "postStartsOn" from performance_plan l join position p on p.key = l.position_key`,
  );
  for (const { startsOn, dueOn, postStartsOn } of plans) {
    expect(startsOn >= postStartsOn && startsOn < DEMO_DAY).toBe(true);
    expect(dueOn).toBe(planDueOn(DEFAULT_CYCLE_RULES.planDue, startsOn, Number(startsOn.slice(0, 4))));
  }
});

test("all three patterns are there: graduation comes out in its months, and waiting is better when shorter", async () => {
  const patterns = await demo.rows<{ pattern: string; count: string }>(
    "select pattern, count(*) from indicator group by pattern",
  );
  expect(patterns.every((row) => Number(row.count) > 100) && patterns.length === 3).toBe(true);
  expect(
    await count("indicator where text = 'Angka kelulusan' and pattern = 'RELEASE' and measured_months = '{5,6}'"),
  ).toBeGreaterThan(5);
  expect(await count("indicator where text like 'Waktu tunggu%' and direction = 'LOWER_IS_BETTER'")).toBeGreaterThan(
    20,
  );
});
