import { TestApi } from "../../testing/api.ts";
import { noticeKindsOf } from "../../testing/notices.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let camat: Person;
let lurah: Person;
let appraiser: Person;
let owner: Person;
let draftId: string;
let as: Record<
  "camat" | "lurah" | "appraiser" | "owner" | "peer" | "otherHead" | "team" | "analyst" | "official",
  string
>;

const STATE = `calibration { id status office workResultBefore behaviourBefore workResult behaviour reason workResultAfter behaviourAfter
  answerReason viewerMayAnswer assessment { status workResult behaviour predicate viewerMayPublish } }`;
const send = async (session: string, name: string, input: object, state = STATE) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.ask(
    session,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${state} problems { field code } } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[name];
};
const propose = (input: object = {}, session = as.lurah) =>
  send(session, "proposeCalibration", {
    assessmentId: draftId,
    workResult: "ABOVE",
    behaviour: "MEETS",
    reason: "Setara dengan rekan yang hasilnya sama",
    ...input,
  });
const answer = (calibrationId: string, input: object = {}, session = as.appraiser) =>
  send(session, "answerCalibration", { calibrationId, accept: true, reason: "Sepakat", ...input });
const publish = (input: object = {}) =>
  send(
    as.appraiser,
    "publishAssessment",
    { assessmentId: draftId, workResult: "ABOVE", behaviour: "MEETS", reason: "Hasil", ...input },
    "assessment { status workResult }",
  );
const seen = async (session: string) => {
  const { data, errors } = await api.ask(
    session,
    `query ($id: ID!) { node(id: $id) { ... on Assessment { viewerMayProposeCalibration calibrations { status office reason workResultBefore workResult workResultAfter } } } }`,
    { id: draftId },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["node"] ?? null;
};

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-03T03:00:00Z"));
  const { world } = api;
  const district = await world.unit("KEC");
  const village = await world.unit("KEL", district);
  const elsewhere = await world.unit("LAIN", district);
  camat = await world.employee({ in: district, heads: true });
  lurah = await world.employee({ in: village, heads: true, appraisedBy: camat });
  appraiser = await world.employee({ in: village, appraisedBy: lurah });
  owner = await world.employee({ in: village, appraisedBy: appraiser });
  const peer = await world.employee({ in: village, appraisedBy: appraiser });
  const otherHead = await world.employee({ in: elsewhere, heads: true, appraisedBy: camat });
  draftId = await world.assessment(owner, appraiser, await world.month(2026, 10), {
    status: "DRAFT",
    publishedAt: null,
    workResult: "MEETS",
    behaviour: "MEETS",
  });
  as = {
    camat: await world.session(camat),
    lurah: await world.session(lurah),
    appraiser: await world.session(appraiser),
    owner: await world.session(owner),
    peer: await world.session(peer),
    otherHead: await world.session(otherHead),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    analyst: await world.session(null, "ANALYST"),
    official: await world.session(null, "AUTHORISED_OFFICIAL"),
  };
});
afterEach(() => api.stop());

test("the head above the appraiser proposes, the appraiser accepts, and before and after are kept", async () => {
  const { calibration, problems } = await propose();
  expect(problems).toEqual([]);
  expect(calibration).toMatchObject({
    status: "PROPOSED",
    office: "Jabatan di KEL",
    workResultBefore: "MEETS",
    workResult: "ABOVE",
    workResultAfter: null,
    viewerMayAnswer: false,
    assessment: { status: "DRAFT", workResult: "MEETS" },
  });

  expect((await answer(calibration.id)).calibration).toMatchObject({
    status: "ACCEPTED",
    workResultBefore: "MEETS",
    workResultAfter: "ABOVE",
    behaviourAfter: "MEETS",
    answerReason: "Sepakat",
    assessment: { status: "DRAFT", workResult: "ABOVE", predicate: "GOOD" },
  });
});

test("the appraiser keeps the own ratings, with a reason, and nothing changes", async () => {
  const { calibration } = await propose();
  expect((await answer(calibration.id, { accept: false, reason: "Bukti berbeda" })).calibration).toMatchObject({
    status: "KEPT",
    workResultAfter: "MEETS",
    answerReason: "Bukti berbeda",
    assessment: { workResult: "MEETS" },
  });
  expect((await answer(calibration.id)).problems).toEqual([{ field: ["calibrationId"], code: "ANSWERED" }]);
});

test("publication waits for the answer", async () => {
  const { calibration } = await propose();
  expect((await publish()).problems).toEqual([{ field: ["assessmentId"], code: "CALIBRATION_OPEN" }]);
  const may = () =>
    api.ask(as.appraiser, `query ($id: ID!) { node(id: $id) { ... on Assessment { viewerMayPublish } } }`, {
      id: draftId,
    });
  expect((await may()).data).toEqual({ node: { viewerMayPublish: false } });
  await answer(calibration.id);
  expect((await may()).data).toEqual({ node: { viewerMayPublish: true } });
  expect(await publish()).toEqual({ problems: [], assessment: { status: "PUBLISHED", workResult: "ABOVE" } });
});

test("its subject knows nothing of it while it is a draft, and all of it once it is published", async () => {
  const { calibration } = await propose();
  expect(await seen(as.owner)).toEqual({ viewerMayProposeCalibration: false, calibrations: [] });
  const events = async () =>
    (await api.ask(as.owner, `{ auditEvents { nodes { action } } }`)).data?.["auditEvents"].nodes.map(
      ({ action }: { action: string }) => action,
    );
  expect(await events()).toEqual([]);
  const node = () => api.ask(as.owner, `query ($id: ID!) { node(id: $id) { id } }`, { id: calibration.id });
  expect((await node()).data).toEqual({ node: null });

  await answer(calibration.id);
  await publish();
  expect(await seen(as.owner)).toEqual({
    viewerMayProposeCalibration: false,
    calibrations: [
      {
        status: "ACCEPTED",
        office: "Jabatan di KEL",
        reason: "Setara dengan rekan yang hasilnya sama",
        workResultBefore: "MEETS",
        workResult: "ABOVE",
        workResultAfter: "ABOVE",
      },
    ],
  });
  expect(await events()).toEqual(expect.arrayContaining(["calibration.proposed", "calibration.answered"]));
});

test("an analyst reads no word and no office of it; a peer sees nothing at all", async () => {
  const { calibration } = await propose();
  expect(await seen(as.analyst)).toBeNull();
  await answer(calibration.id);
  await publish();
  expect((await seen(as.analyst))?.calibrations).toMatchObject([{ status: "ACCEPTED", office: null, reason: null }]);
  expect(await seen(as.peer)).toBeNull();
});

test("heads above the appraiser may propose, and nobody else: they are told that there is no such draft", async () => {
  expect((await seen(as.lurah))?.viewerMayProposeCalibration).toBe(true);
  expect((await seen(as.camat))?.viewerMayProposeCalibration).toBe(true);
  for (const session of [as.appraiser, as.owner, as.peer, as.otherHead, as.team, as.analyst, as.official])
    expect((await propose({}, session)).problems).toEqual([{ field: ["assessmentId"], code: "NOT_FOUND" }]);
  expect((await propose({}, as.camat)).problems).toEqual([]);
});

test("the appraiser's judgement is not calibrated from below, nor by the appraiser as head, nor by who acts for either side", async () => {
  const { world } = api;
  await api.dataSource.query("update appraiser_assignment set appraiser_key = $1 where position_key = $2", [
    camat.key,
    owner.positionKey,
  ]);
  await api.dataSource.query("update assessment set appraiser_key = $1", [camat.key]);
  for (const session of [as.lurah, as.camat])
    expect((await propose({}, session)).problems).toEqual([{ field: ["assessmentId"], code: "NOT_FOUND" }]);

  await api.dataSource.query("update appraiser_assignment set appraiser_key = $1 where position_key = $2", [
    appraiser.key,
    owner.positionKey,
  ]);
  await api.dataSource.query("update assessment set appraiser_key = $1", [appraiser.key]);
  for (const side of [owner, appraiser]) await world.delegation(lurah, side);
  for (const session of [as.owner, as.appraiser])
    expect((await propose({}, session)).problems).toEqual([{ field: ["assessmentId"], code: "NOT_FOUND" }]);
});

test("who acts for the head proposes in their name", async () => {
  const deputy = await api.world.employee({ in: await api.world.unit("SEK"), appraisedBy: camat });
  await api.world.delegation(lurah, deputy);
  const session = await api.world.session(deputy);
  expect((await propose({}, session)).problems).toEqual([]);
  const [event] = await api.dataSource.query(
    "select on_behalf_of_key as key from audit_event where action = 'calibration.proposed'",
  );
  expect(event.key).toBe(lurah.key);
});

test("nobody but who judges answers", async () => {
  const { calibration } = await propose();
  for (const session of [as.lurah, as.camat, as.owner, as.peer, as.otherHead, as.team, as.analyst, as.official])
    expect((await answer(calibration.id, {}, session)).problems).toEqual([
      { field: ["calibrationId"], code: "NOT_FOUND" },
    ]);
});

test("each wants a reason; what is the same, unrated, open already or closed is refused", async () => {
  expect((await propose({ reason: " " })).problems).toEqual([{ field: ["reason"], code: "REQUIRED" }]);
  expect((await propose({ reason: "x".repeat(4_001) })).problems).toEqual([{ field: ["reason"], code: "TOO_LONG" }]);
  expect((await propose({ workResult: "MEETS" })).problems).toEqual([{ field: ["workResult"], code: "UNCHANGED" }]);
  await api.dataSource.query("update assessment set behaviour = null");
  expect((await propose()).problems).toEqual([{ field: ["assessmentId"], code: "NOT_RATED" }]);
  await api.dataSource.query("update assessment set behaviour = 'MEETS'");
  const { calibration } = await propose();
  expect((await propose({}, as.camat)).problems).toEqual([{ field: ["assessmentId"], code: "CALIBRATION_OPEN" }]);
  expect((await answer(calibration.id, { reason: "" })).problems).toEqual([{ field: ["reason"], code: "REQUIRED" }]);
  await api.dataSource.query("update period set is_open = false");
  await api.dataSource.query("update agency set directory_version = directory_version + 1");
  expect((await answer(calibration.id)).problems).toEqual([{ field: null, code: "PERIOD_CLOSED" }]);
  await api.dataSource.query("update assessment set status = 'PUBLISHED'");
  expect((await propose()).problems).toEqual([{ field: ["assessmentId"], code: "NOT_FOUND" }]);
});

test("sent again under its key it is proposed once; of two at once one waits for the answer", async () => {
  const [one, two] = await Promise.all([propose({ idempotencyKey: "k" }), propose({ idempotencyKey: "k" })]);
  expect(two).toEqual(one);
  await answer(one.calibration.id, { accept: false });
  const outcomes = await Promise.all([propose(), propose({}, as.camat)]);
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([{ field: ["assessmentId"], code: "CALIBRATION_OPEN" }]);
  const open = outcomes.find(({ calibration }) => calibration).calibration;
  const answers = await Promise.all([answer(open.id), answer(open.id, { accept: false })]);
  expect(answers.flatMap(({ problems }) => problems)).toEqual([{ field: ["calibrationId"], code: "ANSWERED" }]);
});

test("the calibrations of many assessments are one statement", async () => {
  const { world } = api;
  const september = await world.month(2026, 9);
  const ask = () =>
    api.ask(
      as.appraiser,
      `{ assessments { nodes { calibrations { status viewerMayAnswer } viewerMayProposeCalibration } } }`,
    );
  const one = await ask();
  await world.assessment(owner, appraiser, september, { status: "DRAFT", publishedAt: null });
  const two = await ask();
  expect(two.data?.["assessments"].nodes).toHaveLength(one.data?.["assessments"].nodes.length + 1);
  expect(two.statements).toBe(one.statements);
});

test("the appraiser is told of a proposal and the proposer of the answer, and its subject of neither", async () => {
  const { calibration } = await propose();
  expect(await noticeKindsOf(api, as.appraiser)).toEqual(["CALIBRATION_PROPOSED"]);
  expect(await noticeKindsOf(api, as.lurah)).toEqual([]);

  await answer(calibration.id, { accept: false, reason: "Hasilnya lain" });
  expect(await noticeKindsOf(api, as.lurah)).toEqual(["CALIBRATION_ANSWERED"]);
  for (const session of [as.owner, as.camat, as.peer, as.team])
    expect((await noticeKindsOf(api, session)).filter((kind) => kind.startsWith("CALIBRATION"))).toEqual([]);
});
