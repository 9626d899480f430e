import { TestApi } from "../../testing/api.ts";
import { ratings, someFeedback } from "../../testing/feedback.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";

let api: TestApi;
let head: Person;
let owner: Person;
let peers: Person[];
let october: Period & { id: string };
let asHead: string;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-03T03:00:00Z"));
  const { world, dataSource } = api;
  const village = await world.unit("KEL");
  head = await world.employee({ in: village, heads: true });
  owner = await world.employee({ in: village, appraisedBy: head });
  peers = [];
  for (let i = 0; i < 4; i += 1) peers.push(await world.employee({ in: village, appraisedBy: head }));
  october = await world.month(2026, 10);
  await world.report(owner, october);
  await dataSource.query(
    "insert into attendance_month (employee_key, month, scheduled_days, attended_days) values ($1, '2026-10-01', 22, 22)",
    [owner.key],
  );
  asHead = await world.session(head);
});
afterEach(() => api.stop());

const ASSESSMENT = `assessment { id aspects { aspect score explanation { parts { name score lines { name count each amount } } } }
  explanation { parts { name rating lines { name count each amount } } choices { name advised } } }`;
const send = async (name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${ASSESSMENT} problems { field code } } }`;
  const { data, errors } = await api.ask(asHead, query, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[name];
};
const named = () => ({ employeeId: owner.id, periodId: october.id });
/** What the records say now, of a draft: the advice on behaviour, and what feedback is worth in work quality. */
async function draft() {
  const { assessment } = await send("saveAssessment", named());
  const advice = assessment.explanation.parts.find((part: { name: string }) => part.name === "BEHAVIOUR_ADVICE");
  const quality = assessment.aspects.find(({ aspect }: { aspect: string }) => aspect === "WORK_QUALITY");
  const feedback = quality.explanation.parts.find((part: { name: string }) => part.name === "FEEDBACK");
  return {
    rating: advice.rating,
    lines: advice.lines,
    quality: quality.score,
    feedback: feedback.score,
    feedbackLines: feedback.lines,
  };
}
const inOctober = { givenOn: "2026-10-14" } as const;

test("feedback changes the advice on behaviour, line by line, and a departure from it wants a reason", async () => {
  expect(await draft()).toMatchObject({ rating: "MEETS", lines: [{ name: "DISCIPLINE" }, { name: "MEAN" }] });
  for (const coreValue of ["LOYAL", "ADAPTIVE", "SERVICE_ORIENTED"] as const)
    await ratings(api, owner, peers, "BELOW", { ...inOctober, coreValue });

  const { rating, lines } = await draft();
  expect(rating).toBe("BELOW");
  expect(lines).toEqual([
    { name: "SERVICE_ORIENTED", count: 4, each: -1, amount: -4 },
    { name: "LOYAL", count: 4, each: -1, amount: -4 },
    { name: "ADAPTIVE", count: 4, each: -1, amount: -4 },
    { name: "DISCIPLINE", count: 1, each: 0, amount: 0 },
    { name: "MEAN", count: -3, each: 0.25, amount: -0.75 },
  ]);
  expect((await send("publishAssessment", { ...named(), workResult: "MEETS", behaviour: "MEETS" })).problems).toEqual([
    { field: ["reason"], code: "REQUIRED" },
  ]);
});

test("work quality weighs feedback of three people and more, of those without a name only what may be shown", async () => {
  expect(await draft()).toMatchObject({ feedback: null });
  await ratings(api, owner, peers.slice(0, 2), "ABOVE", { ...inOctober, isAnonymous: true });
  await someFeedback(api, owner, head, { ...inOctober, kind: "APPRAISER", rating: "MEETS" });
  await someFeedback(api, owner, owner, { ...inOctober, kind: "SELF", rating: "ABOVE" });
  expect(await draft()).toMatchObject({ feedback: null, quality: null });

  await ratings(api, owner, peers.slice(2, 3), "ABOVE", { ...inOctober, isAnonymous: true });
  expect(await draft()).toMatchObject({ feedback: 95, quality: 95 });
  expect((await draft()).feedbackLines).toEqual([
    { name: "RATERS", count: 4, each: 0, amount: 0 },
    { name: "MEETS_EXPECTATION", count: 1, each: 80, amount: 80 },
    { name: "MEAN_FEEDBACK", count: 0.75, each: 20, amount: 15 },
  ]);
});

test("feedback of another month or another post is no part of it", async () => {
  await ratings(api, owner, peers, "BELOW", { givenOn: "2026-09-30", coreValue: "LOYAL" });
  await ratings(api, owner, peers, "BELOW", { givenOn: "2026-11-01", coreValue: "LOYAL" });
  const elsewhere = await api.world.post(owner.key, { key: owner.unitKey, code: "KEL" } as never, { capacity: "PLT" });
  await ratings(api, owner, peers, "BELOW", { ...inOctober, coreValue: "LOYAL", positionKey: elsewhere });

  expect(await draft()).toMatchObject({ rating: "MEETS", feedback: null });
});

test("what is given after the publication changes nothing that was published", async () => {
  await ratings(api, owner, peers, "ABOVE", { ...inOctober, coreValue: "LOYAL" });
  const { assessment } = await send("publishAssessment", {
    ...named(),
    workResult: "MEETS",
    behaviour: "ABOVE",
    reason: "Teladan",
  });
  await ratings(api, owner, peers, "BELOW", { ...inOctober, coreValue: "LOYAL" });
  const { data } = await api.ask(
    asHead,
    `query ($id: ID!) { node(id: $id) { ... on Assessment { ${ASSESSMENT.slice("assessment { id ".length, -2)} } } }`,
    { id: assessment.id },
  );

  expect(data?.["node"]).toEqual({ aspects: assessment.aspects, explanation: assessment.explanation });
});
