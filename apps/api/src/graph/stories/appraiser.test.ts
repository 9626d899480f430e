import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf, does, postId, teamOf } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let [lurah, sekretaris, siti]: Person[] = [];
let [september, october, november]: Awaited<ReturnType<TestApi["world"]["month"]>>[] = [];
let sessions: Record<"admin" | "unitAdmin" | "otherAdmin" | "siti" | "lurah" | "sekretaris", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL.A");
  const other = await world.unit("KEL.B");
  lurah = await world.employee({ in: village, name: "Lurah", heads: true });
  sekretaris = await world.employee({ in: village, name: "Sekretaris", appraisedBy: lurah });
  siti = await world.employee({ in: village, name: "Siti", appraisedBy: lurah });
  september = await world.month(2026, 9);
  october = await world.month(2026, 10);
  november = await world.month(2026, 11);
  sessions = {
    admin: await world.session(null, "ADMINISTRATOR"),
    unitAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: village.key }),
    otherAdmin: await world.session(null, { role: "ADMINISTRATOR", unitKey: other.key }),
    siti: await world.session(siti),
    lurah: await world.session(lurah),
    sekretaris: await world.session(sekretaris),
  };
});
afterEach(() => api.stop());

const set = (given: Record<string, unknown> = {}, as = sessions.unitAdmin) =>
  does(
    api,
    as,
    "setAppraiser",
    { positionId: postId(siti!), appraiserId: sekretaris!.id, startsOn: "2026-10-16", reason: "SK 800/9", ...given },
    "position { id viewerMayChange }",
  );

const draft = (period = october!) =>
  api.world.assessment(siti!, lurah!, period, { status: "DRAFT", publishedAt: null });
const mayPublish = async (as: string, id: string): Promise<boolean | undefined> =>
  (await api.ask(as, `{ node(id: "${id}") { ... on Assessment { viewerMayPublish } } }`)).data?.["node"]
    ?.viewerMayPublish;

describe("a change of appraiser in the middle of a period", () => {
  test("leaves the one on duty at the period's end to assess, with the draft that was begun", async () => {
    await api.world.assessment(siti!, lurah!, september!);
    const id = await draft();

    expect(await set()).toMatchObject({ problems: [], position: { viewerMayChange: true } });

    expect(await teamOf(api, sessions.sekretaris, october!)).toMatchObject([{ name: "Siti" }]);
    expect((await teamOf(api, sessions.lurah, october!)).map(({ name }) => name)).toEqual(["Sekretaris"]);
    expect((await teamOf(api, sessions.lurah, september!)).map(({ name }) => name)).toContain("Siti");
    expect(await mayPublish(sessions.sekretaris, id)).toBe(true);
    expect(await mayPublish(sessions.lurah, id)).not.toBe(true);
  });

  test("from a day after the period's end leaves the draft where it is", async () => {
    const id = await draft();

    await set({ startsOn: "2026-11-01" });

    expect(await mayPublish(sessions.lurah, id)).toBe(true);
    expect(await teamOf(api, sessions.sekretaris, november!)).toMatchObject([{ name: "Siti" }]);
  });

  test("leaves a published assessment with the one who published it, and a closed period alone", async () => {
    const published = await api.world.assessment(siti!, lurah!, october!);
    const id = await draft(september!);
    await api.dataSource.query("update period set is_open = false where key = $1", [september!.key]);

    await set({ startsOn: "2026-09-01" });

    const made = await api.dataSource.query("select appraiser_key from assessment");
    expect(made).toEqual([{ appraiser_key: lurah!.key }, { appraiser_key: lurah!.key }]);
    expect([published, id]).toHaveLength(2);
  });

  test("is recorded with who it was before", async () => {
    await set();

    const [event] = await api.dataSource.query(
      "select action, payload from audit_event join audit_payload using (sequence)",
    );
    expect(event.action).toBe("appraiser.set");
    expect(JSON.parse(event.payload)).toEqual({
      before: [{ appraiserKey: lurah!.key, startsOn: "2019-12-02", endsOn: null }],
      after: { appraiserKey: sekretaris!.key, startsOn: "2026-10-16" },
      reason: "SK 800/9",
    });
  });

  test("is to someone else, who holds a post then and is not appraised by this very person", async () => {
    expect(codesOf(await set({ reason: " " }))).toEqual(["reason REQUIRED"]);
    expect(codesOf(await set({ appraiserId: siti!.id }))).toEqual(["appraiserId SAME_PERSON"]);
    expect(codesOf(await set({ startsOn: "2019-01-01" }))).toEqual(["startsOn OUTSIDE_POST"]);
    expect(codesOf(await set({ positionId: postId(lurah!), appraiserId: siti!.id }))).toEqual(["appraiserId CIRCLE"]);
    await api.dataSource.query("update position set ends_on = '2026-10-01' where employee_key = $1", [sekretaris!.key]);
    expect(codesOf(await set())).toEqual(["appraiserId NO_POST"]);
  });

  test("is for an administrator of the unit", async () => {
    expect(codesOf(await set({}, sessions.otherAdmin))).toEqual(["positionId NOT_FOUND"]);
    for (const as of [sessions.siti, sessions.lurah]) await expect(set({}, as)).rejects.toThrow("FORBIDDEN");
    const key = { idempotencyKey: "one" };
    expect(await set(key, sessions.admin)).toEqual(await set(key, sessions.admin));
    expect(await api.dataSource.query("select 1 from audit_event")).toHaveLength(1);
  });
});

describe("a wrong appraiser on record", () => {
  const CORRECTION =
    "correction { id status note decisionNote viewerMayDecide viewerMayWithdraw employee { name } recordedAppraiser { name } claimedAppraiser { name } }";
  const request = (given: Record<string, unknown> = {}, as = sessions.siti) =>
    does(
      api,
      as,
      "requestAppraiserCorrection",
      { positionId: postId(siti!), claimedAppraiserId: sekretaris!.id, note: "Sesuai SK 800/9", ...given },
      CORRECTION,
    );
  const decide = (correctionId: string, given: Record<string, unknown> = {}, as = sessions.unitAdmin) =>
    does(
      api,
      as,
      "decideAppraiserCorrection",
      { correctionId, decision: "ACCEPT", note: "Benar.", ...given },
      CORRECTION,
    );
  const listed = async (as: string) =>
    (await api.ask(as, `{ appraiserCorrections(status: OPEN) { nodes { employee { name } viewerMayDecide } } }`))
      .data?.["appraiserCorrections"].nodes;

  test("is reported by the employee, blocks nothing, and is put right by the unit's administrator", async () => {
    const report = await api.world.report(siti!, october!);
    const id = await draft();

    const { correction } = await request();
    expect(correction).toMatchObject({
      status: "OPEN",
      viewerMayDecide: false,
      viewerMayWithdraw: true,
      recordedAppraiser: { name: "Lurah" },
      claimedAppraiser: { name: "Sekretaris" },
    });
    // Nothing is blocked: the appraiser on record still verifies and assesses.
    const verifies = `{ node(id: "${report}") { ... on PerformanceReport { viewerMayVerify } } }`;
    expect((await api.ask(sessions.lurah, verifies)).data?.["node"]).toEqual({ viewerMayVerify: true });
    expect(await mayPublish(sessions.lurah, id)).toBe(true);
    expect(await listed(sessions.unitAdmin)).toEqual([{ employee: { name: "Siti" }, viewerMayDecide: true }]);
    expect(await listed(sessions.otherAdmin)).toEqual([]);
    expect(await listed(sessions.lurah)).toEqual([]);

    expect(await decide(correction.id)).toMatchObject({
      problems: [],
      correction: { status: "ACCEPTED", decisionNote: "Benar.", viewerMayDecide: false },
    });
    expect((await api.ask(sessions.sekretaris, verifies)).data?.["node"]).toEqual({ viewerMayVerify: true });
    expect(await mayPublish(sessions.sekretaris, id)).toBe(true);
    expect(await listed(sessions.unitAdmin)).toEqual([]);
    expect(codesOf(await decide(correction.id))).toEqual(["correctionId CLOSED"]);
  });

  test("is put right from the first open month that was not assessed yet, or from the day that the decree says", async () => {
    await api.world.assessment(siti!, lurah!, september!);
    await decide((await request()).correction.id);
    const assignments = () =>
      api.dataSource.query(
        "select appraiser_key, starts_on, ends_on from appraiser_assignment where position_key = $1 order by starts_on",
        [siti!.positionKey],
      );
    expect(await assignments()).toEqual([
      { appraiser_key: lurah!.key, starts_on: "2019-12-02", ends_on: "2026-09-30" },
      { appraiser_key: sekretaris!.key, starts_on: "2026-10-01", ends_on: null },
    ]);

    const { correction } = await request({ claimedAppraiserId: lurah!.id });
    await decide(correction.id, { startsOn: "2026-11-10" });
    expect(await assignments()).toHaveLength(3);
  });

  test("is refused with a reason, or taken back, and then may be asked again", async () => {
    const { correction } = await request();
    expect(codesOf(await request())).toEqual(["positionId OPEN_ALREADY"]);
    expect(codesOf(await decide(correction.id, { note: " " }))).toEqual(["note REQUIRED"]);
    expect(await decide(correction.id, { decision: "REFUSE", note: "SK 800/9 dicabut." })).toMatchObject({
      correction: { status: "REFUSED", decisionNote: "SK 800/9 dicabut." },
    });

    const second = (await request()).correction.id;
    const withdraw = (as: string) => does(api, as, "withdrawAppraiserCorrection", { correctionId: second }, CORRECTION);
    expect(codesOf(await withdraw(sessions.lurah))).toEqual(["correctionId NOT_FOUND"]);
    expect(await withdraw(sessions.siti)).toMatchObject({
      correction: { status: "WITHDRAWN", viewerMayWithdraw: false },
    });
    expect(codesOf(await withdraw(sessions.siti))).toEqual(["correctionId CLOSED"]);
  });

  test("is about a post of one's own, says what is wrong, and names someone else than the one on record", async () => {
    expect(codesOf(await request({ note: " " }))).toEqual(["note REQUIRED"]);
    expect(codesOf(await request({ claimedAppraiserId: lurah!.id }))).toEqual(["claimedAppraiserId RECORDED_ALREADY"]);
    expect(codesOf(await request({ claimedAppraiserId: siti!.id }))).toEqual(["claimedAppraiserId SAME_PERSON"]);
    expect(codesOf(await request({}, sessions.lurah))).toEqual(["positionId NOT_FOUND"]);
    expect(await request({ idempotencyKey: "a" })).toEqual(await request({ idempotencyKey: "a" }));
  });

  test("is decided by those who keep the unit, and never by the two whom it is about", async () => {
    const { correction } = await request();
    for (const as of [sessions.siti, sessions.lurah])
      await expect(decide(correction.id, {}, as)).rejects.toThrow("FORBIDDEN");
    expect(codesOf(await decide(correction.id, {}, sessions.otherAdmin))).toEqual(["correctionId NOT_FOUND"]);
    for (const person of [siti!, sekretaris!]) {
      const asAdmin = await adminSession(person);
      expect(codesOf(await decide(correction.id, {}, asAdmin))).toEqual(["correctionId OWN_RECORD"]);
    }
  });

  test("may stand the wrong way round: the request is taken, and the administrator is told to untie the circle", async () => {
    const asLurah = sessions.lurah;
    const { correction, problems } = await request(
      { positionId: postId(lurah!), claimedAppraiserId: siti!.id },
      asLurah,
    );
    expect(problems).toEqual([]);
    expect(codesOf(await decide(correction.id))).toEqual(["correctionId CIRCLE"]);
  });

  async function adminSession(person: Person): Promise<string> {
    const account = await api.dataSource.query("select key from account where employee_key = $1", [person.key]);
    const [{ key }] = account;
    await api.world.grant(key, { role: "ADMINISTRATOR" });
    return person === siti ? sessions.siti : sessions.sekretaris;
  }

  test("is seen by the one who asked and by those who keep the post, as a node too", async () => {
    const { correction } = await request();
    const node = async (as: string) =>
      (await api.ask(as, `{ node(id: "${correction.id}") { id } }`)).data?.["node"]?.id ?? null;
    expect(await node(sessions.siti)).toBe(correction.id);
    expect(await node(sessions.unitAdmin)).toBe(correction.id);
    for (const as of [sessions.otherAdmin, sessions.lurah, sessions.sekretaris]) expect(await node(as)).toBeNull();
    expect(globalId("Employee", siti!.key)).toBe(siti!.id);
  });
});
