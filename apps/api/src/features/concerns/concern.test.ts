import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import { followEvents } from "../notices/follow.service.ts";

let api: TestApi;
let village: OrgUnit;
let elsewhere: OrgUnit;
let appraiser: Person;
let owner: Person;
const session: Record<string, string> = {};

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const root = await world.unit("ROOT");
  village = await world.unit("KEL", root);
  elsewhere = await world.unit("LAIN", root);
  appraiser = await world.employee({ in: village, heads: true, name: "Lurah" });
  owner = await world.employee({ in: village, name: "Budi", appraisedBy: appraiser });
  const keeper = await world.employee({ in: elsewhere });
  session["owner"] = await world.session(owner);
  session["appraiser"] = await world.session(appraiser);
  session["peer"] = await world.session(await world.employee({ in: village }));
  session["keeper"] = await world.session(keeper, { role: "ADMINISTRATOR", unitKey: village.key });
  session["team"] = await world.session(await world.employee({ in: elsewhere }), "PERFORMANCE_TEAM");
});
afterEach(() => api.stop());

const RAISE = `mutation ($input: RaiseConcernInput!) { raiseConcern(input: $input) {
  concern { id addressee status place } problems { code field } } }`;
const ANSWER = `mutation ($input: AnswerConcernInput!) { answerConcern(input: $input) { concern { status answer } problems { code field } } }`;

const WRONG = { subject: "RATING", place: "/nilai-saya", placeName: "Nilai saya", seen: "Realisasi tercatat 40" };

async function raise(input: object = {}, who = "owner") {
  const { data, errors } = await api.ask(session[who]!, RAISE, { input: { ...WRONG, ...input } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["raiseConcern"];
}
async function listed(who: string, isOwn: boolean): Promise<string[]> {
  const { data } = await api.ask(
    session[who]!,
    `{ concerns(isOwn: ${isOwn}) { nodes { seen viewerMayAnswer viewerMayWithdraw } } }`,
  );
  return data?.["concerns"].nodes.map(
    (n: any) => `${n.seen}${n.viewerMayAnswer ? " answer" : ""}${n.viewerMayWithdraw ? " withdraw" : ""}`,
  );
}
const answer = async (who: string, concernId: string, text = "Sudah diperbaiki") =>
  (await api.ask(session[who]!, ANSWER, { input: { concernId, answer: text } })).data?.["answerConcern"];

test.each([
  ["WORK", "APPRAISER", "appraiser"],
  ["RATING", "APPRAISER", "appraiser"],
  ["RECORD", "ADMINISTRATOR", "keeper"],
  ["CYCLE", "PERFORMANCE_TEAM", "team"],
  ["PROGRAM", "PERFORMANCE_TEAM", "team"],
])("what is wrong with %s goes to %s, and to nobody else", async (subject, addressee, reader) => {
  const { concern, problems } = await raise({ subject });

  expect(problems).toEqual([]);
  expect(concern).toMatchObject({ addressee, status: "OPEN", place: "/nilai-saya" });
  expect(await listed("owner", true)).toEqual(["Realisasi tercatat 40 withdraw"]);
  for (const who of ["appraiser", "keeper", "team", "peer"])
    expect([who, await listed(who, false)]).toEqual([who, who === reader ? ["Realisasi tercatat 40 answer"] : []]);
  const { data } = await api.ask(session[reader]!, "{ viewer { tasks { kind count employee { name } } } }");
  expect(data?.["viewer"].tasks).toContainEqual({ kind: "CONCERNS_TO_ANSWER", count: 1, employee: { name: "Budi" } });
});

test("whoever has no appraiser is heard by the performance team", async () => {
  expect((await raise({}, "peer")).concern.addressee).toBe("PERFORMANCE_TEAM");
  expect(await listed("team", false)).toEqual(["Realisasi tercatat 40 answer"]);
});

test("it stays open until it is answered, its raiser is told, and it is answered once", async () => {
  const { concern } = await raise();
  expect((await answer("peer", concern.id)).problems).toEqual([{ code: "NOT_FOUND", field: ["concernId"] }]);
  expect((await answer("owner", concern.id)).problems).toEqual([{ code: "NOT_FOUND", field: ["concernId"] }]);
  expect((await answer("appraiser", concern.id, "  ")).problems).toEqual([{ code: "REQUIRED", field: ["answer"] }]);

  expect(await answer("appraiser", concern.id)).toEqual({
    concern: { status: "ANSWERED", answer: "Sudah diperbaiki" },
    problems: [],
  });

  expect((await answer("appraiser", concern.id)).problems).toEqual([{ code: "CLOSED", field: ["concernId"] }]);
  await followEvents(await background(api));
  const notices = async (who: string): Promise<any[]> =>
    (await api.ask(session[who]!, "{ viewer { notices { nodes { kind record { __typename id } } } } }")).data?.[
      "viewer"
    ].notices.nodes;
  expect(await notices("owner")).toEqual([
    { kind: "CONCERN_ANSWERED", record: { __typename: "Concern", id: concern.id } },
  ]);
  expect(await notices("appraiser")).toEqual([
    { kind: "CONCERN_RAISED", record: { __typename: "Concern", id: concern.id } },
  ]);
});

test("the same page is reported once while it is open, and again once it was answered", async () => {
  const { concern } = await raise();
  expect((await raise()).problems).toEqual([{ code: "OPEN_ALREADY", field: ["place"] }]);
  expect((await raise({ subject: "PROGRAM" })).problems).toEqual([]);

  await answer("appraiser", concern.id);
  expect((await raise()).problems).toEqual([]);
});

test("what is missing or no page of the product is said beside its field", async () => {
  const { problems } = await raise({ place: "//evil.example", seen: " ", expected: "x".repeat(2001) });
  expect(problems).toEqual([
    { code: "INVALID", field: ["place"] },
    { code: "REQUIRED", field: ["seen"] },
    { code: "TOO_LONG", field: ["expected"] },
  ]);
});

test("its raiser takes it back; an account without an employee is told whom to tell", async () => {
  const { concern } = await raise();
  const withdraw = async (who: string) =>
    (
      await api.ask(
        session[who]!,
        `mutation { withdrawConcern(input: { concernId: "${concern.id}" }) { concern { status } problems { code } } }`,
      )
    ).data?.["withdrawConcern"];
  expect((await withdraw("appraiser")).problems).toEqual([{ code: "NOT_FOUND" }]);
  expect((await withdraw("owner")).concern).toEqual({ status: "WITHDRAWN" });
  expect((await withdraw("owner")).problems).toEqual([{ code: "CLOSED" }]);

  session["nobody"] = await api.world.session(null, "ANALYST");
  expect((await raise({}, "nobody")).problems).toEqual([{ code: "NO_EMPLOYEE", field: null }]);
});

test("a list of many takes as many statements as one of few", async () => {
  const LIST = "{ concerns(first: 50) { nodes { employee { name } answeredBy { name } viewerMayAnswer } totalCount } }";
  await raise();
  const few = await api.ask(session["appraiser"]!, LIST);
  await raise({ place: "/kerja" });
  await raise({ place: "/skp", subject: "WORK" });
  const many = await api.ask(session["appraiser"]!, LIST);
  expect(many.data?.["concerns"].totalCount).toBe(3);
  expect(many.statements).toBeLessThanOrEqual(few.statements);
});
