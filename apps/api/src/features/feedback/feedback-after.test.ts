import { globalId } from "../../platform/global-id.ts";
import { FeedbackWorld } from "../../testing/feedback-world.ts";

/** What becomes of feedback once it is given: taking back, and who reads it. */

let world: FeedbackWorld;
let api: FeedbackWorld["api"];
let people: FeedbackWorld["people"];
let as: FeedbackWorld["as"];

beforeEach(async () => {
  world = await FeedbackWorld.start();
  ({ api, people, as } = world);
});
afterEach(() => api.stop());

const give: FeedbackWorld["give"] = (session, input) => world.give(session, input);
const withdraw: FeedbackWorld["withdraw"] = (session, id, more) => world.withdraw(session, id, more);
const read: FeedbackWorld["read"] = (session, of) => world.read(session, of);
const UNKNOWN = globalId("Feedback", "00000000-0000-4000-8000-000000000000");

test("taken back on its day it is gone with its words, by its giver alone, and may be given anew", async () => {
  const { feedback } = await give(as.peer, { rating: "BELOW", text: "Kata-kata yang disesali" });

  for (const session of [as.owner, as.head, as.team])
    expect((await withdraw(session, feedback.id)).problems).toEqual([{ field: ["feedbackId"], code: "NOT_FOUND" }]);
  expect((await withdraw(as.peer, UNKNOWN)).problems[0].code).toBe("NOT_FOUND");
  const gone = await withdraw(as.peer, feedback.id, { idempotencyKey: "w" });
  expect(gone).toEqual({ withdrawnFeedbackId: feedback.id, problems: [] });
  expect(await withdraw(as.peer, feedback.id, { idempotencyKey: "w" })).toEqual(gone);
  expect((await withdraw(as.peer, feedback.id)).problems[0].code).toBe("NOT_FOUND");
  expect((await read(as.owner)).totalCount).toBe(0);
  const kept = await api.dataSource.query("select * from audit_payload");
  expect(JSON.stringify(kept)).not.toContain("disesali");
  expect((await give(as.peer, { rating: "MEETS" })).problems).toEqual([]);
});

test("it is not taken back on a later day, nor once it has counted in a published assessment", async () => {
  const { feedback } = await give(as.peer, { rating: "BELOW" });
  const words = (await give(as.below, {})).feedback;
  const october = await api.world.month(2026, 10);
  await api.world.assessment(people.owner, people.head, october, { publishedAt: new Date("2026-10-14T04:00:00Z") });

  expect((await withdraw(as.peer, feedback.id)).problems).toEqual([{ field: ["feedbackId"], code: "COUNTED" }]);
  const seen = await api.ask(as.peer, `query ($id: ID!) { node(id: $id) { ... on Feedback { viewerMayWithdraw } } }`, {
    id: feedback.id,
  });
  expect(seen.data?.["node"]).toEqual({ viewerMayWithdraw: false });
  expect((await withdraw(as.below, words.id)).problems).toEqual([]);
  await world.days(1);
  expect((await withdraw(as.peer, feedback.id)).problems).toEqual([{ field: ["feedbackId"], code: "TOO_LATE" }]);
});

test("the person, the appraiser and the heads read it; nobody else does, and all but the person are told of as readers", async () => {
  const { feedback } = await give(as.below, { rating: "MEETS" });
  const found: string[] = [];
  for (const [who, session] of Object.entries(as)) {
    const { totalCount } = await read(session);
    const { data } = await api.ask(session, `query ($id: ID!) { node(id: $id) { id } }`, { id: feedback.id });
    if (totalCount > 0) found.push(who);
    expect([who, data?.["node"] !== null]).toEqual([who, totalCount > 0 || who === "below"]);
  }
  expect(found.toSorted()).toEqual(["camat", "head", "owner"]);

  await api.accessLog.flush();
  const log = await api.dataSource.query("select reader_key from access_log where subject_key = $1", [
    people.owner.key,
  ]);
  expect(new Set(log.map((row: { reader_key: string }) => row.reader_key))).toEqual(
    new Set([people.camat.key, people.head.key]),
  );
});

test("one finds what one gave, newest first, and of days only what lies in them", async () => {
  await give(as.peer, { text: "Lama" });
  await world.days(1);
  await give(as.peer, { text: "Baru", employeeId: people.below.id });
  const october = await api.world.month(2026, 10);
  const texts = async (filter: string) => {
    const { data } = await api.ask(
      as.peer,
      `{ viewer { givenFeedback(${filter}) { nodes { text employee { name } } } } }`,
    );
    return data?.["viewer"].givenFeedback.nodes.map((n: { text: string }) => n.text);
  };

  expect(await texts("first: 9")).toEqual(["Baru", "Lama"]);
  expect(await texts(`filter: { from: "2026-10-15" }`)).toEqual(["Baru"]);
  expect(await texts(`filter: { to: "2026-10-14" }`)).toEqual(["Lama"]);
  expect(await texts(`filter: { periodId: "${october.id}" }`)).toEqual(["Baru", "Lama"]);
  expect(await texts(`filter: { coreValue: LOYAL }`)).toEqual([]);
  expect((await read(as.team)).totalCount).toBe(0);
});

test("one statement for the feedback of a level, however many people", async () => {
  for (const { id } of Object.values(people)) await give(as.head, { employeeId: id });
  const cost = async (first: number) =>
    (
      await api.ask(
        as.camat,
        `{ employees(first: ${first}) { nodes { feedback { nodes { text giver { name } } } viewerFeedbackKind } } }`,
      )
    ).statements;

  expect(await cost(8)).toBe(await cost(2));
});
