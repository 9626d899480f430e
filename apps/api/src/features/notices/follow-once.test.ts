import { createDataSource } from "../../data-source.ts";
import { parseGlobalId } from "../../platform/global-id.ts";
import { statementCount } from "../../platform/sql.ts";
import { TestApi } from "../../testing/api.ts";
import { background, happened } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";
import { followEvents } from "./follow.service.ts";
import { NOTICED } from "./notice.records.ts";
import { TELLINGS } from "./told.ts";

/** That telling is done once, and in few statements. */
let api: TestApi;
let appraiser: Person;
let owner: Person;
let colleague: Person;
let october: Period;
let ownerSession: string;

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const unit = await world.unit("KEL");
  appraiser = await world.employee({ in: unit });
  owner = await world.employee({ in: unit, appraisedBy: appraiser });
  colleague = await world.employee({ in: unit, appraisedBy: appraiser });
  october = await world.month(2026, 10);
  ownerSession = await world.session(owner);
});
afterEach(() => api.stop());

const verified = (reportId: string, of = owner) => ({
  action: "report.verified",
  noun: "performance_report",
  nounKey: parseGlobalId(reportId).key,
  subjectKey: of.key,
});

const NOTICES = `{ viewer { notices { nodes { id kind period { label } record { __typename id } } } } }`;

test("what was told is told once, by one of two processes, however often they look", async () => {
  const other = await createDataSource(String((api.dataSource.options as { url?: string }).url)).initialize();
  for (const person of [owner, colleague]) {
    const report = await api.world.report(person, october, { status: "VERIFIED" });
    await happened(api, verified(report, person), appraiser);
  }
  const scope = await background(api);
  const elsewhere = await background({ dataSource: other, now: api.now } as TestApi);

  await Promise.all([followEvents(scope), followEvents(elsewhere), followEvents(scope)]);
  await followEvents(elsewhere);
  await other.destroy();

  expect(await api.dataSource.query("select count(*)::int as count from notice")).toEqual([{ count: 2 }]);
  expect(await api.dataSource.query("select last_sequence from notice_state")).toEqual([{ last_sequence: 2 }]);
});

test("many events cost as many statements as one", async () => {
  const report = await api.world.report(owner, october, { status: "VERIFIED" });
  const scope = await background(api);
  const cost = async (events: number) => {
    for (let i = 0; i < events; i += 1) await happened(api, verified(report), appraiser);
    const before = statementCount.value;
    await followEvents(scope);
    return statementCount.value - before;
  };

  expect(await cost(20)).toBe(await cost(1));
});

test("a list of notices is a statement, and one more for each kind of record", async () => {
  const ask = () => api.ask(ownerSession, NOTICES);
  const report = await api.world.report(owner, october, { status: "VERIFIED" });
  await happened(api, verified(report), appraiser);
  await followEvents(await background(api));
  await ask();
  const { statements } = await ask();
  for (let i = 0; i < 10; i += 1) await happened(api, verified(report), appraiser);
  await followEvents(await background(api));

  expect((await ask()).data?.["viewer"].notices.nodes).toHaveLength(11);
  expect((await ask()).statements).toBe(statements);
});

test("every noun that is told of and has a table says who sees it, or its notices would be seen by nobody", () => {
  const tables = new Set(api.dataSource.entityMetadatas.map(({ tableName }) => tableName));
  const nouns = new Set(
    TELLINGS.map(({ action }) => action.split(".")[0] ?? "").map((noun) => NOUN_OF[noun] ?? noun.replaceAll("-", "_")),
  );

  expect([...nouns].filter((noun) => tables.has(noun) && !(noun in NOTICED))).toEqual([]);
});

const NOUN_OF: Record<string, string> = { plan: "performance_plan", report: "performance_report" };
