import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let lead: Person;
let partner: Person;
let head: Person;
let as: Record<"lead" | "partner" | "head" | "peer" | "elsewhere" | "third" | "team" | "analyst", string>;

const STATE = `innovation { id title stage reviewStatus trialOn adoptedOn replicatedOn validatedOn confirmedBy viewerMoves viewerMayChange viewerMaySubmit
  viewerMayWithdraw viewerReviewsAs viewerMayAdopt isMine lead { name } members { share employee { name } } origin { id } copies { id unit { code } }
  unit { code } effects { name before after } steps { stage reachedOn note } reviews { reviewer isConfirmed reason } }`;

async function send(session: string, name: string, input: object) {
  const type =
    name === "submitInnovation" || name === "withdrawInnovation"
      ? "InnovationChoiceInput"
      : `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await api.ask(
    session,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${STATE} problems { field code } } }`,
    { input },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[name];
}
const see = async (session: string, id: string) =>
  (
    await api.ask(session, `query ($id: ID!) { node(id: $id) { ... on Innovation { ${STATE.slice(12, -1)} } } }`, {
      id,
    })
  ).data?.["node"];

const MEASURED = {
  name: "Angka kelulusan",
  unitOfMeasure: "%",
  direction: "HIGHER_IS_BETTER",
  before: 92.5,
  beforeOn: "2025-06-30",
  after: 98.1,
  afterOn: "2026-06-30",
  source: "Pengumuman kelulusan",
};
const write = (input: object = {}, session = as.lead) =>
  send(session, "saveInnovation", {
    title: "Jelajah Kampung",
    problem: "Murid jarang membaca",
    change: "Belajar di luar kelas",
    members: [
      { employeeId: lead.id, share: 0.6 },
      { employeeId: partner.id, share: 0.4 },
    ],
    ...input,
  });
const move = (innovationId: string, stage: string, reachedOn: string, session = as.lead, note?: string) =>
  send(session, "moveInnovation", { innovationId, stage, reachedOn, note });
const submit = (innovationId: string, session = as.lead) => send(session, "submitInnovation", { innovationId });
const review = (
  innovationId: string,
  reviewer: string,
  session: string,
  isConfirmed = true,
  reason = "Sesuai kenyataan",
) => send(session, "reviewInnovation", { innovationId, as: reviewer, isConfirmed, reason });
const adopt = (innovationId: string, input: object = {}, session = as.elsewhere) =>
  send(session, "adoptInnovation", {
    innovationId,
    isInUse: true,
    reachedOn: "2026-11-09",
    problem: "Sama di sini",
    ...input,
  });

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-10T03:00:00Z"));
  const { world } = api;
  const office = await world.unit("DINAS");
  const section = await world.unit("BIDANG", office);
  const other = await world.unit("LAIN", office);
  const chief = await world.employee({ in: office, heads: true });
  head = await world.employee({ in: section, heads: true, appraisedBy: chief });
  lead = await world.employee({ in: section, appraisedBy: head });
  partner = await world.employee({ in: section, appraisedBy: head });
  const peer = await world.employee({ in: section, appraisedBy: head });
  const elsewhere = await world.employee({ in: other, appraisedBy: chief });
  const third = await world.employee({ in: await world.unit("KETIGA", office), appraisedBy: chief });
  as = {
    lead: await world.session(lead),
    partner: await world.session(partner),
    head: await world.session(head),
    peer: await world.session(peer),
    elsewhere: await world.session(elsewhere),
    third: await world.session(third),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    analyst: await world.session(null, "ANALYST"),
  };
});
afterEach(() => api.stop());

test("an idea is tried, comes into daily use, and counts once both have confirmed it, each with a reason", async () => {
  const { innovation: idea } = await write();
  expect(idea).toMatchObject({
    stage: "IDEA",
    reviewStatus: "OPEN",
    unit: { code: "BIDANG" },
    viewerMoves: ["TRIAL", "CLOSED"],
    isMine: true,
  });
  await move(idea.id, "TRIAL", "2026-11-10", as.partner, "Dua sekolah");
  const { innovation: used } = await move(idea.id, "ADOPTED", "2026-11-10");
  expect(used.steps.map(({ stage }: { stage: string }) => stage)).toEqual(["IDEA", "TRIAL", "ADOPTED"]);

  expect((await submit(idea.id)).problems).toEqual([{ field: ["innovationId"], code: "NOT_MEASURED" }]);
  await write({ innovationId: idea.id, effects: [MEASURED] });
  expect((await submit(idea.id)).innovation).toMatchObject({
    reviewStatus: "SUBMITTED",
    viewerMayChange: false,
    viewerMayWithdraw: true,
  });

  expect((await see(as.head, idea.id)).viewerReviewsAs).toEqual(["APPRAISER"]);
  expect((await see(as.peer, idea.id)).viewerReviewsAs).toEqual([]);
  expect((await review(idea.id, "APPRAISER", as.head)).innovation).toMatchObject({
    reviewStatus: "SUBMITTED",
    validatedOn: null,
    confirmedBy: ["APPRAISER"],
  });
  expect((await review(idea.id, "PERFORMANCE_TEAM", as.team)).innovation).toMatchObject({
    reviewStatus: "VALIDATED",
    validatedOn: "2026-11-10",
  });
});

test("who gives it back says why; it is mended, handed in again, and confirmed anew by both", async () => {
  const { innovation } = await write();
  await submit(innovation.id);
  await review(innovation.id, "PERFORMANCE_TEAM", as.team);
  expect((await review(innovation.id, "APPRAISER", as.head, false, "")).problems).toEqual([
    { field: ["reason"], code: "REQUIRED" },
  ]);
  expect(
    (await review(innovation.id, "APPRAISER", as.head, false, "Bagian tim belum sesuai")).innovation.reviewStatus,
  ).toBe("RETURNED");
  expect((await see(as.lead, innovation.id)).reviews[0].reason).toBe("Bagian tim belum sesuai");
  expect((await see(as.elsewhere, innovation.id)).reviews).toEqual([]);

  expect((await submit(innovation.id)).innovation.confirmedBy).toEqual([]);
  await review(innovation.id, "APPRAISER", as.head);
  expect((await review(innovation.id, "PERFORMANCE_TEAM", as.team)).innovation.reviewStatus).toBe("VALIDATED");
});

test("a further stage is confirmed anew, and its people and shares stay as they were confirmed", async () => {
  const { innovation } = await write();
  await submit(innovation.id);
  await review(innovation.id, "APPRAISER", as.head);
  await review(innovation.id, "PERFORMANCE_TEAM", as.team);
  const { innovation: tried } = await move(innovation.id, "TRIAL", "2026-11-10");
  expect(tried).toMatchObject({ reviewStatus: "OPEN", validatedOn: "2026-11-10", viewerMaySubmit: true });
  const [row] = await api.dataSource.query("select trial_validated_on from innovation");
  expect(row.trial_validated_on).toBeNull();
  expect((await write({ innovationId: innovation.id, members: [{ employeeId: lead.id, share: 1 }] })).problems).toEqual(
    [{ field: ["members"], code: "CONFIRMED" }],
  );
  expect((await write({ innovationId: innovation.id, title: "Jelajah Kampung 2" })).innovation.title).toBe(
    "Jelajah Kampung 2",
  );
});

test("another unit takes it over, the credit stays, and the origin is replicated once it is in daily use there", async () => {
  const { innovation } = await write();
  expect((await adopt(innovation.id)).problems).toEqual([{ field: ["innovationId"], code: "NOT_TO_ADOPT" }]);
  await move(innovation.id, "TRIAL", "2026-11-10");
  await move(innovation.id, "ADOPTED", "2026-11-10");
  expect((await see(as.elsewhere, innovation.id)).viewerMayAdopt).toBe(true);
  expect((await adopt(innovation.id, {}, as.peer)).problems).toEqual([
    { field: ["innovationId"], code: "THERE_ALREADY" },
  ]);

  const { innovation: copy } = await adopt(innovation.id, { isInUse: false, reachedOn: "2026-11-10" });
  expect(copy).toMatchObject({ stage: "TRIAL", unit: { code: "LAIN" }, origin: { id: innovation.id }, isMine: true });
  expect((await see(as.lead, innovation.id)).stage).toBe("ADOPTED");
  await move(copy.id, "ADOPTED", "2026-11-10", as.elsewhere);
  expect(await see(as.lead, innovation.id)).toMatchObject({
    stage: "REPLICATED",
    replicatedOn: "2026-11-10",
    copies: [{ id: copy.id }],
  });
  expect((await adopt(innovation.id)).problems).toEqual([{ field: ["innovationId"], code: "THERE_ALREADY" }]);
});

test("a unit does not take over what it has: the innovation, what it comes from, or another copy; what it ended it may", async () => {
  const { innovation: origin } = await write();
  await move(origin.id, "TRIAL", "2026-11-10");
  await move(origin.id, "ADOPTED", "2026-11-10");
  const { innovation: copy } = await adopt(origin.id, { reachedOn: "2026-11-10" });
  const mayAdopt = async (session: string, id: string) => (await see(session, id)).viewerMayAdopt;
  const refusal = [{ field: ["innovationId"], code: "THERE_ALREADY" }];
  const expectThere = async (session: string, id: string) => {
    expect(await mayAdopt(session, id)).toBe(false);
    expect((await adopt(id, { reachedOn: "2026-11-10" }, session)).problems).toEqual(refusal);
  };

  await expectThere(as.peer, origin.id);
  await expectThere(as.peer, copy.id);
  await expectThere(as.elsewhere, origin.id);
  expect([await mayAdopt(as.third, origin.id), await mayAdopt(as.third, copy.id)]).toEqual([true, true]);
  const { innovation: sibling } = await adopt(origin.id, { reachedOn: "2026-11-10" }, as.third);
  await expectThere(as.elsewhere, sibling.id);
  expect(await mayAdopt(as.team, origin.id)).toBe(false);

  await move(copy.id, "CLOSED", "2026-11-10", as.elsewhere, "Tidak cocok di sini");
  expect(await mayAdopt(as.elsewhere, origin.id)).toBe(true);
  expect((await adopt(origin.id, { reachedOn: "2026-11-10" })).problems).toEqual([]);

  const LIBRARY = "query ($n: Int!) { innovations(first: $n) { nodes { viewerMayAdopt } } }";
  const [one, all] = [await api.ask(as.peer, LIBRARY, { n: 1 }), await api.ask(as.peer, LIBRARY, { n: 20 })];
  expect(all.data?.["innovations"].nodes).toHaveLength(4);
  expect(all.statements).toBe(one.statements);
});

test("nobody confirms what they took part in", async () => {
  const { innovation } = await write({
    members: [
      { employeeId: lead.id, share: 0.5 },
      { employeeId: head.id, share: 0.5 },
    ],
  });
  expect((await submit(innovation.id)).problems).toEqual([{ field: ["innovationId"], code: "APPRAISER_IN_TEAM" }]);
  await write({
    innovationId: innovation.id,
    leadId: head.id,
    members: [
      { employeeId: lead.id, share: 0.5 },
      { employeeId: head.id, share: 0.5 },
    ],
  });
  expect((await submit(innovation.id)).innovation.reviewStatus).toBe("SUBMITTED");
  expect((await review(innovation.id, "APPRAISER", as.head)).problems).toEqual([
    { field: ["innovationId"], code: "NOT_FOUND" },
  ]);
});

test.each([
  [{ title: " " }, [{ field: ["title"], code: "REQUIRED" }]],
  [{ members: [] }, [{ field: ["members"], code: "SHARES" }]],
  [{ effects: [{ ...MEASURED, afterOn: null }] }, [{ field: ["effects", "0", "afterOn"], code: "INCOMPLETE" }]],
  [{ effects: [{ ...MEASURED, afterOn: "2025-06-30" }] }, [{ field: ["effects", "0", "afterOn"], code: "NOT_AFTER" }]],
  [{ effects: [{ ...MEASURED, afterOn: "2026-12-30" }] }, [{ field: ["effects", "0", "afterOn"], code: "IN_FUTURE" }]],
  [
    { evidence: [{ name: "Foto", url: "javascript:alert(1)" }] },
    [{ field: ["evidence", "0", "url"], code: "NOT_AN_ADDRESS" }],
  ],
])("what is written is checked: %j", async (input, problems) => {
  expect((await write(input)).problems).toEqual(problems);
});

test("its words change for its team alone, and under a pseudonym nobody is named", async () => {
  const { innovation } = await write();
  expect((await write({ innovationId: innovation.id }, as.peer)).problems).toEqual([
    { field: ["innovationId"], code: "NOT_FOUND" },
  ]);
  expect((await move(innovation.id, "TRIAL", "2026-11-10", as.head)).problems).toEqual([
    { field: ["innovationId"], code: "NOT_FOUND" },
  ]);
  expect((await move(innovation.id, "ADOPTED", "2026-11-10")).problems).toEqual([
    { field: ["stage"], code: "NOT_NEXT" },
  ]);
  expect((await move(innovation.id, "TRIAL", "2026-11-11")).problems).toEqual([
    { field: ["reachedOn"], code: "IN_FUTURE" },
  ]);
  expect((await move(innovation.id, "CLOSED", "2026-11-10")).problems).toEqual([{ field: ["note"], code: "REQUIRED" }]);
  expect(await see(as.analyst, innovation.id)).toMatchObject({ lead: null, members: [], title: "Jelajah Kampung" });
});

test("it waits for both as a task until each has given their word, and for its team once it is returned", async () => {
  const tasksOf = async (session: string) =>
    (await api.ask(session, "{ viewer { tasks { kind count } } }")).data?.["viewer"].tasks.filter(({ kind }: any) =>
      kind.startsWith("INNOVATIONS"),
    );
  const { innovation } = await write();
  expect(await tasksOf(as.head)).toEqual([]);
  await submit(innovation.id);
  const one = [{ kind: "INNOVATIONS_TO_CONFIRM", count: 1 }];
  expect(await tasksOf(as.head)).toEqual(one);
  expect(await tasksOf(as.team)).toEqual(one);
  expect(await tasksOf(as.peer)).toEqual([]);
  await review(innovation.id, "APPRAISER", as.head);
  expect(await tasksOf(as.head)).toEqual([]);
  await review(innovation.id, "PERFORMANCE_TEAM", as.team, false);
  expect(await tasksOf(as.team)).toEqual([]);
  expect(await tasksOf(as.partner)).toEqual([{ kind: "INNOVATIONS_TO_MEND", count: 1 }]);
});
