import { recordEvent } from "../../platform/audit.ts";
import { inTransaction } from "../../platform/scope.ts";
import { statementCount } from "../../platform/sql.ts";
import { createServer } from "../../server.ts";
import { settled, submission, TeamStage } from "../../testing/team-stage.ts";

/** Nothing is missed and nothing told twice, whoever is away and whatever breaks. */

let stage: TeamStage;

beforeAll(async () => {
  stage = await TeamStage.start();
});
afterEach(() => stage.clear());
afterAll(() => stage.stop());

test("a person who is away with the cursor of the last event misses nothing, and hears nothing twice", async () => {
  const before = await stage.listening(stage.as.appraiser);
  const first = await stage.submitted(stage.subject);
  const [{ teamActivity: last }] = await before.until(1);
  await stage.clear();
  const meanwhile = [
    await stage.submitted(stage.subject),
    await stage.submitted(stage.elsewhere),
    await stage.submitted(stage.subject),
  ];

  const after = await stage.listening(stage.as.appraiser, stage.url, { after: last.cursor });
  const then = await stage.submitted(stage.subject);

  const heard = (await after.until(3)).map(({ teamActivity }) => teamActivity);
  expect(last.report.id).toBe(first);
  expect(heard.map(({ report }) => report.id)).toEqual([meanwhile[0], meanwhile[2], then]);
  await settled();
  expect(after.events).toHaveLength(3);
});

test("the same cursor on the other process gives the same", async () => {
  const before = await stage.listening(stage.as.appraiser);
  await stage.submitted(stage.subject);
  const [{ teamActivity: last }] = await before.until(1);
  const meanwhile = await stage.submitted(stage.subject);

  const after = await stage.listening(stage.as.appraiser, stage.otherUrl, { after: last.cursor });

  expect((await after.until(1))[0].teamActivity.report.id).toBe(meanwhile);
});

test("more than fits into one reading is missed neither by who is there nor by who comes back", async () => {
  const there = await stage.listening(stage.as.head);
  const id = await stage.submitted(stage.subject);
  const [{ teamActivity: last }] = await there.until(1);
  const many = 600;
  await stage.record(...Array.from({ length: many }, () => submission(id, stage.subject)));

  const back = await stage.listening(stage.as.head, stage.otherUrl, { after: last.cursor });

  const cursors = (await there.until(1 + many)).slice(1).map(({ teamActivity }) => teamActivity.cursor);
  expect(new Set(cursors).size).toBe(many);
  expect((await back.until(many)).map(({ teamActivity }) => teamActivity.cursor)).toEqual(cursors);
});

test("every process tells those who are connected to it", async () => {
  const [here, there] = [
    await stage.listening(stage.as.appraiser),
    await stage.listening(stage.as.appraiser, stage.otherUrl),
  ];

  await stage.submitted(stage.subject);

  expect(await here.until(1)).toEqual(await there.until(1));
});

test("what happened while the listening connection was lost is told once it is back", async () => {
  const heard = await stage.listening(stage.as.appraiser);
  await stage.submitted(stage.subject);
  await heard.until(1);

  const killed = await stage.api.dataSource.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kinerja-andir live' and datname = current_database()`,
  );
  for (let count = 0; count < 5; count += 1) await stage.submitted(stage.subject);

  expect(killed.length).toBeGreaterThan(0);
  const events = await heard.until(6);
  expect(new Set(events.map(({ teamActivity }) => teamActivity.report.id)).size).toBe(6);
});

test("of two who act at once the one that commits later is heard later, and neither is lost", async () => {
  const heard = await stage.listening(stage.as.appraiser);
  const [slow, quick] = [await stage.newReport(stage.subject), await stage.newReport(stage.subject)];
  const fact = (id: string) => submission(id, stage.subject);
  let commit = () => {};
  const held = new Promise<void>((resolve) => (commit = resolve));
  const first = inTransaction(stage.scope, async (tx) => {
    await recordEvent(tx, fact(slow));
    await held;
  });
  await settled();
  const second = stage.record(fact(quick));
  await settled();
  expect(heard.events).toEqual([]);
  commit();
  await Promise.all([first, second]);

  const events = await heard.until(2);
  expect(events.map(({ teamActivity }) => teamActivity.report.id)).toEqual([slow, quick]);
});

test("a cursor of another list, or one that was made up, is refused", async () => {
  const { data } = await stage.api.ask(stage.as.self, `{ performanceReports(first: 1) { edges { cursor } } }`);
  const foreign = data?.["performanceReports"].edges[0].cursor;

  for (const after of [foreign, "abc", ""]) {
    const heard = await stage.listening(stage.as.appraiser, stage.url, { after });
    await heard.ended;
    expect(heard.errors).toEqual([
      expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" }, message: expect.stringContaining("cursor") }),
    ]);
  }
});

test("without a cursor one hears from now on", async () => {
  await stage.submitted(stage.subject);
  const heard = stage.fromNow(stage.as.appraiser);
  await settled();

  const id = await stage.submitted(stage.subject);

  expect((await heard.until(1)).map(({ teamActivity }) => teamActivity.report.id)).toEqual([id]);
});

test("an event is read once a process, and those whom it does not concern cost nothing", async () => {
  const quiet = await createServer({ dataSource: stage.api.dataSource, env: {}, clock: () => stage.api.now });
  const at = `${await quiet.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
  const heard = [await stage.listening(stage.as.appraiser, at), await stage.listening(stage.as.head, at)];
  for (let count = 0; count < 15; count += 1) await stage.listening(stage.as.otherHead, at);
  await settled();
  const before = statementCount.value;

  await stage.submitted(stage.subject);
  await Promise.all(heard.map((one) => one.until(1)));
  await settled();
  const count = statementCount.value - before;
  await quiet.close();

  // To record it takes 3, to read it 3 for each of three processes, to show it 2 for each of two; and the clock may strike for each. Fifteen look on.
  expect(count).toBeLessThanOrEqual(3 + 3 * 3 + 2 * 2 + 9);
});
