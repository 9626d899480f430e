import { groupedBy } from "../../platform/batched.ts";
import { Asked } from "../../testing/asked.ts";

/** Each answer beside SQL that shares nothing with the program but the tables. */
let asked: Asked;
beforeAll(async () => {
  asked = await Asked.open();
}, 240_000);
afterAll(() => asked.close());

interface Counted {
  key: string | null;
  predicate: string;
  count: number;
  people: number;
}

const PUBLISHED = `from assessment a join period d on d.key = a.period_key
  join position p on p.key = a.position_key join employee e on e.key = a.employee_key
  where d.kind = 'MONTH' and d.starts_on between '2025-11-01' and '2026-11-24' and a.status <> 'DRAFT' and a.predicate is not null`;

const GROUPS: [string, string, (keys: any) => string | null][] = [
  ["byPeriod", "d.starts_on::text", (keys) => keys.bucketStartsOn],
  [
    "byUnit",
    `coalesce((select up.code from org_unit_ancestor x join org_unit up on up.key = x.ancestor_key
       join org_unit root on root.key = up.parent_key and root.parent_key is null where x.unit_key = a.unit_key),
       (select own.code from org_unit own where own.key = a.unit_key))`,
    (keys) => keys.orgUnit.code,
  ],
  ["byPositionKind", "p.kind::text", (keys) => keys.positionKind],
  ["byGrade", "p.grade", (keys) => keys.grade],
  ["byEmploymentType", "e.employment_type::text", (keys) => keys.employmentType],
];

test.each(GROUPS)("question 1: predicates %s are those of the tables", async (field, expression, keyOf) => {
  const expected = await asked.demo.rows<Counted>(
    `select ${expression} as key, a.predicate, count(*)::int as count, count(distinct a.employee_key)::int as people
     ${PUBLISHED} group by 1, 2`,
  );
  const total = expected.reduce((sum, { count }) => sum + count, 0);
  const name = (key: string | null, predicate: string) => JSON.stringify([key, predicate]);
  const known = groupedBy(expected, (row) => name(row.key, row.predicate));

  const { assessments: open } = await asked.question("tim.kinerja", "predicates-by-group");
  expect(total).toBeGreaterThan(500);
  expect(open.total.count).toBe(total);
  expect(open[field]).toHaveLength(expected.length);
  for (const { keys, count, share } of open[field]) {
    expect(count).toBe(known.get(name(keyOf(keys), keys.predicate))?.[0]?.count);
    expect(share).toBeCloseTo(count / total, 10);
  }

  const { assessments: veiled } = await asked.question("analis", "predicates-by-group");
  expect(veiled[field]).toHaveLength(expected.length);
  for (const { keys, count, isWithheld } of veiled[field]) {
    const row = known.get(name(keyOf(keys), keys.predicate))?.[0];
    expect(count).toBe(isWithheld ? null : row?.count);
    if ((row?.people ?? 0) < 5) expect(isWithheld).toBe(true);
  }
});

test("filters through relations let through what SQL does, and their opposites the rest", async () => {
  const count = async (filter: object) =>
    (
      await asked.run(
        "tim.kinerja",
        `query ($filter: AssessmentFilter) { assessments(first: 1, filter: $filter) { totalCount } }`,
        {
          filter,
        },
      )
    ).assessments.totalCount as number;
  const rows = async (condition: string) =>
    (
      await asked.demo.rows<{ n: number }>(
        `select count(*)::int as n from assessment a join period d on d.key = a.period_key join position p on p.key = a.position_key
         join employee e on e.key = a.employee_key join org_unit u on u.key = a.unit_key
         left join employee j on j.key = a.appraiser_key where a.status <> 'DRAFT' and ${condition}`,
      )
    )[0]?.n;
  const [person] = await asked.demo.rows<{ name: string }>(
    "select e.name from assessment a join employee e on e.key = a.appraiser_key group by 1 order by count(*) desc, 1 limit 1",
  );
  const all = await count({});

  const cases: [object, string][] = [
    [{ employee: { employmentType: { eq: "CONTRACT" } } }, "e.employment_type = 'CONTRACT'"],
    [{ position: { kind: { in: ["FUNCTIONAL", "SUPERVISORY"] } } }, "p.kind in ('FUNCTIONAL', 'SUPERVISORY')"],
    [{ position: { grade: { contains: "iii/" } } }, "p.grade ilike '%III/%'"],
    [{ unitMatches: { name: { contains: "kelurahan" } } }, "u.name ilike '%kelurahan%'"],
    [
      { unitMatches: { level: { gte: 2 } } },
      "(select count(*) from org_unit_ancestor x where x.unit_key = u.key) >= 3",
    ],
    [{ appraiser: { name: { eq: person?.name } } }, `j.name = '${person?.name.replaceAll("'", "''")}'`],
    [{ discipline: { gte: 90 }, workQuality: { isNull: false } }, "a.discipline >= 90 and a.work_quality is not null"],
    [{ predicate: { isNull: true } }, "a.predicate is null"],
    [{ period: { endsOn: { gte: "2026-06-01" } } }, "d.ends_on >= '2026-06-01'"],
    [
      { or: [{ predicate: { eq: "VERY_GOOD" } }, { employee: { name: { contains: "siti" } } }] },
      "(a.predicate = 'VERY_GOOD' or e.name ilike '%siti%')",
    ],
  ];
  for (const [filter, condition] of cases) {
    expect([filter, await count(filter)]).toEqual([filter, await rows(condition)]);
    expect(await count({ not: filter })).toBe(all - (await count(filter)));
  }
});
