import { attainmentOf, meanAttainment } from "@andir/domain/attainment";
import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import { monthOn } from "@andir/domain/iso-month";
import { groupedBy } from "../../platform/batched.ts";
import { Asked } from "../../testing/asked.ts";

let asked: Asked;
beforeAll(async () => {
  asked = await Asked.open(120);
}, 240_000);
afterAll(() => asked.close());

interface Fact {
  reportKey: string;
  indicatorKey: string;
  value: number | null;
  aspect: string;
  pattern: any;
  direction: any;
  target: number | null;
  measuredMonths: number[] | null;
  planStartsOn: string;
  planEndsOn: string;
  targetEndsOn: string | null;
  startsOn: string;
  endsOn: string;
  hoursShare: number;
  employeeKey: string;
}

/** By the rules of the domain, which explanations are made of: the statement shares nothing with them. */
const attainmentIn = (fact: Fact): number | null =>
  fact.value === null
    ? null
    : attainmentOf(
        {
          pattern: fact.pattern,
          direction: fact.direction,
          target: fact.target,
          from: monthOn(fact.planStartsOn),
          to: monthOn(fact.targetEndsOn ?? fact.planEndsOn),
          isProrated: DEFAULT_CYCLE_RULES.attainment.proratesCounts,
          measuredIn: fact.measuredMonths,
        },
        {
          from: monthOn(fact.startsOn),
          to: monthOn(fact.endsOn < fact.planEndsOn ? fact.endsOn : fact.planEndsOn),
          readings: [{ on: fact.endsOn, value: fact.value }],
          hoursShare: fact.hoursShare,
          today: "2026-11-24",
        },
        DEFAULT_CYCLE_RULES.attainment,
      ).attainment;

const factsOf = (kind: string) =>
  asked.demo.rows<Fact>(
    `select z.report_key as "reportKey", z.indicator_key as "indicatorKey", z.value, i.aspect, i.pattern, i.direction, i.target, i.measured_months as "measuredMonths",
       l.starts_on::text as "planStartsOn", l.ends_on::text as "planEndsOn", l.target_ends_on::text as "targetEndsOn", d.starts_on::text as "startsOn", d.ends_on::text as "endsOn",
       p.hours_share as "hoursShare", r.employee_key as "employeeKey"
     from indicator_realisation z join performance_report r on r.key = z.report_key join period d on d.key = r.period_key join indicator i on i.key = z.indicator_key
     join planned_result s on s.key = i.result_key join performance_plan l on l.key = s.plan_key join position p on p.key = r.position_key
     where r.status <> 'DRAFT' and d.kind = '${kind}' and d.starts_on between '2025-11-01' and '2026-11-24'`,
  );

test("question 7: attainment by aspect is what the rules of the domain come to", async () => {
  const facts = await factsOf("MONTH");
  const expected = groupedBy(facts, ({ aspect }) => aspect);
  expect(expected.size).toBeGreaterThan(1);
  const { byAspect } = (await asked.question("tim.kinerja", "attainment-by-aspect")).realisations;
  expect(byAspect).toHaveLength(expected.size);
  for (const { keys, count, average, distinctCount } of byAspect) {
    const of = expected.get(keys.aspect) ?? [];
    const attained = of.map(attainmentIn).filter((value): value is number => value !== null);
    expect([count, distinctCount.employees]).toEqual([
      of.length,
      new Set(of.map(({ employeeKey }) => employeeKey)).size,
    ]);
    expect(average.measured).toBeCloseTo(of.filter(({ value }) => value !== null).length / of.length, 8);
    if (attained.length > 0) {
      expect(Math.abs(average.attainment - (meanAttainment(attained) ?? 0))).toBeLessThan(0.01);
      expect(average.met).toBeCloseTo(attained.filter((value) => value >= 100).length / attained.length, 8);
    }
  }
  expect(byAspect.some(({ average }: any) => average.attainment > 50 && average.attainment <= 120)).toBe(true);

  const veiled = (await asked.question("analis", "attainment-by-aspect")).realisations.byAspect;
  const handedIn = await asked.demo.rows<{ aspect: string; count: number }>(
    `select i.aspect, count(*)::int as count from indicator_realisation z join performance_report r on r.key = z.report_key
     join period d on d.key = r.period_key join indicator i on i.key = z.indicator_key
     where r.status in ('SUBMITTED', 'VERIFIED') and d.kind = 'MONTH' and d.starts_on between '2025-11-01' and '2026-11-24' group by 1`,
  );
  for (const { keys, count, isWithheld } of veiled)
    expect(count).toBe(isWithheld ? null : handedIn.find(({ aspect }) => aspect === keys.aspect)?.count);
});

test("each realisation says its own attainment, the highest first when asked so", async () => {
  const { realisations } = await asked.run(
    "tim.kinerja",
    `{ realisations(first: 100, filter: { attainment: { isNull: false } }, orderBy: [{ field: ATTAINMENT, direction: DESC }]) { nodes { value attainment indicator { target } report { period { label } } } } }`,
  );
  const told = realisations.nodes.map(({ attainment }: any) => attainment);
  expect(told).toEqual(told.toSorted((a: number, b: number) => b - a));
  expect(realisations.nodes).toHaveLength(100);
});
