import { globalId } from "../platform/global-id.ts";
import { DEMO_DAY } from "../testing/loaded-demo.ts";
import { OrdersStage, type Ordered } from "../testing/orders-stage.ts";

/** Lists in the order of numbers of other records: the same as SQL that shares only the tables puts them, whichever way they are paged through. */
let stage: OrdersStage;
beforeAll(async () => {
  stage = await OrdersStage.start();
}, 240_000);
afterAll(() => stage.stop());

const ofPerson = (value: string, from = "assessment a", where = "a.status <> 'DRAFT'") =>
  `(select ${value} from ${from} where ${from.at(-1)}.employee_key = e.key and ${where})`;
const ofUnit = (value: string, from: string, where: string, isWide: boolean) =>
  `(select ${value} from ${from} where ${where} and ${from.at(-1)}.unit_key ${isWide ? "in (select x.unit_key from org_unit_ancestor x where x.ancestor_key = u.key)" : "= u.key"})`;
const REPORTS = "performance_report r";
const SHOWN = "a.status <> 'DRAFT'";
const LATE = { filter: { isLate: true } };
const SINCE_JULY = { period: { kind: { eq: "MONTH" }, startsOn: { gte: "2026-07-01" } } };
const OF_JULY =
  "exists (select from period d where d.key = a.period_key and d.kind = 'MONTH' and d.starts_on >= '2026-07-01')";
const held = (unit: string) =>
  `(select count(*) from (select distinct on (p.employee_key) p.unit_key from position p where p.capacity = 'DEFINITIVE' and p.starts_on <= '${DEMO_DAY}'
     and (p.ends_on is null or p.ends_on >= '${DEMO_DAY}') order by p.employee_key, p.starts_on, p.key) one where one.unit_key ${unit})`;

const ORDERS: [what: string, list: Ordered, order: object, value: string][] = [
  [
    "people by the mean of discipline",
    "employees",
    { assessments: { statistic: "AVERAGE", measure: "DISCIPLINE" } },
    ofPerson("avg(a.discipline::numeric)"),
  ],
  [
    "people by the median of work quality since July",
    "employees",
    { assessments: { statistic: "MEDIAN", measure: "WORK_QUALITY", filter: SINCE_JULY } },
    ofPerson("percentile_cont(0.5) within group (order by a.work_quality)", undefined, `${SHOWN} and ${OF_JULY}`),
  ],
  [
    "people by their lowest step",
    "employees",
    { assessments: { statistic: "MIN", measure: "PREDICATE_STEP" } },
    ofPerson(
      "min(array_position(array['VERY_POOR', 'POOR', 'NEEDS_IMPROVEMENT', 'GOOD', 'VERY_GOOD'], a.predicate::text))",
    ),
  ],
  [
    "people by how their scores vary",
    "employees",
    { assessments: { statistic: "STDDEV", measure: "DISCIPLINE" } },
    ofPerson("stddev_samp(a.discipline::numeric)"),
  ],
  [
    "people by days absent, which lie in another table",
    "employees",
    { assessments: { statistic: "SUM", measure: "ABSENT_DAYS", filter: SINCE_JULY } },
    ofPerson(
      `sum(case when a.source = 'LOCAL' then (select count(distinct v.day) from attendance_event v join period t on t.key = a.period_key and v.day between t.starts_on and t.ends_on
       where v.employee_key = a.employee_key and v.code = 'TK' and not exists (select from attendance_event o where o.employee_key = v.employee_key and o.day = v.day and o.code in ('CUTI', 'DL', 'IZIN', 'SAKIT'))) end)`,
      undefined,
      `${SHOWN} and ${OF_JULY}`,
    ),
  ],
  [
    "people by how many appraisers",
    "employees",
    { assessments: { distinct: "APPRAISERS" } },
    ofPerson("count(distinct a.appraiser_key)"),
  ],
  [
    "people by how many reports are late",
    "employees",
    { reports: LATE },
    ofPerson("count(*)", REPORTS, "r.days_late > 0"),
  ],
  [
    "people by days late",
    "employees",
    { reports: { statistic: "SUM", measure: "DAYS_LATE" } },
    ofPerson("sum(r.days_late)", REPORTS, "r.submitted_at is not null"),
  ],
  [
    "people by how many entries they report",
    "employees",
    { reports: { statistic: "AVERAGE", measure: "ENTRIES" } },
    ofPerson("avg((select count(*) from progress_entry n where n.report_key = r.key))", REPORTS, "true"),
  ],
  [
    "people by how many plans were agreed",
    "employees",
    { plans: { statistic: "SUM", measure: "AGREED" } },
    ofPerson("sum((l.version > 0)::int)", "performance_plan l", "true"),
  ],
  [
    "units by the mean of discipline, by themselves",
    "orgUnits",
    { assessments: { statistic: "AVERAGE", measure: "DISCIPLINE" } },
    ofUnit("avg(a.discipline::numeric)", "assessment a", SHOWN, false),
  ],
  [
    "units by the mean of discipline, with those below",
    "orgUnits",
    { assessments: { statistic: "AVERAGE", measure: "DISCIPLINE", includeSubunits: true } },
    ofUnit("avg(a.discipline::numeric)", "assessment a", SHOWN, true),
  ],
  [
    "units by the median of innovation since July",
    "orgUnits",
    { assessments: { statistic: "MEDIAN", measure: "INNOVATION", filter: SINCE_JULY, includeSubunits: true } },
    ofUnit(
      "percentile_cont(0.5) within group (order by a.innovation)",
      "assessment a",
      `${SHOWN} and ${OF_JULY}`,
      true,
    ),
  ],
  [
    "units by how many reports are late",
    "orgUnits",
    { reports: LATE },
    ofUnit("count(*)", REPORTS, "r.days_late > 0", false),
  ],
  [
    "units by how many people report",
    "orgUnits",
    { reports: { distinct: "EMPLOYEES", includeSubunits: true } },
    ofUnit("count(distinct r.employee_key)", REPORTS, "true", true),
  ],
  [
    "units by plans",
    "orgUnits",
    { plans: { includeSubunits: true } },
    ofUnit("count(*)", "performance_plan l", "true", true),
  ],
  ["units by people", "orgUnits", { employees: {} }, held("= u.key")],
  [
    "units by people, with those below",
    "orgUnits",
    { employees: { includeSubunits: true } },
    held("in (select x.unit_key from org_unit_ancestor x where x.ancestor_key = u.key)"),
  ],
];

test.each(ORDERS)("%s, up and down, forward and backward", async (_what, list, order, value) => {
  const [table, type, key] =
    list === "employees" ? ["employee e", "Employee", "e.key"] : ["org_unit u", "OrgUnit", "u.key"];
  const values = await stage.demo.rows<{ value: string | null }>(`select ${value} as value from ${table}`);
  expect(new Set(values.map((one) => one.value)).size).toBeGreaterThan(1);

  for (const direction of ["ASC", "DESC"]) {
    const rows = await stage.demo.rows<{ key: string }>(
      `select key from (select ${key} as key, ${value} as value from ${table}) one order by value ${direction} nulls last, key ${direction}`,
    );
    const expected = rows.map((row) => globalId(type!, row.key));
    for (const way of ["forward", "backward"])
      expect(await stage.paged("team", list, [{ ...order, direction }], { way })).toEqual(expected);
  }
});

test("a number and a field, and two numbers, order what is left by a filter", async () => {
  const rows = await stage.demo.rows<{ key: string }>(
    `select key from (select e.key, e.name, ${ofPerson("count(*)", REPORTS, "r.days_late > 0")} as late, ${ofPerson("max(a.discipline)")} as best
       from employee e where e.employment_type = 'CIVIL_SERVANT') one order by late desc, best nulls last, name, key desc`,
  );
  const orderBy = [
    { reports: LATE, direction: "DESC" },
    { assessments: { statistic: "MAX", measure: "DISCIPLINE" } },
    { field: "NAME" },
  ];
  const filter = { employmentType: { eq: "CIVIL_SERVANT" } };

  for (const way of ["forward", "backward"])
    expect(await stage.paged("team", "employees", orderBy, { filter, way })).toEqual(
      rows.map(({ key }) => globalId("Employee", key)),
    );
});
