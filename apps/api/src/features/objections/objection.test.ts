import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let owner: Person;
let head: Person;
let assessmentId: string;
let as: Record<"owner" | "head" | "camat" | "peer" | "team" | "official" | "analyst", string>;

const STATE = `objection { id status reason answer answerDueOn workResultBefore workResult behaviour decisionReason viewerMayAnswer viewerMayDecide
  assessment { status workResult predicate } }`;
const send = async (session: string, name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.ask(
    session,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${STATE} problems { field code } } }`,
    {
      input,
    },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[name];
};
const file = (input: object = {}, session = as.owner) =>
  send(session, "fileObjection", { assessmentId, reason: "Target tercapai, bukti terlampir", ...input });
const answer = (objectionId: string, session = as.head) =>
  send(session, "answerObjection", { objectionId, answer: "Bukti tidak lengkap" });
const decide = (objectionId: string, session = as.camat, input: object = {}) =>
  send(session, "decideObjection", {
    objectionId,
    workResult: "ABOVE",
    behaviour: "MEETS",
    reason: "Bukti lengkap",
    ...input,
  });
const days = async (count: number) => {
  api.pass(count * 24 * 60);
  await api.dataSource.query("update session set expires_at = $1::timestamptz + interval '1 day', last_seen_at = $1", [
    api.now,
  ]);
};

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-10T03:00:00Z"));
  const { world } = api;
  const district = await world.unit("KEC");
  const village = await world.unit("KEL", district);
  const camat = await world.employee({ in: district, heads: true });
  head = await world.employee({ in: village, heads: true, appraisedBy: camat });
  owner = await world.employee({ in: village, appraisedBy: head });
  const peer = await world.employee({ in: village, appraisedBy: head });
  assessmentId = await world.assessment(owner, head, await world.month(2026, 10), {
    workResult: "MEETS",
    behaviour: "MEETS",
    publishedAt: new Date("2026-11-06T02:00:00Z"),
  });
  as = {
    owner: await world.session(owner),
    head: await world.session(head),
    camat: await world.session(camat),
    peer: await world.session(peer),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    official: await world.session(null, "AUTHORISED_OFFICIAL"),
    analyst: await world.session(null, "ANALYST"),
  };
});
afterEach(() => api.stop());

test("both are heard, the superior decides once, and everything is kept", async () => {
  const filed = await file();
  expect(filed).toMatchObject({
    problems: [],
    objection: { status: "FILED", workResultBefore: "MEETS", assessment: { status: "OBJECTED" } },
  });
  const { id } = filed.objection;

  expect((await decide(id)).problems).toEqual([{ field: ["objectionId"], code: "NOT_ANSWERED" }]);
  expect((await answer(id)).objection).toMatchObject({
    status: "ANSWERED",
    answer: "Bukti tidak lengkap",
    viewerMayAnswer: false,
  });
  expect((await decide(id)).objection).toMatchObject({
    status: "DECIDED",
    workResultBefore: "MEETS",
    workResult: "ABOVE",
    assessment: { status: "DECIDED", workResult: "ABOVE", predicate: "GOOD" },
  });
  expect((await decide(id)).problems).toEqual([{ field: ["objectionId"], code: "DECIDED" }]);
  expect((await file()).problems).toEqual([{ field: ["assessmentId"], code: "NOT_OPEN" }]);
});

test("a silent appraiser does not block the decision: it comes when the time for an answer is over", async () => {
  const { objection } = await file();
  expect(objection.answerDueOn).toBe("2026-11-24");
  await days(14);
  expect((await decide(objection.id)).problems).toEqual([{ field: ["objectionId"], code: "NOT_ANSWERED" }]);
  await days(1);
  expect((await decide(objection.id)).objection.status).toBe("DECIDED");
});

test.each([
  [10, []], // the 14th day after publication, which still counts
  [11, [{ field: ["assessmentId"], code: "WINDOW_CLOSED" }]],
])("the window closes 14 days after publication (%i days later)", async (later, problems) => {
  await days(later);
  const own = await api.ask(as.owner, `query ($id: ID!) { node(id: $id) { ... on Assessment { viewerMayObject } } }`, {
    id: assessmentId,
  });
  expect(own.data?.["node"].viewerMayObject).toBe(problems.length === 0);
  expect((await file()).problems).toEqual(problems);
});

test("by a rule of working days, weekends and holidays do not count", async () => {
  await api.dataSource.query(
    `update cycle_rule set rules = jsonb_set(rules, '{objection}', '{"windowDays": 3, "windowUnit": "WORKING", "answerDays": 3}')`,
  );
  await api.dataSource.query("update agency set directory_version = directory_version + 1");
  expect((await file()).problems).toEqual([]); // Friday the 6th; Monday, Tuesday the 10th, Wednesday are its three days
});

test("who has acknowledged may still object; each move wants words", async () => {
  await api.ask(
    as.owner,
    `mutation ($id: ID!) { acknowledgeAssessment(input: { assessmentId: $id }) { problems { code } } }`,
    { id: assessmentId },
  );
  expect((await file({ reason: " " })).problems).toEqual([{ field: ["reason"], code: "REQUIRED" }]);
  expect((await file({ reason: "x".repeat(10_001) })).problems).toEqual([{ field: ["reason"], code: "TOO_LONG" }]);
  const { objection } = await file();
  expect((await send(as.head, "answerObjection", { objectionId: objection.id, answer: "" })).problems).toEqual([
    { field: ["answer"], code: "REQUIRED" },
  ]);
  await answer(objection.id);
  expect((await decide(objection.id, as.camat, { reason: "" })).problems).toEqual([
    { field: ["reason"], code: "REQUIRED" },
  ]);
});

test("nobody else files, answers or decides: each is told that it is not there", async () => {
  for (const session of [as.head, as.camat, as.peer, as.team, as.official, as.analyst])
    expect((await file({}, session)).problems).toEqual([{ field: ["assessmentId"], code: "NOT_FOUND" }]);
  const { objection } = await file();
  for (const session of [as.owner, as.camat, as.peer, as.team, as.official, as.analyst])
    expect((await answer(objection.id, session)).problems).toEqual([{ field: ["objectionId"], code: "NOT_FOUND" }]);
  await answer(objection.id);
  for (const session of [as.owner, as.head, as.peer, as.team, as.official, as.analyst])
    expect((await decide(objection.id, session)).problems).toEqual([{ field: ["objectionId"], code: "NOT_FOUND" }]);
});

test("neither side decides as the superior's stand-in", async () => {
  const { objection } = await file();
  await answer(objection.id);
  const [camat] = await api.dataSource.query("select superior_key as key from objection");
  for (const [side, session] of [
    [owner, as.owner],
    [head, as.head],
  ] as const) {
    await api.world.delegation(camat, side, { startsOn: "2026-11-01", endsOn: "2026-11-30" });
    expect((await decide(objection.id, session)).problems).toEqual([{ field: ["objectionId"], code: "NOT_FOUND" }]);
  }
});

test("where the appraiser has no superior, the authorised official decides", async () => {
  await api.dataSource.query("delete from appraiser_assignment where position_key = $1", [head.positionKey]);
  const { objection } = await file();
  await answer(objection.id);
  expect((await decide(objection.id, as.official)).objection).toMatchObject({
    status: "DECIDED",
    assessment: { status: "DECIDED" },
  });
});

test("sent again under its key it is filed once; two decisions at once have one winner", async () => {
  const [one, two] = await Promise.all([file({ idempotencyKey: "k" }), file({ idempotencyKey: "k" })]);
  expect(two).toEqual(one);
  await answer(one.objection.id);
  const outcomes = await Promise.all([
    decide(one.objection.id),
    decide(one.objection.id, as.camat, { workResult: "BELOW" }),
  ]);
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([{ field: ["objectionId"], code: "DECIDED" }]);
});

test("an analyst counts objections and reads no word of them; a peer sees none", async () => {
  await file();
  const seen = (session: string) =>
    api.ask(session, `query ($id: ID!) { node(id: $id) { ... on Assessment { objection { status reason } } } }`, {
      id: assessmentId,
    });
  expect((await seen(as.analyst)).data?.["node"].objection).toEqual({ status: "FILED", reason: null });
  expect((await seen(as.peer)).data).toEqual({ node: null });
});
