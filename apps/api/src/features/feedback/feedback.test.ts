import { globalId } from "../../platform/global-id.ts";
import { FeedbackWorld } from "../../testing/feedback-world.ts";

/** Giving. What anonymity hides is in anonymity.test.ts. */

let world: FeedbackWorld;
let api: FeedbackWorld["api"];
let people: FeedbackWorld["people"];
let as: FeedbackWorld["as"];
let resultId: string;

beforeEach(async () => {
  world = await FeedbackWorld.start();
  ({ api, people, as, resultId } = world);
});
afterEach(() => api.stop());

const give: FeedbackWorld["give"] = (session, input) => world.give(session, input);
const withdraw: FeedbackWorld["withdraw"] = (session, id, more) => world.withdraw(session, id, more);
const read: FeedbackWorld["read"] = (session, of) => world.read(session, of);

test.each([
  ["head", "APPRAISER"],
  ["camat", "TEAM_LEAD"],
  ["otherHead", "TEAM_LEAD"],
  ["peer", "PEER"],
  ["outsider", "PEER"],
  ["below", "SUBORDINATE"],
  ["owner", "SELF"],
] as const)("what %s gives comes from %s, and is read by whom it is about with its name", async (who, kind) => {
  const { feedback, problems } = await give(as[who], { rating: "ABOVE", coreValue: "LOYAL" });

  expect(problems).toEqual([]);
  expect(feedback).toMatchObject({
    kind,
    rating: "ABOVE",
    coreValue: "LOYAL",
    viewerIsGiver: true,
    viewerMayWithdraw: true,
  });
  const { nodes } = await read(as.owner);
  expect(nodes).toEqual([
    {
      ...feedback,
      giver: { name: people[who].name },
      givenAt: "2026-10-14T03:00:00.000Z",
      startsOn: "2026-10-14",
      endsOn: "2026-10-14",
      viewerIsGiver: who === "owner",
      viewerMayWithdraw: who === "owner",
    },
  ]);
});

test("a head on whom a subordinate looks, and heads on each other: the nearest relation counts", async () => {
  const kindOn = async (who: keyof typeof people, of: keyof typeof people) => {
    const { data } = await api.ask(
      as[who],
      `query ($id: ID!) { employee(id: $id) { viewerFeedbackKind viewerMayStayUnnamed viewerMayRequestFeedback } }`,
      { id: people[of].id },
    );
    return Object.values(data?.["employee"]);
  };

  expect(await kindOn("owner", "head")).toEqual(["SUBORDINATE", true, false]);
  expect(await kindOn("head", "camat")).toEqual(["SUBORDINATE", true, false]);
  expect(await kindOn("otherHead", "head")).toEqual(["PEER", true, false]);
  expect(await kindOn("head", "owner")).toEqual(["APPRAISER", false, true]);
  expect(await kindOn("owner", "owner")).toEqual(["SELF", false, true]);
  const { data } = await api.ask(await world.anAnalyst(), `{ employees(first: 50) { nodes { viewerFeedbackKind } } }`);
  const kinds = data?.["employees"].nodes.map((n: { viewerFeedbackKind: string | null }) => n.viewerFeedbackKind);
  // Under a pseudonym a relation would tell who it is: of oneself alone it is told.
  expect(kinds.filter((kind: string | null) => kind !== null)).toEqual(["SELF"]);
});

test("an earlier appraiser of the year is one still; one of an earlier year is a colleague", async () => {
  await api.world.appraises(people.outsider, people.owner.positionKey, {
    startsOn: "2026-01-01",
    endsOn: "2026-03-31",
  });
  await api.world.appraises(people.standIn, people.owner.positionKey, { startsOn: "2025-01-01", endsOn: "2025-12-31" });

  expect((await give(as.outsider)).feedback.kind).toBe("APPRAISER");
  expect((await give(as.standIn)).feedback.kind).toBe("PEER");
});

test("who acts for the appraiser gives it as the appraiser, in whose place is recorded; never on themselves", async () => {
  await api.world.delegation(people.head, people.standIn);
  await api.world.delegation(people.head, people.owner, { startsOn: "2026-10-01", endsOn: "2026-10-31" });

  expect((await give(as.standIn)).feedback).toMatchObject({ kind: "APPRAISER", giver: { name: people.standIn.name } });
  const [event] = await api.dataSource.query(
    `select action, subject_key, on_behalf_of_key from audit_event order by sequence desc limit 1`,
  );
  expect(event).toEqual({ action: "feedback.given", subject_key: people.owner.key, on_behalf_of_key: people.head.key });
  expect((await give(as.owner)).feedback.kind).toBe("SELF");
});

test("it is on a planned result, on a core value or in general; on a result its reader opens the result", async () => {
  const on = await give(as.head, { plannedResultId: resultId, rating: "MEETS" });

  expect(on.feedback).toMatchObject({ resultTitle: "Warga terlayani", coreValue: null });
  const { data } = await api.ask(
    as.owner,
    `query ($id: ID!) { node(id: $id) { ... on PlannedResult { feedback { totalCount nodes { text plannedResult { id } } } } } }`,
    { id: resultId },
  );
  expect(data?.["node"].feedback).toEqual({
    totalCount: 1,
    nodes: [{ text: "Cekatan di loket", plannedResult: { id: resultId } }],
  });
});

test.each([
  ["nobody named", { employeeId: null }, ["employeeId"], "REQUIRED"],
  ["no words", { text: "  " }, ["text"], "REQUIRED"],
  ["too many words", { text: "x".repeat(4_001) }, ["text"], "TOO_LONG"],
  ["on two things", { plannedResultId: "RESULT", coreValue: "LOYAL" }, ["coreValue"], "ONE_THING"],
  ["on a result that one may not read", { plannedResultId: "RESULT" }, ["plannedResultId"], "NOT_FOUND"],
  ["on a post of someone else", { positionId: "POST" }, ["positionId"], "NOT_FOUND"],
  ["in answer to a request that is not there", { requestId: "NONE" }, ["requestId"], "NOT_FOUND"],
  ["for a service user, by a colleague", { isFromServiceUser: true }, ["isFromServiceUser"], "NOT_A_LEADER"],
])("%s: a problem that names its field, and nothing is kept", async (_, input, field, code) => {
  const given = JSON.parse(
    JSON.stringify(input)
      .replace("RESULT", resultId)
      .replace("POST", globalId("Position", people.peer.positionKey))
      .replace("NONE", globalId("FeedbackRequest", "00000000-0000-7000-8000-000000000000")),
  ) as object;

  expect(await give(as.outsider, given)).toEqual({ feedback: null, problems: [{ field, code }] });
  const [{ n }] = await api.dataSource.query(
    "select (select count(*) from feedback)::int + (select count(*) from audit_event)::int as n",
  );
  expect(n).toBe(0);
});

test("an account without an employee gives none, and someone without a post is given none", async () => {
  await api.dataSource.query("update position set ends_on = '2026-09-30' where key = $1", [
    people.outsider.positionKey,
  ]);

  expect((await give(as.team)).problems).toEqual([{ field: null, code: "NO_EMPLOYEE" }]);
  expect((await give(as.peer, { employeeId: people.outsider.id })).problems).toEqual([
    { field: ["employeeId"], code: "NO_POST" },
  ]);
});

test.each(["head", "camat", "owner"] as const)("%s cannot stay unnamed: everyone would know", async (who) => {
  expect((await give(as[who], { isAnonymous: true })).problems).toEqual([
    { field: ["isAnonymous"], code: "NOT_ANONYMOUS" },
  ]);
});

test("an analyst who knows people by pseudonym finds nobody to give it to", async () => {
  const analyst = await world.anAnalyst();
  const { data } = await api.ask(analyst, `{ employees(first: 50) { nodes { id name } } }`);
  const outcomes = [];
  for (const { id, name } of (data ?? {})["employees"].nodes as { id: string; name: string }[])
    if (name !== "Analis") outcomes.push((await give(analyst, { employeeId: id })).problems);

  expect(outcomes).toEqual(Object.keys(people).map(() => [{ field: ["employeeId"], code: "NO_POST" }]));
});

test("what a service user said is written down by a leader, counts as nobody's, and is taken back by its writer", async () => {
  const { feedback } = await give(as.head, { isFromServiceUser: true, rating: "ABOVE" });

  expect(feedback).toMatchObject({ kind: "SERVICE_USER", giver: null, isAnonymous: false, viewerIsGiver: true });
  expect((await give(as.head, { isFromServiceUser: true, rating: "BELOW" })).problems).toEqual([]);
  expect((await give(as.owner, { isFromServiceUser: true })).problems[0].code).toBe("NOT_A_LEADER");
  expect((await give(as.camat, { isFromServiceUser: true, isAnonymous: true })).problems[0].code).toBe("NOT_ANONYMOUS");
  expect((await withdraw(as.head, feedback.id)).withdrawnFeedbackId).toBe(feedback.id);
});

test("one rates the same thing of the same person once a month; words come as often as one likes", async () => {
  await give(as.peer, { rating: "ABOVE", coreValue: "LOYAL" });

  const again = [{ field: ["rating"], code: "RATED_ALREADY" }];
  expect((await give(as.peer, { rating: "ABOVE", coreValue: "LOYAL" })).problems).toEqual(again);
  expect((await give(as.peer, { rating: "BELOW", coreValue: "LOYAL", isAnonymous: true })).problems).toEqual(again);
  expect((await give(as.peer, { coreValue: "LOYAL" })).problems).toEqual([]);
  expect((await give(as.peer, { rating: "ABOVE", coreValue: "ADAPTIVE" })).problems).toEqual([]);
  expect((await give(as.peer, { rating: "ABOVE" })).problems).toEqual([]);
  expect((await give(as.outsider, { rating: "ABOVE", coreValue: "LOYAL" })).problems).toEqual([]);
  await world.days(20); // into November
  expect((await give(as.peer, { rating: "ABOVE", coreValue: "LOYAL" })).problems).toEqual([]);
});

test("of two ratings sent at once one is kept; the same key gives the first answer and does it once", async () => {
  const outcomes = await Promise.all([give(as.peer, { rating: "ABOVE" }), give(as.peer, { rating: "BELOW" })]);
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([{ field: ["rating"], code: "RATED_ALREADY" }]);

  const [first, second] = [
    await give(as.below, { idempotencyKey: "k" }),
    await give(as.below, { idempotencyKey: "k" }),
  ];
  expect(second).toEqual(first);
  const [{ n }] = await api.dataSource.query("select count(*)::int as n from feedback");
  expect(n).toBe(2);
  await expect(give(as.below, { idempotencyKey: "k", text: "Lain" })).rejects.toThrow("IDEMPOTENCY_KEY_REUSED");
});
