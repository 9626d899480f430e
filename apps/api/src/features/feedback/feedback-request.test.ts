import { globalId } from "../../platform/global-id.ts";
import { aPlan } from "../../testing/a-plan.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";

let api: TestApi;
const people = {} as Record<"head" | "owner" | "peer" | "other" | "standIn", Person>;
const as = {} as Record<keyof typeof people | "team", string>;
let resultId: string;
let october: Period & { id: string };

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-10-14T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL");
  people.head = await world.employee({ in: village, heads: true });
  people.owner = await world.employee({ in: village, appraisedBy: people.head });
  people.peer = await world.employee({ in: village, appraisedBy: people.head });
  people.other = await world.employee({ in: village, appraisedBy: people.head });
  people.standIn = await world.employee({ in: await world.unit("LAIN") });
  for (const [name, person] of Object.entries(people)) as[name as "peer"] = await world.session(person);
  as.team = await world.session(null, "PERFORMANCE_TEAM");
  resultId = (await aPlan(api.dataSource, people.owner)).resultId;
  october = await world.month(2026, 10);
});
afterEach(() => api.stop());

const REQUEST = `id state isTeamLead message until coreValue resultTitle declineReason viewerMayAnswer viewerMayDecline
  employee { name } askedBy { name } giver { name } period { id }`;
const send = async (session: string, name: string, fields: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.ask(
    session,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} problems { field code } } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[name];
};
const request = (session = as.owner, input: object = {}) =>
  send(session, "requestFeedback", `requests { ${REQUEST} }`, {
    to: [{ employeeId: people.peer.id }],
    until: "2026-10-20",
    ...input,
  });
const answer = (requestId: string, input: object = {}, session = as.peer) =>
  send(session, "giveFeedback", "feedback { kind resultTitle coreValue employee { name } request { id } }", {
    requestId,
    text: "Cekatan",
    ...input,
  });
const decline = (requestId: string, input: object = {}, session = as.peer) =>
  send(session, "declineFeedbackRequest", `request { ${REQUEST} }`, { requestId, ...input });
const stateTo = async (session: string, id: string) => {
  const { data } = await api.ask(
    session,
    `query ($id: ID!) { node(id: $id) { ... on FeedbackRequest { state viewerMayAnswer viewerMayDecline } } }`,
    { id },
  );
  return data?.["node"] === null ? null : Object.values(data?.["node"]);
};
async function days(count: number): Promise<void> {
  api.pass(24 * 60 * count);
  await api.dataSource.query("update session set expires_at = '2027-12-31', last_seen_at = $1", [api.now]);
}

test("asked by the person of two at once, each has a request, sees it, and answers it on what it asks about", async () => {
  const { requests, problems } = await request(as.owner, {
    to: [{ employeeId: people.peer.id }, { employeeId: people.other.id, isTeamLead: true }],
    plannedResultId: resultId,
    periodId: october.id,
    message: " Bagaimana loket? ",
  });

  expect(problems).toEqual([]);
  expect(requests).toHaveLength(2);
  expect(requests[0]).toMatchObject({
    state: "OPEN",
    isTeamLead: false,
    message: "Bagaimana loket?",
    until: "2026-10-20",
    resultTitle: "Warga terlayani",
    viewerMayAnswer: false,
    employee: { name: people.owner.name },
    askedBy: { name: people.owner.name },
    giver: { name: people.peer.name },
    period: { id: october.id },
  });
  expect(await stateTo(as.peer, requests[0].id)).toEqual(["OPEN", true, true]);
  const { feedback } = await answer(requests[0].id, { coreValue: "LOYAL" });
  expect(feedback).toEqual({
    kind: "PEER",
    resultTitle: "Warga terlayani",
    coreValue: null,
    employee: { name: people.owner.name },
    request: { id: requests[0].id },
  });
  expect((await answer(requests[1].id, {}, as.other)).feedback.kind).toBe("TEAM_LEAD");
  expect(await stateTo(as.owner, requests[0].id)).toEqual(["ANSWERED", false, false]);
  expect((await answer(requests[0].id)).problems).toEqual([{ field: ["requestId"], code: "ANSWERED" }]);
  expect((await decline(requests[0].id)).problems).toEqual([{ field: ["requestId"], code: "ANSWERED" }]);
});

test("a team lead who is asked as such answers by name", async () => {
  const { requests } = await request(as.owner, { to: [{ employeeId: people.peer.id, isTeamLead: true }] });

  expect((await answer(requests[0].id, { isAnonymous: true })).problems).toEqual([
    { field: ["isAnonymous"], code: "NOT_ANONYMOUS" },
  ]);
});

test("an answer that is taken back leaves the request open", async () => {
  const { requests } = await request();
  await answer(requests[0].id);
  const { data } = await api.ask(as.peer, `{ viewer { givenFeedback { nodes { id } } } }`);
  await send(as.peer, "withdrawFeedback", "withdrawnFeedbackId", {
    feedbackId: data?.["viewer"].givenFeedback.nodes[0].id,
  });

  expect(await stateTo(as.peer, requests[0].id)).toEqual(["OPEN", true, true]);
  expect((await answer(requests[0].id)).problems).toEqual([]);
});

test("declined with a reason it is over, for both; the event is of who declined", async () => {
  const { requests } = await request();
  const { request: declined } = await decline(requests[0].id, { reason: " Jarang bekerja bersama " });

  expect(declined).toMatchObject({
    state: "DECLINED",
    declineReason: "Jarang bekerja bersama",
    viewerMayDecline: false,
  });
  expect(await stateTo(as.owner, requests[0].id)).toEqual(["DECLINED", false, false]);
  expect((await decline(requests[0].id)).problems).toEqual([{ field: ["requestId"], code: "DECLINED" }]);
  expect((await answer(requests[0].id)).problems).toEqual([{ field: ["requestId"], code: "DECLINED" }]);
  expect((await request()).problems).toEqual([]); // asked anew
  const events = await api.dataSource.query("select action, subject_key from audit_event order by sequence limit 2");
  expect(events).toEqual([
    { action: "feedback.requested", subject_key: people.owner.key },
    { action: "feedback.declined", subject_key: people.peer.key },
  ]);
});

test("after its last day it takes neither an answer nor a refusal", async () => {
  const { requests } = await request();
  await days(6);
  expect(await stateTo(as.peer, requests[0].id)).toEqual(["OPEN", true, true]);
  await days(1);

  expect(await stateTo(as.peer, requests[0].id)).toEqual(["EXPIRED", false, false]);
  expect((await answer(requests[0].id)).problems).toEqual([{ field: ["requestId"], code: "EXPIRED" }]);
  expect((await decline(requests[0].id)).problems).toEqual([{ field: ["requestId"], code: "EXPIRED" }]);
});

test("the appraiser asks about someone appraised, and who acts for them asks in their place", async () => {
  await api.world.delegation(people.head, people.standIn);
  const mine = (await request(as.head, { employeeId: people.owner.id })).requests[0];
  const theirs = (await request(as.standIn, { employeeId: people.owner.id, to: [{ employeeId: people.other.id }] }))
    .requests[0];

  expect([mine, theirs].map(({ askedBy }) => askedBy.name)).toEqual([people.head.name, people.head.name]);
  // The person is not told who is asked about them.
  expect(await stateTo(as.owner, mine.id)).toBeNull();
  expect(await stateTo(as.standIn, mine.id)).toEqual(["OPEN", false, false]);
  const [event] = await api.dataSource.query("select on_behalf_of_key from audit_event order by sequence desc limit 1");
  expect(event).toEqual({ on_behalf_of_key: people.head.key });
});

test("what someone asks about themselves is no duty that a delegation hands over", async () => {
  const { requests } = await request(as.head, { to: [{ employeeId: people.peer.id }] });
  await api.world.delegation(people.head, people.standIn);

  expect(await stateTo(as.head, requests[0].id)).toEqual(["OPEN", false, false]);
  expect(await stateTo(as.standIn, requests[0].id)).toBeNull();
});

test("a request is seen by who asked and who is asked alone, and answered by the one who is asked", async () => {
  const { requests } = await request();
  const { id } = requests[0];

  for (const session of [as.head, as.other, as.team]) expect(await stateTo(session, id)).toBeNull();
  for (const session of [as.head, as.other, as.owner]) {
    expect((await answer(id, {}, session)).problems).toEqual([{ field: ["requestId"], code: "NOT_FOUND" }]);
    expect((await decline(id, {}, session)).problems).toEqual([{ field: ["requestId"], code: "NOT_FOUND" }]);
  }
  const lists = `{ viewer { feedbackRequests(isOpen: true) { totalCount } askedFeedback { totalCount } } }`;
  expect((await api.ask(as.peer, lists)).data?.["viewer"]).toEqual({
    feedbackRequests: { totalCount: 1 },
    askedFeedback: { totalCount: 0 },
  });
  expect((await api.ask(as.owner, lists)).data?.["viewer"]).toEqual({
    feedbackRequests: { totalCount: 0 },
    askedFeedback: { totalCount: 1 },
  });
});

test.each([
  ["nobody asked", { to: [] }, ["to"], "REQUIRED"],
  ["the person asked", { to: ["owner"] }, ["to", "0", "employeeId"], "SAME_PERSON"],
  ["someone twice", { to: ["peer", "peer"] }, ["to", "1", "employeeId"], "TWICE"],
  ["someone without a post", { to: ["standIn"] }, ["to", "0", "employeeId"], "NO_POST"],
  ["a day that is over", { until: "2026-10-13" }, ["until"], "IN_THE_PAST"],
  ["a day too far away", { until: "2027-01-15" }, ["until"], "TOO_LONG"],
  ["too long a message", { message: "x".repeat(2_001) }, ["message"], "TOO_LONG"],
  ["two things", { coreValue: "LOYAL", plannedResultId: "RESULT" }, ["coreValue"], "ONE_THING"],
  ["a result that is not there", { plannedResultId: "NONE" }, ["plannedResultId"], "NOT_FOUND"],
  ["a period that is not there", { periodId: "NO_PERIOD" }, ["periodId"], "NOT_FOUND"],
  ["about someone whom one does not appraise", { employeeId: "other" }, ["employeeId"], "NOT_FOUND"],
])("%s: a problem that names its field, and nothing is asked", async (_, input, field, code) => {
  await api.dataSource.query("update position set ends_on = '2026-09-30' where key = $1", [people.standIn.positionKey]);
  const { to, employeeId, ...rest } = input as { to?: string[]; employeeId?: string };
  const given = JSON.parse(
    JSON.stringify(rest)
      .replace("RESULT", resultId)
      .replace("NONE", globalId("PlannedResult", "00000000-0000-7000-8000-000000000000"))
      .replace("NO_PERIOD", globalId("Period", "00000000-0000-7000-8000-000000000000")),
  ) as object;
  const named = {
    ...(to && { to: to.map((who) => ({ employeeId: people[who as "peer"].id })) }),
    ...(employeeId && { employeeId: people.other.id }),
  };

  expect(await request(as.owner, { ...given, ...named })).toEqual({ requests: null, problems: [{ field, code }] });
  const [{ n }] = await api.dataSource.query("select count(*)::int as n from feedback_request");
  expect(n).toBe(0);
});

test("21 people are too many; an account without an employee asks nobody", async () => {
  const to = await Promise.all(
    Array.from({ length: 21 }, async () => ({
      employeeId: (await api.world.employee({ in: { key: people.owner.unitKey, code: "KEL" } as never })).id,
    })),
  );

  expect((await request(as.owner, { to })).problems).toEqual([{ field: ["to"], code: "TOO_MANY" }]);
  expect((await request(as.owner, { to: to.slice(1) })).requests).toHaveLength(20);
  expect((await request(as.team)).problems).toEqual([{ field: null, code: "NO_EMPLOYEE" }]);
});

test("a refusal may not be too long; the same key gives the first answer, for each of the moves", async () => {
  const first = await request(as.owner, { idempotencyKey: "r" });
  expect(await request(as.owner, { idempotencyKey: "r" })).toEqual(first);
  const { id } = first.requests[0];
  expect((await decline(id, { reason: "x".repeat(2_001) })).problems).toEqual([
    { field: ["reason"], code: "TOO_LONG" },
  ]);
  const declined = await decline(id, { idempotencyKey: "d" });
  expect(await decline(id, { idempotencyKey: "d" })).toEqual(declined);
  const [{ n }] = await api.dataSource.query("select count(*)::int as n from audit_event");
  expect(n).toBe(2);
});

test("of an answer and a refusal sent at once one is kept", async () => {
  const { requests } = await request();
  const outcomes = await Promise.all([answer(requests[0].id), decline(requests[0].id)]);

  expect(outcomes.flatMap(({ problems }) => problems)).toHaveLength(1);
});
