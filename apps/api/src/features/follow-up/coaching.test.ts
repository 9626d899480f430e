import { TestApi } from "../../testing/api.ts";
import { noticeKindsOf } from "../../testing/notices.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let appraiser: Person;
let owner: Person;
let assessmentId: string;
let as: Record<"appraiser" | "owner" | "head" | "peer" | "team" | "official" | "analyst", string>;

const NOTE = `note { id text isShared revision withdrawnAt viewerMayChange author { name } versions { revision text } }`;
const TALK = `dialogue { id heldOn agreed confirmedAt viewerMayConfirm appraiser { name } people { name } assessment { id } }`;
const send = async (session: string, name: string, input: object, state: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.ask(
    session,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${state} problems { field code } } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[name];
};
const add = (input: object = {}, session = as.appraiser) =>
  send(session, "addCoachingNote", { employeeId: owner.id, text: "Dampingi di loket", isShared: true, ...input }, NOTE);
const change = (noteId: string, input: object = {}, session = as.appraiser) =>
  send(session, "changeCoachingNote", { noteId, text: "Dampingi dua pekan", ...input }, NOTE);
const withdraw = (noteId: string, session = as.appraiser) => send(session, "withdrawCoachingNote", { noteId }, NOTE);
const notesFor = async (session: string) => {
  const { data, errors } = await api.ask(
    session,
    `query ($id: ID!) { employee(id: $id) { viewerMayCoach coachingNotes { nodes { text versions { text } } } } }`,
    { id: owner.id },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  // Null to an analyst, who knows the person by another id.
  return data?.["employee"]?.coachingNotes.nodes ?? [];
};
const record = (input: object = {}, session = as.appraiser) =>
  send(
    session,
    "recordDialogue",
    { employeeId: owner.id, heldOn: "2026-11-20", agreed: "Target disepakati", ...input },
    TALK,
  );
const confirm = (dialogueId: string, session = as.owner) => send(session, "confirmDialogue", { dialogueId }, TALK);
const events = async (session: string) =>
  (await api.ask(session, `{ auditEvents { nodes { action } } }`)).data?.["auditEvents"].nodes.map(
    ({ action }: { action: string }) => action,
  );

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL");
  const head = await world.employee({ in: village, heads: true });
  appraiser = await world.employee({ in: village, appraisedBy: head });
  owner = await world.employee({ in: village, appraisedBy: appraiser });
  const peer = await world.employee({ in: village, appraisedBy: appraiser });
  assessmentId = await world.assessment(owner, appraiser, await world.month(2026, 10));
  as = {
    appraiser: await world.session(appraiser),
    owner: await world.session(owner),
    head: await world.session(head),
    peer: await world.session(peer),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    official: await world.session(null, "AUTHORISED_OFFICIAL"),
    analyst: await world.session(null, "ANALYST"),
  };
});
afterEach(() => api.stop());

test("a shared note is read by the person, an unshared one by its author alone", async () => {
  expect((await add()).note).toMatchObject({ text: "Dampingi di loket", isShared: true, viewerMayChange: true });
  await add({ text: "Belum yakin", isShared: false });

  expect((await notesFor(as.appraiser)).map(({ text }: any) => text).toSorted()).toEqual([
    "Belum yakin",
    "Dampingi di loket",
  ]);
  expect(await notesFor(as.owner)).toEqual([{ text: "Dampingi di loket", versions: [] }]);
  for (const session of [as.head, as.peer, as.team, as.official, as.analyst])
    expect(await notesFor(session)).toEqual([]);
  expect(await events(as.owner)).toEqual(["coaching_note.added"]);
});

test("what a note said before is kept; the person reads what it said since it was shared", async () => {
  const { note } = await add({ text: "Belum yakin", isShared: false });
  await change(note.id, { isShared: true, text: "Dampingi" });
  expect((await change(note.id)).note).toMatchObject({
    revision: 3,
    versions: [
      { revision: 1, text: "Belum yakin" },
      { revision: 2, text: "Dampingi" },
    ],
  });
  expect(await notesFor(as.owner)).toEqual([{ text: "Dampingi dua pekan", versions: [{ text: "Dampingi" }] }]);
  expect((await change(note.id, { isShared: false })).problems).toEqual([{ field: ["isShared"], code: "SHARED" }]);
});

test("taken back, it stays known that there was a note, and not what it said", async () => {
  const { note } = await add();
  expect((await withdraw(note.id)).note).toMatchObject({ text: "Dampingi di loket", viewerMayChange: false });
  expect(await notesFor(as.owner)).toEqual([{ text: null, versions: [] }]);
  expect((await withdraw(note.id)).problems).toEqual([{ field: ["noteId"], code: "WITHDRAWN" }]);
  expect((await change(note.id)).problems).toEqual([{ field: ["noteId"], code: "WITHDRAWN" }]);
});

test("only who appraises the person writes, only its author changes; words are asked for; a retry writes once", async () => {
  for (const session of [as.owner, as.head, as.peer, as.team, as.official, as.analyst])
    expect((await add({}, session)).problems).toEqual([{ field: ["employeeId"], code: "NOT_FOUND" }]);
  expect((await add({ text: " " })).problems).toEqual([{ field: ["text"], code: "REQUIRED" }]);
  expect((await add({ text: "x".repeat(10_001) })).problems).toEqual([{ field: ["text"], code: "TOO_LONG" }]);
  const [one, two] = await Promise.all([add({ idempotencyKey: "k" }), add({ idempotencyKey: "k" })]);
  expect(two).toEqual(one);
  for (const session of [as.owner, as.head, as.peer, as.team, as.official, as.analyst]) {
    expect((await change(one.note.id, {}, session)).problems).toEqual([{ field: ["noteId"], code: "NOT_FOUND" }]);
    expect((await withdraw(one.note.id, session)).problems).toEqual([{ field: ["noteId"], code: "NOT_FOUND" }]);
  }
  expect(await notesFor(as.appraiser)).toHaveLength(1);
});

test("the appraiser records a talk and the person confirms it, or the other way round", async () => {
  const { dialogue, problems } = await record({ assessmentId });
  expect(problems).toEqual([]);
  expect(dialogue).toMatchObject({
    agreed: "Target disepakati",
    confirmedAt: null,
    viewerMayConfirm: false,
    assessment: { id: assessmentId },
  });
  expect((await confirm(dialogue.id, as.appraiser)).problems).toEqual([{ field: ["dialogueId"], code: "NOT_FOUND" }]);
  expect((await confirm(dialogue.id)).dialogue.confirmedAt).not.toBeNull();
  expect((await confirm(dialogue.id)).problems).toEqual([{ field: ["dialogueId"], code: "CONFIRMED" }]);

  const own = await record({}, as.owner);
  expect(own.dialogue).toMatchObject({ appraiser: { name: appraiser.name }, viewerMayConfirm: false });
  expect((await confirm(own.dialogue.id)).problems).toEqual([{ field: ["dialogueId"], code: "NOT_FOUND" }]);
  expect((await confirm(own.dialogue.id, as.appraiser)).problems).toEqual([]);
  expect(await events(as.owner)).toEqual(expect.arrayContaining(["dialogue.recorded", "dialogue.confirmed"]));
});

test("a talk names who was there, is not in the future, and is about that person's plan and results", async () => {
  const third = await api.world.employee({ in: await api.world.unit("LAIN"), name: "Sekretaris" });
  expect((await record({ peopleIds: [third.id, owner.id] })).dialogue.people).toEqual([{ name: "Sekretaris" }]);
  expect((await record({ heldOn: "2026-11-25" })).problems).toEqual([{ field: ["heldOn"], code: "IN_THE_FUTURE" }]);
  expect((await record({ agreed: "" })).problems).toEqual([{ field: ["agreed"], code: "REQUIRED" }]);
  const other = await api.world.assessment(appraiser, owner, await api.world.month(2026, 9));
  expect((await record({ assessmentId: other })).problems).toEqual([{ field: ["assessmentId"], code: "NOT_FOUND" }]);
  await api.dataSource.query("delete from appraiser_assignment where position_key = $1", [owner.positionKey]);
  expect((await record({}, as.owner)).problems).toEqual([{ field: ["employeeId"], code: "NO_APPRAISER" }]);
});

test("nobody else records, confirms or reads a talk; a retry records it once", async () => {
  const [one, two] = await Promise.all([record({ idempotencyKey: "k" }), record({ idempotencyKey: "k" })]);
  expect(two).toEqual(one);
  for (const session of [as.head, as.peer, as.team, as.official, as.analyst]) {
    expect((await record({}, session)).problems).toEqual([{ field: ["employeeId"], code: "NOT_FOUND" }]);
    expect((await confirm(one.dialogue.id, session)).problems).toEqual([{ field: ["dialogueId"], code: "NOT_FOUND" }]);
    const node = await api.ask(session, `query ($id: ID!) { node(id: $id) { id } }`, { id: one.dialogue.id });
    expect(node.data).toEqual({ node: null });
  }
  const mine = await api.ask(as.owner, `query ($id: ID!) { employee(id: $id) { dialogues { totalCount } } }`, {
    id: owner.id,
  });
  expect(mine.data?.["employee"].dialogues.totalCount).toBe(1);
});

test("the other side is told of a dialogue that one of the two recorded", async () => {
  await record();
  expect(await noticeKindsOf(api, as.owner)).toEqual(["DIALOGUE_RECORDED"]);
  expect(await noticeKindsOf(api, as.appraiser)).toEqual([]);

  await record({ heldOn: "2026-11-21" }, as.owner);
  expect(await noticeKindsOf(api, as.appraiser)).toEqual(["DIALOGUE_RECORDED"]);
  expect(await noticeKindsOf(api, as.head)).toEqual([]);
});
