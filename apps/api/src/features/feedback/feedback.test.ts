import { globalId } from "../../platform/global-id.ts";
import { aPlan } from "../../testing/a-plan.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** Giving and taking back. What anonymity hides is in anonymity.test.ts. */

let api: TestApi;
const people = {} as Record<
  "camat" | "head" | "owner" | "peer" | "below" | "otherHead" | "outsider" | "standIn",
  Person
>;
const as = {} as Record<keyof typeof people | "team", string>;
let resultId: string;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-10-14T03:00:00Z"));
  const { world } = api;
  const district = await world.unit("KEC");
  const village = await world.unit("KEL", district);
  const away = await world.unit("LAIN");
  people.camat = await world.employee({ in: district, heads: true });
  people.head = await world.employee({ in: village, heads: true, appraisedBy: people.camat });
  people.owner = await world.employee({ in: village, appraisedBy: people.head });
  people.peer = await world.employee({ in: village, appraisedBy: people.head });
  people.below = await world.employee({ in: village, appraisedBy: people.owner });
  people.otherHead = await world.employee({ in: away, heads: true });
  people.outsider = await world.employee({ in: away, appraisedBy: people.otherHead });
  people.standIn = await world.employee({ in: away });
  for (const [name, person] of Object.entries(people)) as[name as "peer"] = await world.session(person);
  as.team = await world.session(null, "PERFORMANCE_TEAM");
  resultId = (await aPlan(api.dataSource, people.owner)).resultId;
});
afterEach(() => api.stop());

const ROW =
  "id text rating coreValue kind isAnonymous givenAt startsOn endsOn resultTitle giver { name } viewerIsGiver viewerMayWithdraw";
const send = async (session: string, name: string, fields: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} problems { field code } } }`;
  const { data, errors } = await api.ask(session, query, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[name];
};
const give = (session: string, input: object = {}) =>
  send(session, "giveFeedback", `feedback { ${ROW} }`, {
    employeeId: people.owner.id,
    text: "Cekatan di loket",
    ...input,
  });
const withdraw = (session: string, feedbackId: string, more: object = {}) =>
  send(session, "withdrawFeedback", "withdrawnFeedbackId", { feedbackId, ...more });
const read = async (session: string, of: Person = people.owner) => {
  const query = `query ($id: ID!) { employee(id: $id) { feedback { totalCount nodes { ${ROW} } } } }`;
  const { data, errors } = await api.ask(session, query, { id: of.id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["employee"].feedback;
};
const UNKNOWN = globalId("Feedback", "00000000-0000-4000-8000-000000000000");

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
  const { data } = await api.ask(await anAnalyst(), `{ employees(first: 50) { nodes { viewerFeedbackKind } } }`);
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
  const analyst = await anAnalyst();
  const { data } = await api.ask(analyst, `{ employees(first: 50) { nodes { id name } } }`);
  const outcomes = [];
  for (const { id, name } of data?.["employees"].nodes as { id: string; name: string }[])
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
  await days(20); // into November
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
  await days(1);
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
  await days(1);
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

/** An employee who meets all others under pseudonyms. */
const anAnalyst = async () =>
  api.world.session(
    await api.world.employee({ in: { key: people.owner.unitKey } as never, name: "Analis" }),
    "ANALYST",
  );

/** Whoever is signed in stays so. */
async function days(count: number): Promise<void> {
  api.pass(24 * 60 * count);
  await api.dataSource.query("update session set expires_at = '2027-12-31', last_seen_at = $1", [api.now]);
}
