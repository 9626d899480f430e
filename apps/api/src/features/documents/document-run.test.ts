import { carryOutDocuments } from "./carry-out-documents.service.ts";
import { systemScope } from "../../platform/jobs/system-scope.ts";
import { TestApi } from "../../testing/api.ts";
import { aPlan } from "../../testing/a-plan.ts";
import { codesOf } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let boss: Person;
let people: Person[];
let asBoss: string;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const root = await world.unit("ROOT");
  const village = await world.unit("KEL", root);
  boss = await world.employee({ in: village, heads: true, name: "Budi Lurah" });
  people = [];
  for (const name of ["Ani", "Citra", "Dewi"])
    people.push(await world.employee({ in: village, name, appraisedBy: boss }));
  asBoss = await world.session(boss);
});
afterEach(() => api.stop());

const RUN = "id status totalCount issuedCount standingCount refusedCount viewerMayCancel url";
const act = async (name: string, type: string, input: object, as = asBoss): Promise<any> =>
  (
    await api.ask(
      as,
      `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { problems { field code } run { ${RUN} } } }`,
      { input },
    )
  ).data?.["outcome"];
const start = (input: object = { kind: "PLAN", year: 2026 }, as = asBoss) =>
  act("issueDocuments", "IssueDocumentsInput", input, as);
const keyOf = (id: string) => Buffer.from(id, "base64url").toString().split(":")[1]!;
const carryOut = (id: string, signal = new AbortController().signal) =>
  carryOutDocuments({
    scope: systemScope(api.dataSource, Buffer.from("secret"), api.now),
    payload: { runKey: keyOf(id) },
    mailer: null,
    storage: null,
    publicUrl: "http://localhost",
    failed: (error) => {
      throw error as Error;
    },
    signal,
  });
/** The program is told to stop while it issues the paper after so many. */
const stoppedAfter = (papers: number): AbortSignal => {
  let asked = 0;
  return Object.defineProperty(new AbortController().signal, "aborted", { get: () => (asked += 1) > papers });
};
const read = async (as = asBoss): Promise<any> =>
  (await api.ask(as, `{ documentRuns(first: 5) { nodes { ${RUN} } } }`)).data?.["documentRuns"].nodes[0];
const agreed = async () => {
  for (const person of people) {
    const { id } = await aPlan(api.dataSource, person, { approvedByKey: boss.key });
    await api.dataSource.query(
      `insert into plan_version (plan_key, version, at, content) values ($1, 1, now(), $2) on conflict do nothing`,
      [
        keyOf(id),
        { form: "QUANTITATIVE", results: [], expectations: [], resources: [], accountability: [], consequences: [] },
      ],
    );
  }
};

test("many are issued beside the request, numbered one after the other, and come as one ZIP; a second run finds them standing", async () => {
  await agreed();
  const { run } = await start();
  expect(run).toMatchObject({ status: "QUEUED", totalCount: 3, viewerMayCancel: true });
  expect(codesOf(await start())).toEqual(["CONFLICT"]);
  await carryOut(run.id);

  expect(await read()).toMatchObject({ status: "DONE", issuedCount: 3, refusedCount: 0, viewerMayCancel: false });
  const numbers = await api.dataSource.query("select sequence from issued_document order by sequence");
  expect(numbers.map(({ sequence }: { sequence: number }) => sequence)).toEqual([1, 2, 3]);
  const zip = await api.app.inject({ url: run.url, headers: { cookie: `andir_session=${asBoss}` } });
  expect(zip.statusCode).toBe(200);
  expect(zip.rawPayload.subarray(0, 2).toString()).toBe("PK");
  for (const name of ["Ani", "Citra", "Dewi"])
    expect(zip.rawPayload.includes(Buffer.from(`${name} 800.1.10-`))).toBe(true);

  const again = await start();
  await carryOut(again.run.id);
  expect(await read()).toMatchObject({ status: "DONE", issuedCount: 0, standingCount: 3 });
});

test("a run that is stopped issues nothing more, and is its starter's alone", async () => {
  await agreed();
  const { run } = await start();
  const other = await api.world.session(people[0]!);
  const stop = (as: string) => act("cancelDocumentRun", "CancelDocumentRunInput", { documentRunId: run.id }, as);

  expect(codesOf(await stop(other))).toEqual(["documentRunId NOT_FOUND"]);
  expect(await read(other)).toBeUndefined();
  expect((await stop(asBoss)).run).toMatchObject({ status: "CANCELLED" });
  await carryOut(run.id);
  expect(await api.dataSource.query("select 1 from issued_document")).toEqual([]);
  expect((await api.app.inject({ url: run.url, headers: { cookie: `andir_session=${asBoss}` } })).statusCode).toBe(404);
});

test("a run tells how far it is, goes on where the program stopped, and when it is stopped itself what is issued counts", async () => {
  await agreed();
  const { run } = await start();
  await carryOut(run.id, stoppedAfter(1));

  expect(await read()).toMatchObject({ status: "RUNNING", totalCount: 3, issuedCount: 1, viewerMayCancel: true });
  await carryOut(run.id, stoppedAfter(1));
  expect(await read()).toMatchObject({ status: "RUNNING", issuedCount: 2 });
  await act("cancelDocumentRun", "CancelDocumentRunInput", { documentRunId: run.id });
  await carryOut(run.id);

  expect(await read()).toMatchObject({ status: "CANCELLED", issuedCount: 2, standingCount: 0, refusedCount: 0 });
  const zip = await api.app.inject({ url: run.url, headers: { cookie: `andir_session=${asBoss}` } });
  expect(zip.rawPayload.toString("latin1").match(/SKP-2026\.pdf/g)).toHaveLength(4);
});

test.each([
  [{ kind: "PLAN" }, ["year REQUIRED"]],
  [{ kind: "EVALUATION", year: 2026 }, ["periodId REQUIRED"]],
  [{ kind: "PLAN", year: 1990 }, ["NOTHING_TO_ISSUE"]],
])("%j is told what to mend", async (input, codes) => {
  expect(codesOf(await start(input))).toEqual(codes);
});
