import { globalId } from "../platform/global-id.ts";
import { statementCount } from "../platform/sql.ts";
import { OrdersStage } from "../testing/orders-stage.ts";

/** Each reader's order is that of the records which the same reader finds. */
let stage: OrdersStage;
beforeAll(async () => {
  stage = await OrdersStage.start();
}, 240_000);
afterAll(() => stage.stop());

const LATE = { filter: { isLate: true } };

/** Whether values fall, the largest first, and what has none comes last. Sums differ in their last digits. */
function falls(values: (number | null)[]): void {
  const known = values.filter((value) => value !== null);
  expect(values.slice(0, known.length)).toEqual(known);
  for (const [index, value] of known.entries())
    if (index > 0) expect(value).toBeLessThanOrEqual(known[index - 1]! + 1e-9);
}

const mean = (values: number[]): number | null =>
  values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length;

test.each(["team", "analyst", "head", "employee"] as const)(
  "people stand, for %s, as the records that the same reader finds put them",
  async (who) => {
    const assessments = await stage.everyRow(who, "assessments", "employee { id } aspects { aspect score }");
    const reports = await stage.everyRow(who, "performanceReports", "isLate employee { id }");
    const scores = new Map<string, number[]>();
    for (const { employee, aspects } of assessments)
      for (const { aspect, score } of aspects)
        if (aspect === "DISCIPLINE" && score !== null)
          scores.set(employee.id, [...(scores.get(employee.id) ?? []), score]);
    const late = new Map<string, number>();
    for (const { employee, isLate } of reports) if (isLate) late.set(employee.id, (late.get(employee.id) ?? 0) + 1);
    expect(scores.size).toBeGreaterThan(0);

    const byMean = await stage.paged(who, "employees", [
      { assessments: { statistic: "AVERAGE", measure: "DISCIPLINE" }, direction: "DESC" },
    ]);
    falls(byMean.map((id) => mean(scores.get(id) ?? [])));
    falls((await stage.paged(who, "employees", [{ reports: LATE, direction: "DESC" }])).map((id) => late.get(id) ?? 0));
  },
);

test("people of a unit are ordered among themselves, for many units in as many statements as for one", async () => {
  const NESTED = `query ($first: Int!, $orderBy: [EmployeeOrder!]) { orgUnits(first: $first, filter: { level: { gte: 1 } }) { nodes {
    employees(includeSubunits: true, first: 3, orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage } } } } }`;
  const orderBy = [{ reports: LATE, direction: "DESC" }];
  const statements = async (first: number, variables: object) => {
    const before = statementCount.value;
    const { orgUnits } = await stage.read("team", NESTED, { first, ...variables });
    return [statementCount.value - before, orgUnits.nodes] as const;
  };
  await statements(1, { orderBy });
  const [ofOne] = await statements(1, { orderBy });
  const [ofMany, units] = await statements(20, { orderBy });
  const [byName] = await statements(20, {});
  const late = new Map(
    (
      await stage.demo.rows<{ key: string; late: string }>(
        `select e.key, (select count(*) from performance_report r where r.employee_key = e.key and r.days_late > 0) as late from employee e`,
      )
    ).map(({ key, late: count }) => [globalId("Employee", key), Number(count)]),
  );

  expect([ofMany, byName]).toEqual([ofOne, ofOne]);
  for (const { employees } of units) falls(employees.nodes.map(({ id }: { id: string }) => late.get(id)!));
});

test("a file has the whole list in the same order", async () => {
  const query = `{ employees(orderBy: [{ reports: { filter: { isLate: true } }, direction: DESC }]) { nodes { id name } } }`;
  const response = await stage.post("team", "/exports", { query, format: "jsonl" });

  expect(response.statusCode).toBe(200);
  expect(
    response.body
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).id),
  ).toEqual(await stage.paged("team", "employees", [{ reports: LATE, direction: "DESC" }]));
});
