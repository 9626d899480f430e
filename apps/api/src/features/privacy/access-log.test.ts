import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let subject: Person;
let head: Person;
let peer: Person;
let assessment: string;
let report: string;
let period: { id: string };
const as = {} as Record<"subject" | "head" | "peer" | "cycle" | "analyst" | "administrator", string>;

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const unit = await world.unit("KEL");
  const october = await world.month(2026, 10);
  period = october;
  head = await world.employee({ in: unit, name: "Ibu Lurah", heads: true });
  subject = await world.employee({ in: unit, name: "Nama Asli", appraisedBy: head });
  peer = await world.employee({ in: unit, name: "Rekan", appraisedBy: head });
  assessment = await world.assessment(subject, head, october);
  report = await world.report(subject, october);
  await world.entry(subject, report, "2026-10-05");
  as.subject = await world.session(subject);
  as.head = await world.session(head);
  as.peer = await world.session(peer);
  as.cycle = await world.session(null, "PERFORMANCE_TEAM");
  as.analyst = await world.session(null, "ANALYST");
  as.administrator = await world.session(null, "ADMINISTRATOR");
});
afterAll(() => api.stop());
beforeEach(() => api.dataSource.query(`delete from access_log`));

const LOG = `{ accessLog { totalCount nodes { day reader { name } readerName pseudonymous source count lastReadAt } } }`;

async function logOf(token: string) {
  await api.accessLog.flush();
  return (await api.ask(token, LOG)).data?.["accessLog"];
}

const readers = async () => (await logOf(as.subject)).nodes.map((n: { source: string }) => n.source);

test.each([
  ["a list", () => `assessments { nodes { predicate } }`],
  ["its filter alone", () => `assessments(filter: { predicate: { eq: GOOD } }) { edges { cursor } }`],
  ["a nested list", () => `employee(id: "${subject.id}") { assessments { nodes { status } } }`],
  [
    "the count of a person's",
    () => `employee(id: "${subject.id}") { assessments(filter: { predicate: { eq: GOOD } }) { totalCount } }`,
  ],
  ["the team", () => `team(periodId: "${period.id}") { members { assessment { predicate } } }`],
  ["the last assessment", () => `team(periodId: "${period.id}") { members { lastAssessment { predicate } } }`],
  ["the trend", () => `team(periodId: "${period.id}") { members { trend } }`],
  ["a node", () => `node(id: "${assessment}") { id }`],
  [
    "an explanation",
    () => `nodes(ids: ["${assessment}"]) { ... on Assessment { aspects { explanation { ruleVersion } } } }`,
  ],
  ["a report's narrative", () => `performanceReports { nodes { narrative } }`],
  ["a report's entries", () => `employee(id: "${subject.id}") { reports { nodes { entries { text } } } }`],
  ["a report as a node", () => `node(id: "${report}") { id }`],
])("reading through %s leaves a trace that the subject reads", async (path, query) => {
  const name = path.replaceAll(/[^a-z]/g, "_");
  const { errors } = await api.ask(as.head, `query ${name} { ${query()} }`);

  expect(errors).toBeUndefined();
  expect(await readers()).toEqual([name]);
});

test.each([
  ["a count over many", `assessments(filter: { predicate: { eq: GOOD } }) { totalCount }`],
  ["whether reports came in on time", `performanceReports { nodes { status daysLate } }`],
  ["the directory", `employees { nodes { name } }`],
  ["how a team stands", `team { summary { reportedCount } members { reportingState } }`],
])("%s leaves none", async (_what, query) => {
  const { errors } = await api.ask(as.head, `{ ${query} }`);

  expect(errors).toBeUndefined();
  expect(await readers()).toEqual([]);
});

test("what one reads of oneself, and what one was not shown, leaves none", async () => {
  await api.ask(as.subject, `{ assessments { nodes { predicate } } node(id: "${assessment}") { id } }`);
  await api.ask(
    as.peer,
    `{ node(id: "${assessment}") { id } employee(id: "${subject.id}") { assessments { totalCount } } }`,
  );

  expect(await readers()).toEqual([]);
});

test("one row a reader, day and screen, however often and however written", async () => {
  const page = `query TeamPage { team(periodId: "${period.id}") { members { lastAssessment { predicate } trend } } }`;
  await api.ask(as.head, page);
  await api.ask(as.head, page);
  await api.accessLog.flush();
  await api.ask(as.head, page);
  await api.ask(as.head, `{ node(id: "${assessment}") { id } }`);
  const log = await logOf(as.subject);

  expect(log.totalCount).toBe(2);
  expect(log.nodes).toContainEqual({
    day: "2026-11-24",
    reader: { name: "Ibu Lurah" },
    readerName: "Ibu Lurah",
    pseudonymous: false,
    source: "TeamPage",
    count: 3,
    lastReadAt: "2026-11-24T03:00:00.000Z",
  });
  expect(log.nodes).toContainEqual(expect.objectContaining({ source: "graphql", count: 1 }));
});

test("an analyst's read is told, and that a pseudonym was met", async () => {
  await api.ask(as.analyst, `query Question { assessments { nodes { predicate } } }`);
  await api.ask(as.cycle, `query Unit { assessments { nodes { predicate } } }`);
  const { nodes } = await logOf(as.subject);

  const told = Object.fromEntries(
    nodes.map((n: { source: string; reader: null; pseudonymous: boolean }) => [n.source, [n.reader, n.pseudonymous]]),
  );
  expect(told).toEqual({ Question: [null, true], Unit: [null, false] });
});

test.each(["head", "peer", "cycle", "analyst", "administrator"] as const)(
  "%s does not read the log of another",
  async (reader) => {
    await api.ask(as.head, `{ node(id: "${assessment}") { id } }`);
    await api.accessLog.flush();

    const asked = `{ all: accessLog { totalCount } of: accessLog(filter: { employeeId: "${subject.id}" }) { totalCount } }`;
    expect((await api.ask(as[reader], asked)).data).toEqual({ all: { totalCount: 0 }, of: { totalCount: 0 } });
    expect((await api.ask(as.subject, asked)).data).toEqual({ all: { totalCount: 1 }, of: { totalCount: 1 } });
  },
);

test("the log is paged, filtered by day, and refused without sign-in", async () => {
  for (const name of ["A", "B", "C"]) await api.ask(as.head, `query ${name} { node(id: "${assessment}") { id } }`);
  await api.accessLog.flush();
  const page = (args: string) =>
    api.ask(as.subject, `{ accessLog(${args}) { nodes { source } pageInfo { endCursor hasNextPage } } }`);

  const first = (await page(`first: 2`)).data?.["accessLog"];
  const second = (await page(`first: 2, after: "${first.pageInfo.endCursor}"`)).data?.["accessLog"];
  expect([...first.nodes, ...second.nodes].map((n: { source: string }) => n.source).toSorted()).toEqual([
    "A",
    "B",
    "C",
  ]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect((await page(`filter: { day: { lte: "2026-11-23" } }`)).data?.["accessLog"].nodes).toEqual([]);
  expect((await api.ask(null, LOG)).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
});

test("a NIP that a client puts into a name does not reach the log", async () => {
  await api.ask(as.head, `query X${subject.nip} { node(id: "${assessment}") { id } }`);

  expect(await readers()).toEqual(["graphql"]);
});

test("reading costs no statement of its own, and a failed write is made up for", async () => {
  const query = `{ node(id: "${assessment}") { id } }`;
  const { statements } = await api.ask(as.head, query);
  expect(statements).toBe(2); // the actor and the row

  await api.dataSource.query(`alter table access_log rename to away`);
  await expect(api.accessLog.flush()).rejects.toThrow("access_log");
  await api.dataSource.query(`alter table away rename to access_log`);
  expect(await readers()).toEqual(["graphql"]);
});

test("a server that closes writes what it still holds", async () => {
  const other = await TestApi.start();
  const unit = await other.world.unit("KEL");
  const boss = await other.world.employee({ in: unit, heads: true });
  const member = await other.world.employee({ in: unit, appraisedBy: boss });
  const id = await other.world.assessment(member, boss, await other.world.month(2026, 10));
  await other.ask(await other.world.session(boss), `{ node(id: "${id}") { id } }`);
  await other.app.close();

  expect(await other.dataSource.query(`select subject_key from access_log`)).toEqual([{ subject_key: member.key }]);
  await other.stop();
});
