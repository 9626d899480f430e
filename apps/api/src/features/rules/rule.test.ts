import { TestApi } from "../../testing/api.ts";
import { codesOf, does } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let [lurah, siti]: Person[] = [];
let october: Awaited<ReturnType<TestApi["world"]["month"]>> | undefined;
let november: typeof october;
let sessions: Record<"team" | "admin" | "siti", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL.A");
  lurah = await world.employee({ in: village, name: "Lurah", heads: true });
  siti = await world.employee({ in: village, name: "Siti", appraisedBy: lurah });
  october = await world.month(2026, 10);
  november = await world.month(2026, 11);
  sessions = {
    team: await world.session(null, "PERFORMANCE_TEAM"),
    admin: await world.session(null, "ADMINISTRATOR"),
    siti: await world.session(siti),
  };
});
afterEach(() => api.stop());

const BOOK =
  "ruleBook { rules { version startsOn endsOn isInForce source values { path value } viewerMayWithdraw id } }";
const set = (given: Record<string, unknown> = {}, as = sessions.team) =>
  does(
    api,
    as,
    "setRule",
    {
      kind: "SCORING",
      startsOn: "2026-12-01",
      source: "Perbup 7/2026",
      changes: [{ path: "discipline.deductions.TL1", value: "2" }],
      ...given,
    },
    BOOK,
  );
const read = async (kind = "SCORING", as = sessions.siti) =>
  (
    await api.ask(
      as,
      `query ($kind: RuleKind!) { ruleBook(kind: $kind) { viewerMaySet earliestStartsOn rules { id version startsOn endsOn isInForce viewerMayWithdraw values { path value } } } }`,
      { kind },
    )
  ).data?.["ruleBook"];
const preview = async (given: Record<string, unknown> = {}, as = sessions.team) =>
  api.ask(
    as,
    `query ($input: PreviewRuleInput!) { rulePreview(input: $input) { problems { field code }
       preview { periodLabel total recomputed drafts notRecomputed aspects { aspect count meanBefore meanAfter lowest highest bands { band count } }
         workResult { changed ratings { rating before after } } behaviour { changed } predicates { predicate before after } } } }`,
    {
      input: {
        kind: "SCORING",
        startsOn: "2026-12-01",
        changes: [{ path: "discipline.deductions.TL1", value: "2" }],
        ...given,
      },
    },
  );
const valueOf = (rule: any, path: string) => rule.values.find((each: any) => each.path === path).value;

/** Twenty days of October, so many of them late by the first step. */
async function attended(person: Person, lateDays: number): Promise<void> {
  await api.dataSource.query(
    `insert into attendance_month (employee_key, month, scheduled_days, attended_days) values ($1, '2026-10-01', 20, 20)`,
    [person.key],
  );
  for (let day = 1; day <= lateDays; day += 1)
    await api.dataSource.query(`insert into attendance_event (employee_key, day, code) values ($1, $2, 'TL1')`, [
      person.key,
      `2026-10-${String(day).padStart(2, "0")}`,
    ]);
}

test("whoever is judged by a rule reads it, and only the performance team may set the next", async () => {
  const book = await read();

  expect(book).toMatchObject({ viewerMaySet: false });
  const rule = book.rules.find((each: any) => each.isInForce);
  expect([
    rule.version,
    valueOf(rule, "discipline.deductions.TK"),
    valueOf(rule, "workQuality.weights.dailyProgress"),
  ]).toEqual(["2026-2", "5", null]);
  expect(await read("SCORING", sessions.team)).toMatchObject({ viewerMaySet: true });
  for (const as of [sessions.siti, sessions.admin]) {
    await expect(set({}, as)).rejects.toThrow("FORBIDDEN");
    expect((await preview({}, as)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  }
});

test("a new rule ends the one before, drafts that end later take it, and what was published keeps its own", async () => {
  const draft = await api.world.assessment(siti!, lurah!, november!, {
    status: "DRAFT",
    publishedAt: null,
    ruleVersion: "2026-2",
  });
  await api.world.assessment(lurah!, lurah!, november!, { ruleVersion: "2026-2" });

  const { problems, ruleBook } = await set({ startsOn: "2026-11-10" });

  expect(problems).toEqual([]);
  expect(ruleBook.rules.slice(0, 2)).toMatchObject([
    { version: "2026-1", startsOn: "2026-11-10", endsOn: null, isInForce: true, source: "Perbup 7/2026" },
    { version: "2026-2", endsOn: "2026-11-09", isInForce: false },
  ]);
  expect(valueOf(ruleBook.rules[0], "discipline.deductions.TL1")).toBe("2");
  expect(await api.dataSource.query(`select status, rule_version from assessment order by status`)).toEqual([
    { status: "DRAFT", rule_version: "2026-1" },
    { status: "PUBLISHED", rule_version: "2026-2" },
  ]);
  const { data } = await api.ask(
    sessions.team,
    `{ auditEvents(filter: { noun: { eq: "rule" } }) { nodes { action payload { name value } } } node(id: "${draft}") { id } }`,
  );
  expect(data?.["auditEvents"].nodes).toMatchObject([
    {
      action: "rule.set",
      payload: expect.arrayContaining([
        { name: "after", value: `{"discipline.deductions.TL1":"2"}` },
        { name: "reason", value: "Perbup 7/2026" },
      ]),
    },
  ]);
  const unseen = await api.ask(sessions.siti, `{ auditEvents(filter: { noun: { eq: "rule" } }) { totalCount } }`);
  expect(unseen.data?.["auditEvents"].totalCount).toBe(0);
});

test("what is wrong with it is said beside its value, and nothing is changed", async () => {
  await does(api, sessions.team, "closePeriod", { periodId: october!.id, reason: "Selesai" }, "period { isOpen }");
  expect(await read("SCORING", sessions.team)).toMatchObject({ earliestStartsOn: "2026-11-01" });

  expect(codesOf(await set({ startsOn: "2026-10-31" }))).toEqual(["startsOn CLOSED"]);
  expect(codesOf(await set({ source: " " }))).toEqual(["source REQUIRED"]);
  expect(codesOf(await set({ changes: [] }))).toEqual(["changes SAME"]);
  expect(codesOf(await set({ changes: [{ path: "discipline.deductions.TL1", value: "0.5" }] }))).toEqual([
    "changes SAME",
  ]);
  expect(
    codesOf(
      await set({
        changes: [
          { path: "innovation.base", value: "60" },
          { path: "discipline.perDayLate", value: "banyak" },
        ],
      }),
    ),
  ).toEqual(["changes.1.value NOT_A_NUMBER"]);
  expect(
    codesOf(await set({ changes: Array.from({ length: 201 }, () => ({ path: "innovation.base", value: "60" })) })),
  ).toEqual(["changes TOO_MANY"]);
  expect((await read()).rules).toHaveLength(2);
});

test("a preview counts how scores would move over the facts that were published, names nobody, and changes nothing", async () => {
  await attended(siti!, 4);
  await attended(lurah!, 0);
  await api.world.assessment(siti!, lurah!, october!, { ruleVersion: "2026-2" });
  await api.world.assessment(lurah!, lurah!, october!, { ruleVersion: "2026-2" });
  const found = (await preview()).data?.["rulePreview"];

  expect(found.problems).toEqual([]);
  expect(found.preview).toMatchObject({ periodLabel: "Oktober 2026", total: 2, recomputed: 2, notRecomputed: [] });
  const discipline = found.preview.aspects[0];
  // Four days of 1.5 points more, of which attendance is seven tenths.
  expect(discipline).toMatchObject({ aspect: "DISCIPLINE", count: 2, lowest: -4.2, highest: 0 });
  expect(discipline.bands.filter(({ count }: any) => count > 0)).toEqual([
    { band: "LOWER", count: 1 },
    { band: "SAME", count: 1 },
  ]);
  expect(found.preview.aspects[2].bands.find(({ band }: any) => band === "SAME").count).toBe(2);
  expect(JSON.stringify(found)).not.toContain("Siti");
  expect((await read()).rules).toHaveLength(2);
});

test("a preview asks as many statements for many assessments as for few", async () => {
  await attended(siti!, 1);
  await api.world.assessment(siti!, lurah!, october!, { ruleVersion: "2026-2" });
  await preview(); // what is kept in memory is read once
  const { statements: few } = await preview();
  for (let i = 0; i < 6; i += 1) {
    const person = await api.world.employee({ in: { key: siti!.unitKey } as never, appraisedBy: lurah! });
    await api.world.assessment(person, lurah!, october!, { ruleVersion: "2026-2" });
  }
  expect((await preview()).statements).toBe(few);
});

test("what the facts do not show is named, and what cannot be set cannot be previewed", async () => {
  const changes = [
    { path: "innovation.monthsBack", value: "6" },
    { path: "innovation.base", value: "40" },
  ];
  expect((await preview({ changes })).data?.["rulePreview"].preview.notRecomputed).toEqual(["innovation.monthsBack"]);
  const wrong = await preview({ changes: [{ path: "innovation.base", value: "101" }] });
  expect(wrong.data?.["rulePreview"]).toEqual({
    preview: null,
    problems: [{ field: ["changes", "0", "value"], code: "OUT_OF_RANGE" }],
  });
});

test("cycle rules and reminders are set in the same way, and are read by what they govern", async () => {
  expect((await set({ kind: "CYCLE", changes: [{ path: "objection.windowDays", value: "10" }] })).problems).toEqual([]);
  const cycle = await read("CYCLE");
  expect(valueOf(cycle.rules[0], "objection.windowDays")).toBe("10");
  expect(valueOf(cycle.rules[0], "headOfUnit.GOOD")).toBe("MEETS");

  expect(
    codesOf(await set({ kind: "REMINDER", startsOn: "2026-11-24", changes: [{ path: "daysBefore", value: "5, 1" }] })),
  ).toEqual(["startsOn CLOSED"]);
  expect((await set({ kind: "REMINDER", changes: [{ path: "daysBefore", value: "5, 1" }] })).problems).toEqual([]);
  const [reminder, before] = (await read("REMINDER")).rules;
  expect([reminder.startsOn, valueOf(reminder, "daysBefore"), before.endsOn, valueOf(before, "daysBefore")]).toEqual([
    "2026-12-01",
    "5, 1",
    "2026-11-30",
    "7, 1",
  ]);
});

test("a rule that has not begun is taken back, and the one before goes on", async () => {
  const { ruleBook } = await set();
  const [next] = ruleBook.rules;
  expect(next.viewerMayWithdraw).toBe(true);
  expect(codesOf(await set({ startsOn: "2026-12-01" }))).toEqual(["startsOn NOT_LAST"]);
  const withdraw = (given: Record<string, unknown> = {}) =>
    does(api, sessions.team, "withdrawRule", { ruleId: next.id, reason: "Ditunda", ...given });

  expect(codesOf(await withdraw({ reason: "" }))).toEqual(["reason REQUIRED"]);
  expect((await withdraw()).problems).toEqual([]);
  expect((await read()).rules[0]).toMatchObject({ version: "2026-2", endsOn: null });
  expect(codesOf(await withdraw())).toEqual(["ruleId NOT_FOUND"]);

  await set({ startsOn: "2026-11-24" });
  const begun = (await read("SCORING", sessions.team)).rules[0];
  expect(begun.viewerMayWithdraw).toBe(false);
  expect(codesOf(await withdraw({ ruleId: begun.id }))).toEqual(["ruleId BEGUN"]);
});

test("where the distribution is checked is set from a day on, for a unit or a kind of office", async () => {
  const check = (given: Record<string, unknown>, as = sessions.team) =>
    does(
      api,
      as,
      "setDistributionCheck",
      { isChecked: true, startsOn: "2026-12-01", source: "Perbup 7/2026", ...given },
      "check { unitKind isChecked startsOn unit { code } }",
    );
  const { data } = await api.ask(sessions.team, `{ orgUnit(code: "KEL.A") { id } }`);
  const orgUnitId = data?.["orgUnit"].id;

  expect((await check({ orgUnitId })).check).toEqual({
    unitKind: null,
    isChecked: true,
    startsOn: "2026-12-01",
    unit: { code: "KEL.A" },
  });
  expect(codesOf(await check({ orgUnitId }))).toEqual(["startsOn TAKEN"]);
  expect(codesOf(await check({}))).toEqual(["orgUnitId ONE_OF"]);
  expect(codesOf(await check({ orgUnitId, unitKind: "DINAS" }))).toEqual(["orgUnitId ONE_OF"]);
  expect(codesOf(await check({ unitKind: "KASTIL" }))).toEqual(["unitKind NOT_FOUND"]);
  expect(codesOf(await check({ orgUnitId, startsOn: "2026-11-23" }))).toEqual(["startsOn IN_THE_PAST"]);
  expect(codesOf(await check({ orgUnitId, source: "" }))).toEqual(["source REQUIRED"]);
  await expect(check({ orgUnitId }, sessions.admin)).rejects.toThrow("FORBIDDEN");
  const listed = await api.ask(sessions.siti, "{ distributionChecks { unitKind unit { code } } }");
  expect(listed.data?.["distributionChecks"][0]).toEqual({ unitKind: null, unit: { code: "KEL.A" } });
});
