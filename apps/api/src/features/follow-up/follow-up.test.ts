import { yearOf } from "@andir/domain/period";
import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import { proposeOfLastYear } from "./follow-up.service.ts";

let api: TestApi;
let head: Person;
let good: Person;
let poor: Person;
let official: Person;
let as: Record<"official" | "team" | "head" | "good" | "poor" | "admin" | "analyst", string>;

const ROW = `id year rule kind text source status ruleVersion decisionReason viewerMayDecide employee { name } decidedBy { name }
  inputs { predicates { year predicate } absentDays longestAbsence }`;
const list = async (session: string, args = "") => {
  const { data, errors } = await api.ask(session, `{ followUps${args} { nodes { ${ROW} } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["followUps"].nodes;
};
const propose = (input: object = {}, session = as.team) =>
  api.ask(
    session,
    `mutation ($input: ProposeFollowUpsInput!) { proposeFollowUps(input: $input) { proposed lapsed problems { field code } } }`,
    { input: { year: 2025, ...input } },
  );
const decide = async (followUpId: string, input: object = {}, session = as.official) => {
  const { data, errors } = await api.ask(
    session,
    `mutation ($input: DecideFollowUpInput!) { decideFollowUp(input: $input) { followUp { ${ROW} } problems { field code } } }`,
    { input: { followUpId, accept: true, reason: "Sesuai hasil kerja", ...input } },
  );
  return errors ? errors[0]?.extensions.code : data?.["decideFollowUp"];
};
const rules = (nodes: { rule: string }[]) => nodes.map(({ rule }) => rule).toSorted();

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-03-03T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL");
  head = await world.employee({ in: village, heads: true });
  good = await world.employee({ in: village, appraisedBy: head });
  poor = await world.employee({ in: village, appraisedBy: head });
  official = await world.employee({ in: village, appraisedBy: head });
  const [before, year] = [await world.period(yearOf(2024)), await world.period(yearOf(2025))];
  const at = { publishedAt: new Date("2026-01-20T02:00:00Z"), status: "FINAL" as const };
  for (const period of [before, year]) {
    await world.assessment(good, head, period, { ...at, workResult: "ABOVE", behaviour: "ABOVE" });
    await world.assessment(poor, head, period, { ...at, workResult: "BELOW", behaviour: "MEETS" });
  }
  for (const day of ["2025-03-10", "2025-03-11", "2025-03-12"])
    await api.dataSource.query("insert into attendance_event (employee_key, day, code) values ($1, $2, 'TK')", [
      poor.key,
      day,
    ]);
  as = {
    official: await world.session(official, "AUTHORISED_OFFICIAL"),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    head: await world.session(head),
    good: await world.session(good),
    poor: await world.session(poor),
    admin: await world.session(null, "ADMINISTRATOR"),
    analyst: await world.session(null, "ANALYST"),
  };
});
afterEach(() => api.stop());

test("every night proposes of the year that is over, and finds nothing new the night after", async () => {
  const night = async () => proposeOfLastYear(await background(api));

  expect(await night()).toEqual({ proposed: 4, lapsed: 0 });
  expect(await night()).toEqual({ proposed: 0, lapsed: 0 });
  expect(rules(await list(as.official))).toEqual(["ABSENCE", "BELOW_GOOD", "VERY_GOOD", "VERY_GOOD_TWO_YEARS"]);
  const by = await api.dataSource.query("select distinct actor_key from audit_event where noun = 'follow_up'");
  expect(by).toEqual([{ actor_key: null }]);
});

test("the dated rules propose from two years' predicates and from absence, with what they looked at", async () => {
  expect((await propose()).data?.["proposeFollowUps"]).toEqual({ proposed: 4, lapsed: 0, problems: [] });

  const nodes = await list(as.official);
  expect(rules(nodes)).toEqual(["ABSENCE", "BELOW_GOOD", "VERY_GOOD", "VERY_GOOD_TWO_YEARS"]);
  expect(nodes.find(({ rule }: { rule: string }) => rule === "VERY_GOOD_TWO_YEARS")).toMatchObject({
    kind: "REWARD",
    status: "PROPOSED",
    employee: { name: good.name },
    ruleVersion: "2026-1",
    viewerMayDecide: true,
    inputs: {
      predicates: [
        { year: 2025, predicate: "VERY_GOOD" },
        { year: 2024, predicate: "VERY_GOOD" },
      ],
      absentDays: 0,
    },
  });
  expect(nodes.find(({ rule }: { rule: string }) => rule === "ABSENCE")).toMatchObject({
    kind: "SANCTION",
    text: "teguran lisan",
    employee: { name: poor.name },
    inputs: { absentDays: 3, longestAbsence: 3 },
  });
  expect(
    rules(await list(as.official, "(filter: { kind: { eq: SANCTION }, year: 2025 }, orderBy: [{ field: KIND }])")),
  ).toEqual(["ABSENCE"]);
});

test("an official decides with a reason, once; then the person concerned reads it", async () => {
  await propose();
  const [reward] = (await list(as.official)).filter(({ rule }: { rule: string }) => rule === "VERY_GOOD");
  expect(await list(as.good)).toEqual([]);
  const events = async () =>
    (await api.ask(as.good, `{ auditEvents { nodes { action } } }`)).data?.["auditEvents"].nodes;
  expect(await events()).toEqual([]);

  expect((await decide(reward.id, { reason: " " })).problems).toEqual([{ field: ["reason"], code: "REQUIRED" }]);
  expect((await decide(reward.id, { reason: "x".repeat(4_001) })).problems).toEqual([
    { field: ["reason"], code: "TOO_LONG" },
  ]);
  expect((await decide(reward.id)).followUp).toMatchObject({
    status: "ACCEPTED",
    decisionReason: "Sesuai hasil kerja",
    decidedBy: { name: official.name },
    viewerMayDecide: false,
  });
  expect((await decide(reward.id, { accept: false })).problems).toEqual([{ field: ["followUpId"], code: "DECIDED" }]);
  expect(await list(as.good)).toMatchObject([{ rule: "VERY_GOOD", status: "ACCEPTED", viewerMayDecide: false }]);
  expect(await events()).toEqual([{ action: "follow_up.decided" }]);
});

test("only the performance team proposes and only the official decides; nobody else sees the list", async () => {
  for (const session of [as.official, as.head, as.good, as.admin, as.analyst])
    expect((await propose({}, session)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  await propose();
  const [one] = await list(as.official);
  for (const session of [as.team, as.head, as.good, as.poor, as.admin, as.analyst]) {
    expect(await decide(one.id, {}, session)).toBe("FORBIDDEN");
    expect(await list(session)).toEqual([]);
    const node = await api.ask(session, `query ($id: ID!) { node(id: $id) { id } }`, { id: one.id });
    expect(node.data).toEqual({ node: null });
  }
});

test("an official neither sees nor decides what is proposed about themselves", async () => {
  const { world } = api;
  const period = await api.dataSource.query("select key, ends_on from period where starts_on = '2025-01-01'");
  await world.assessment(
    official,
    head,
    { ...period[0], endsOn: period[0].ends_on, assessmentDueOn: "2026-01-20" } as never,
    {
      status: "FINAL",
      workResult: "ABOVE",
      behaviour: "ABOVE",
    },
  );
  await propose();
  expect((await list(as.official)).map((row: any) => row.employee.name)).not.toContain(official.name);
  const second = await world.session(null, "AUTHORISED_OFFICIAL");
  const [own] = (await list(second)).filter((row: any) => row.employee.name === official.name);
  expect((await decide(own.id)).problems).toEqual([{ field: ["followUpId"], code: "NOT_FOUND" }]);
  expect((await decide(own.id, {}, second)).problems).toEqual([]);
});

test("what may still be objected to proposes nothing, nor does a year that is not over", async () => {
  await api.dataSource.query("update assessment set status = 'OBJECTED' where employee_key = $1", [good.key]);
  await api.dataSource.query(
    "update assessment set status = 'PUBLISHED', published_at = '2026-03-01T02:00:00Z' where employee_key = $1",
    [poor.key],
  );
  await propose();
  expect(rules(await list(as.official))).toEqual(["ABSENCE"]);
  expect((await propose({ year: 2026 })).data?.["proposeFollowUps"].problems).toEqual([
    { field: ["year"], code: "NOT_OVER" },
  ]);
});

test("worked out again, what is decided stays, what is not follows the facts, and what no rule proposes any more lapses", async () => {
  await propose();
  const nodes = await list(as.official);
  await decide(nodes.find(({ rule }: { rule: string }) => rule === "VERY_GOOD").id, { accept: false });
  await api.dataSource.query(
    "update assessment set predicate = 'GOOD', work_result = 'MEETS', behaviour = 'MEETS' where employee_key = $1",
    [good.key],
  );
  await api.dataSource.query("delete from attendance_event where day = '2025-03-12'");

  expect((await propose()).data?.["proposeFollowUps"]).toEqual({ proposed: 0, lapsed: 2, problems: [] });
  expect(await list(as.official)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule: "VERY_GOOD", status: "DECLINED" }),
      expect.objectContaining({ rule: "BELOW_GOOD", inputs: expect.objectContaining({ absentDays: 2 }) }),
    ]),
  );
});

test("sent again under its key it is done once; two decisions at once have one winner", async () => {
  const [one, two] = await Promise.all([propose({ idempotencyKey: "k" }), propose({ idempotencyKey: "k" })]);
  expect(one.data).toEqual(two.data);
  expect((await propose()).data?.["proposeFollowUps"]).toMatchObject({ proposed: 0 });
  const [row] = await list(as.official);
  const outcomes = await Promise.all([decide(row.id), decide(row.id, { accept: false })]);
  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([{ field: ["followUpId"], code: "DECIDED" }]);
});
