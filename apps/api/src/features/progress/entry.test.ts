import { globalId } from "../../platform/global-id.ts";
import { aPlan } from "../../testing/a-plan.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let owner: Person;
let asOwner: string;
let asHead: string;
let asPeer: string;
let plan: Awaited<ReturnType<typeof aPlan>>;
let october: { id: string };

const LOG = `mutation ($input: LogProgressInput!) { logProgress(input: $input) {
  entry { id text quantity date revision viewerMayChange viewerMayAmend evidence { name } } problems { field code } } }`;
const CHANGE = `mutation ($input: ChangeProgressInput!) { changeProgress(input: $input) { entry { id text revision date } problems { field code } } }`;
const AMEND = `mutation ($input: AmendProgressInput!) { amendProgress(input: $input) {
  entry { id text isVerified amendments { text quantity reason revision } } problems { field code } } }`;
const REMOVE = `mutation ($input: RemoveProgressInput!) { removeProgress(input: $input) { removedEntryId problems { code } } }`;
const LINK = `mutation ($input: AddEvidenceLinkInput!) { addEvidenceLink(input: $input) { evidence { id name url kind } problems { field code } } }`;
const SUBMIT = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { report { id entries { text } } problems { field code } } }`;

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL");
  const head = await world.employee({ in: village, heads: true });
  owner = await world.employee({ in: village, appraisedBy: head });
  const peer = await world.employee({ in: village, appraisedBy: head });
  plan = await aPlan(api.dataSource, owner);
  october = await world.month(2026, 10);
  await world.month(2026, 11);
  asOwner = await world.session(owner);
  asHead = await world.session(head);
  asPeer = await world.session(peer);
});
afterAll(() => api.stop());

const log = async (input: object, as: string | null = asOwner) =>
  (await api.ask(as, LOG, { input: { date: "2026-11-23", text: "Melayani warga", ...input } })).data?.["logProgress"];

describe("logging progress", () => {
  test("an entry against a result of one's plan is there at once, and may still be changed", async () => {
    const answer = await log({ plannedResultId: plan.resultId, quantity: 12, text: " Melayani 12 warga " });

    expect(answer).toMatchObject({
      entry: {
        text: "Melayani 12 warga",
        quantity: 12,
        date: "2026-11-23",
        revision: 1,
        viewerMayChange: true,
        viewerMayAmend: false,
      },
      problems: [],
    });
  });

  test("without an approved plan the entry waits to be linked", async () => {
    expect((await log({}))?.entry).toMatchObject({ quantity: null });
  });

  test.each([
    ["no words", { text: "  " }, ["text"], "REQUIRED"],
    ["too many words", { text: "x".repeat(4001) }, ["text"], "TOO_LONG"],
    ["less than nothing", { quantity: -1 }, ["quantity"], "OUT_OF_RANGE"],
    ["tomorrow's work", { date: "2026-11-25" }, ["date"], "IN_THE_FUTURE"],
    ["a day before the post", { date: "2019-01-02" }, ["date"], "NO_POST"],
    [
      "a day that the plan does not cover",
      { date: "2025-11-23", plannedResultId: "PLAN" },
      ["plannedResultId"],
      "NOT_FOUND",
    ],
    ["evidence that is not there", { evidenceIds: ["NONE"] }, ["evidenceIds"], "NOT_FOUND"],
    ["a post of somebody else", { positionId: "NONE" }, ["positionId"], "NOT_FOUND"],
  ])("%s is a problem that names its field, and nothing is kept", async (_, input, field, code) => {
    const before = await count();
    const given = JSON.parse(
      JSON.stringify(input)
        .replace('"PLAN"', JSON.stringify(plan.resultId))
        .replace('["NONE"]', JSON.stringify([globalId("Evidence", owner.key)]))
        .replace('"NONE"', JSON.stringify(globalId("Position", owner.key))),
    ) as object;

    expect(await log(given)).toEqual({ entry: null, problems: [{ field, code }] });
    expect(await count()).toBe(before);
  });

  test("a result of somebody else's plan is not there", async () => {
    expect((await log({ plannedResultId: plan.resultId }, asPeer))?.problems).toEqual([
      { field: ["plannedResultId"], code: "NOT_FOUND" },
    ]);
  });

  test("an account of no employee logs nothing", async () => {
    const asRobot = await api.world.session(null, "ADMINISTRATOR");
    expect((await log({}, asRobot))?.problems).toEqual([{ field: null, code: "NO_EMPLOYEE" }]);
  });

  test("sent again under its key it is done once; the key for something else is refused", async () => {
    const before = await count();
    const [first, second] = await Promise.all([
      log({ idempotencyKey: "progress-1" }),
      log({ idempotencyKey: "progress-1" }),
    ]);
    const other = await api.ask(asOwner, LOG, {
      input: { date: "2026-11-23", text: "Lain", idempotencyKey: "progress-1" },
    });

    expect(first?.entry.id).toBe(second?.entry.id);
    expect(await count()).toBe(before + 1);
    expect(other.errors?.[0]?.extensions.code).toBe("IDEMPOTENCY_KEY_REUSED");
  });

  test("its appraiser sees it as it happens, a peer does not", async () => {
    const { entry } = await log({ text: "Terlihat atasan" });
    const seen = (as: string) =>
      api.ask(
        as,
        `query ($e: ID!, $n: ID!) { employee(id: $e) { progressEntries(filter: { from: "2026-11-23" }) { nodes { text } } } node(id: $n) { id } }`,
        {
          e: owner.id,
          n: entry.id,
        },
      );

    const [head, peer] = [await seen(asHead), await seen(asPeer)];
    expect(head.data?.["employee"].progressEntries.nodes).toContainEqual({ text: "Terlihat atasan" });
    expect(head.data?.["node"]).toEqual({ id: entry.id });
    expect(peer.data).toEqual({ employee: { progressEntries: { nodes: [] } }, node: null });
  });
});

describe("changing it while the period is not reported", () => {
  test("its writer changes it; a change from elsewhere in between is not overwritten", async () => {
    const { entry } = await log({});
    const change = (input: object) =>
      api.ask(asOwner, CHANGE, { input: { entryId: entry.id, date: "2026-11-20", text: "Diubah", ...input } });

    expect((await change({ revision: 1 })).data?.["changeProgress"].entry).toMatchObject({
      revision: 2,
      date: "2026-11-20",
    });
    expect((await change({ revision: 1 })).data?.["changeProgress"].problems).toEqual([
      { field: ["revision"], code: "CONFLICT" },
    ]);
  });

  test("two who change it at once have one winner", async () => {
    const { entry } = await log({});
    const change = (text: string) =>
      api.ask(asOwner, CHANGE, { input: { entryId: entry.id, date: "2026-11-23", text, revision: 1 } });

    const outcomes = await Promise.all([change("satu"), change("dua")]);
    expect(outcomes.map(({ data }) => data?.["changeProgress"].problems.length).toSorted((a, b) => a - b)).toEqual([
      0, 1,
    ]);
  });

  test("removed it is gone, its words stay in the event; nobody else removes it", async () => {
    const { entry } = await log({ text: "Salah hari" });
    const remove = (as: string) => api.ask(as, REMOVE, { input: { entryId: entry.id } });

    expect((await remove(asHead)).data?.["removeProgress"].problems).toEqual([{ code: "NOT_FOUND" }]);
    expect((await remove(asOwner)).data?.["removeProgress"].removedEntryId).toBe(entry.id);
    const [event] = await api.dataSource.query(
      "select y.payload from audit_event a join audit_payload y using (sequence) where a.action = 'progress.removed'",
    );
    expect(JSON.parse(event.payload)).toMatchObject({ before: { text: "Salah hari" } });
  });
});

describe("once the period is reported", () => {
  let entryId: string;
  beforeAll(async () => {
    entryId = (await log({ date: "2026-10-12", text: "Rapat 8 orang", quantity: 8 }))?.entry.id;
    await api.ask(asOwner, SUBMIT, { input: { periodId: october.id, narrative: "Selesai" } });
  });

  test("an entry is amended with a reason, and what it said stays beside it", async () => {
    const amend = { entryId, text: "Rapat 9 orang", quantity: 9, reason: "Salah hitung" };
    const { data } = await api.ask(asOwner, AMEND, { input: amend });

    expect(data?.["amendProgress"].entry).toMatchObject({
      text: "Rapat 9 orang",
      isVerified: false,
      amendments: [{ text: "Rapat 8 orang", quantity: 8, reason: "Salah hitung", revision: 1 }],
    });
  });

  test("it is neither changed nor removed, and the day takes no new one", async () => {
    const change = await api.ask(asOwner, CHANGE, { input: { entryId, date: "2026-10-12", text: "Lain" } });
    const remove = await api.ask(asOwner, REMOVE, { input: { entryId } });

    expect(change.data?.["changeProgress"].problems).toEqual([{ field: ["entryId"], code: "REPORTED" }]);
    expect(remove.data?.["removeProgress"].problems).toEqual([{ code: "REPORTED" }]);
    expect((await log({ date: "2026-10-13" }))?.problems).toEqual([{ field: ["date"], code: "REPORTED" }]);
  });

  test("an amendment needs words and a reason, and what is not reported needs none", async () => {
    const { data } = await api.ask(asOwner, AMEND, { input: { entryId, text: " ", reason: " " } });
    expect(data?.["amendProgress"].problems).toEqual([
      { field: ["text"], code: "REQUIRED" },
      { field: ["reason"], code: "REQUIRED" },
    ]);
    const open = (await log({}))?.entry.id;
    const early = await api.ask(asOwner, AMEND, { input: { entryId: open, text: "a", reason: "b" } });
    expect(early.data?.["amendProgress"].problems).toEqual([{ field: ["entryId"], code: "NOT_REPORTED" }]);
  });
});

describe("evidence", () => {
  const link = async (input: object, as = asOwner) =>
    (
      await api.ask(as, LINK, {
        input: { url: "https://foto.andir.example/1", name: "Foto loket", opensForOthers: true, ...input },
      })
    ).data?.["addEvidenceLink"];

  test("a link that its owner has tried stands with an entry, and its reader opens it", async () => {
    const { evidence } = await link({});
    const { entry } = await log({ evidenceIds: [evidence.id] });

    expect(entry.evidence).toEqual([{ name: "Foto loket" }]);
    const node = (as: string) => api.ask(as, `query ($id: ID!) { node(id: $id) { id } }`, { id: evidence.id });
    expect((await node(asHead)).data).toEqual({ node: { id: evidence.id } });
    expect((await node(asPeer)).data).toEqual({ node: null });
  });

  test("evidence of another, or with another entry, is not taken", async () => {
    const { evidence } = await link({});
    await log({ evidenceIds: [evidence.id] });
    const theirs = (await link({}, asPeer)).evidence;

    for (const id of [evidence.id, theirs.id])
      expect((await log({ evidenceIds: [id] }))?.problems).toEqual([{ field: ["evidenceIds"], code: "NOT_FOUND" }]);
  });

  test.each([
    ["a script", { url: "javascript:alert(1)" }, ["url"], "NOT_AN_ADDRESS"],
    ["an address with a password", { url: "https://a:b@c.example/" }, ["url"], "NOT_AN_ADDRESS"],
    ["no name", { name: " " }, ["name"], "REQUIRED"],
    ["a link that nobody tried", { opensForOthers: false }, ["opensForOthers"], "NOT_CHECKED"],
  ])("%s is refused by name", async (_, input, field, code) => {
    expect((await link(input)).problems).toEqual([{ field, code }]);
  });
});

const count = async (): Promise<number> =>
  (await api.dataSource.query("select count(*)::int as n from progress_entry"))[0].n;
