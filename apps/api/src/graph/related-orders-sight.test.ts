import { globalId } from "../platform/global-id.ts";
import { TestApi } from "../testing/api.ts";
import type { Person } from "../testing/world.ts";

/** An order says which is more: whoever is not told a number must not learn of it from where it puts something. */
let api: TestApi;
let units: Record<"root" | "many" | "section" | "few" | "more", string>;
let few: Person[];
let as: Record<"team" | "analyst" | "colleague" | "self", string>;
let self: Person;
let draft: string;
let september: Awaited<ReturnType<TestApi["world"]["month"]>>;
let october: Awaited<ReturnType<TestApi["world"]["month"]>>;

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const root = await world.unit("KOTA");
  const [many, fewUnit, more] = [await world.unit("A", root), await world.unit("B", root), await world.unit("C", root)];
  const section = await world.unit("A.1", many);
  units = { root: root.key, many: many.key, section: section.key, few: fewUnit.key, more: more.key };
  [september, october] = [await world.month(2026, 9), await world.month(2026, 10)];
  const boss = await world.employee({ in: root, heads: true });
  let number = 0;
  const people = async (unit: typeof root, count: number) => {
    const found: Person[] = [];
    for (let i = 0; i < count; i += 1) {
      const person = await world.employee({ in: unit, appraisedBy: boss });
      number += 1;
      await world.assessment(person, boss, september, { discipline: 60 + ((number * 7) % 40) });
      await world.report(person, september, { status: "VERIFIED", daysLate: number % 3 });
      found.push(person);
    }
    return found;
  };
  const [colleague] = await people(section, 7);
  await people(more, 9);
  few = await people(fewUnit, 3);
  self = few[0]!;
  draft = await world.assessment(self, boss, october, { status: "DRAFT", discipline: 1, publishedAt: null });
  as = {
    team: await world.session(null, "PERFORMANCE_TEAM"),
    // One of the branch of many: known to themselves in their section, and a pseudonym's branch for all others there.
    analyst: await world.session(colleague!, "ANALYST"),
    colleague: await world.session(few[1]!),
    self: await world.session(self),
  };
});
afterAll(() => api.stop());

async function ordered(
  who: keyof typeof as,
  list: "employees" | "orgUnits",
  order: string,
  after = "",
): Promise<string[]> {
  const { data, errors } = await api.ask(
    as[who],
    `{ ${list}(first: 100, ${after} orderBy: [{ ${order} }]) { nodes { id ${list === "orgUnits" ? "code" : ""} } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data![list].nodes.map(({ id, code }: { id: string; code?: string }) => code ?? id);
}

/** Units that have a number: what has none is last both ways, and by code. */
async function told(who: keyof typeof as, order: string): Promise<Set<string>> {
  const way = (direction: string) => ordered(who, "orgUnits", `${order}, direction: ${direction} }, { field: CODE`);
  const [up, down] = [await way("ASC"), await way("DESC")];
  let count = up.length;
  while (count > 0 && up[count - 1] === down[count - 1]) count -= 1;
  return new Set(up.slice(0, count));
}

const MEAN = "statistic: AVERAGE, measure: DISCIPLINE";

test("a unit of few people has no number for an analyst, nor what is above it", async () => {
  expect((await ordered("team", "orgUnits", `employees: { includeSubunits: true }, direction: DESC`))[0]).toBe("KOTA");
  expect(await told("team", `assessments: { ${MEAN}, includeSubunits: true }`)).toEqual(
    new Set(["KOTA", "A", "A.1", "B", "C"]),
  );
  // The section is its branch for an analyst; the analyst's own records, which are no secret to them, hide nothing.
  expect(await told("analyst", `assessments: { ${MEAN}, includeSubunits: true }`)).toEqual(new Set(["A", "C"]));
  expect(await told("analyst", `reports: { }`)).toEqual(new Set(["A", "C"]));
  expect(await told("analyst", `employees: { includeSubunits: true }`)).toEqual(new Set(["A", "C"]));
});

const NUMBERS = [
  ...["AVERAGE", "SUM", "MIN", "STDDEV", "P90", "VALUES"].map(
    (statistic) => `statistic: ${statistic}, measure: DISCIPLINE,`,
  ),
  "distinct: EMPLOYEES,",
  "",
];

/** Every order of units by every number, of all and of some of those of whom something changes. */
async function everyOrder(who: keyof typeof as): Promise<string[][]> {
  const unit = (key: string) => `{ unit: { id: "${globalId("OrgUnit", key)}", includeSubunits: true } }`;
  const filters = [
    "",
    `filter: ${unit(units.root)},`,
    `filter: { or: [${unit(units.few)}, ${unit(units.many)}] },`,
    `filter: { or: [${unit(units.few)}, { and: [${unit(units.more)}, { discipline: { gte: 70 } }] }] },`,
  ];
  const found: string[][] = [];
  for (const filter of filters)
    for (const number of NUMBERS)
      for (const includeSubunits of [true, false])
        found.push(
          await ordered(
            who,
            "orgUnits",
            `assessments: { ${number} ${filter} includeSubunits: ${includeSubunits} }, direction: DESC`,
          ),
        );
  return found;
}

test("whatever the few have, no order of units differs by it for an analyst", async () => {
  const [before, open] = [await everyOrder("analyst"), await everyOrder("team")];
  const keys = few.map(({ key }) => key);
  for (const [discipline, predicate] of [
    [0, "VERY_POOR"],
    [100, "VERY_GOOD"],
  ]) {
    await api.dataSource.query(
      "update assessment set discipline = $1, predicate = $2 where employee_key = any($3) and status <> 'DRAFT'",
      [discipline, predicate, keys],
    );
    expect(await everyOrder("analyst")).toEqual(before);
  }
  const boss = await api.world.employee({ in: { key: units.root, code: "KOTA" } as never });
  for (let month = 1; month <= 8; month += 1)
    await api.world.assessment(few[1]!, boss, await api.world.month(2026, month), { discipline: 100 });
  expect(await everyOrder("analyst")).toEqual(before);
  // The same orders tell it to those who may know it, or nothing was tried.
  expect(await everyOrder("team")).not.toEqual(open);
});

test("what no record tells an analyst puts no pseudonym before another", async () => {
  const orders = async (who: keyof typeof as) => [
    await ordered(who, "employees", "reports: { statistic: SUM, measure: ENTRIES }"),
    await ordered(who, "employees", "reports: { statistic: SUM, measure: ENTRIES }, direction: DESC"),
  ];
  const [before, open] = [await orders("analyst"), await orders("team")];
  await api.world.entry(self, await api.world.report(self, october, { status: "VERIFIED" }), "2026-10-05");

  expect(await orders("analyst")).toEqual(before);
  expect(await orders("team")).not.toEqual(open);
});

test("a draft counts for its subject, as it is there, and says nothing of itself", async () => {
  const orders = async () => [
    await ordered("self", "employees", `assessments: { ${MEAN} }, direction: DESC`),
    await ordered("self", "employees", `assessments: { statistic: MAX, measure: DISCIPLINE }`),
    await ordered("self", "employees", `assessments: { ${MEAN}, filter: { discipline: { lte: 1 } } }, direction: DESC`),
  ];
  const before = await orders();
  await api.dataSource.query("update assessment set discipline = 99 where key = $1", [
    Buffer.from(draft, "base64url").toString().split(":")[1],
  ]);

  expect(await orders()).toEqual(before);
  expect(
    (await ordered("self", "employees", `assessments: { filter: { status: { eq: DRAFT } } }, direction: DESC`))[0],
  ).toBe(self.id);
  // Others' drafts are nobody's but those who make them.
  expect(await ordered("colleague", "employees", `assessments: { filter: { status: { eq: DRAFT } } }`)).toEqual(
    await ordered("colleague", "employees", `assessments: { filter: { status: { in: [] } } }`),
  );
});

test("to be put in an order is to be read, for those of whom there is something", async () => {
  const readers = async (who: keyof typeof as, query: string) => {
    await api.accessLog.flush();
    await api.dataSource.query("delete from access_log");
    const { data } = await api.ask(as[who], query);
    await api.accessLog.flush();
    const rows: { subject_key: string }[] = await api.dataSource.query("select subject_key from access_log");
    const ids = rows.map((row) => globalId("Employee", row.subject_key)).toSorted();
    return [ids, (data as any).list.nodes.map(({ id }: { id: string }) => id).toSorted()] as const;
  };
  const people = (more: string) =>
    `{ list: employees(first: 3, orderBy: [${more}]) { nodes { id } pageInfo { hasNextPage } } }`;
  const [read, shown] = await readers("team", people(`{ assessments: { ${MEAN} }, direction: DESC }`));

  expect(read).toEqual(shown);
  expect((await readers("team", people("{ field: NAME }")))[0]).toEqual([]);
  expect((await readers("colleague", people(`{ assessments: { ${MEAN} } }`)))[0].length).toBeLessThanOrEqual(1);
  const one = `assessments: { filter: { employee: { id: { eq: "${few[2]!.id}" } } } }, direction: DESC`;
  expect((await readers("team", `{ list: orgUnits(first: 1, orderBy: [{ ${one} }]) { nodes { id } } }`))[0]).toEqual([
    few[2]!.id,
  ]);
  expect(
    (
      await readers(
        "team",
        `{ list: orgUnits(first: 1, orderBy: [{ assessments: { }, direction: DESC }]) { nodes { id } } }`,
      )
    )[0],
  ).toEqual([]);
});

test.each([
  ["{ direction: ASC }", /exactly one of field, employees, plans, reports, assessments; this one names none/],
  ["{ field: NAME, reports: {} }", /exactly one of field.*names field and reports/],
  ["{ reports: {}, assessments: {} }", /names reports and assessments/],
  ["{ reports: { statistic: SUM } }", /orderBy\.reports names a statistic and a measure/],
  ["{ assessments: { measure: DISCIPLINE } }", /orderBy\.assessments names a statistic and a measure/],
  ["{ assessments: { statistic: SUM, measure: DISCIPLINE, distinct: PERIODS } }", /orderBy\.assessments names/],
  ["{ reports: {} }, { reports: {}, direction: DESC }", /twice/],
])("%s is refused with what to change", async (order, says) => {
  const { errors } = await api.ask(as.team, `{ orgUnits(orderBy: [${order}]) { nodes { id } } }`);

  expect(errors?.[0]).toMatchObject({ message: expect.stringMatching(says), extensions: { code: "BAD_USER_INPUT" } });
});

test("a cursor is good for the very number that gave it", async () => {
  const page = (order: string, after = "") =>
    api.ask(as.team, `{ employees(first: 2, ${after} orderBy: [${order}]) { nodes { id } pageInfo { endCursor } } }`);
  const first = await page(`{ reports: { filter: { isLate: true } } }`);
  const after = `after: "${first.data!["employees"].pageInfo.endCursor}",`;

  expect((await page(`{ reports: { filter: { isLate: true } } }`, after)).errors).toBeUndefined();
  expect((await page(`{ reports: { filter: { isLate: false } } }`, after)).errors?.[0]?.message).toMatch(/cursor/);
  expect((await page(`{ reports: { } }`, after)).errors?.[0]?.message).toMatch(/cursor/);
});
