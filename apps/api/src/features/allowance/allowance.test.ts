import type { Predicate } from "@andir/domain/predicate";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import { MONTH, RULE, run, setRule, type Ask } from "../../testing/allowance.ts";

let api: TestApi;
let village: OrgUnit;
let head: Person;
let owner: Person;
let peer: Person;
const session: Record<string, string> = {};

const ask: Ask = (who, query, variables) => api.ask(session[who]!, query, variables);

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const root = await world.unit("ROOT");
  village = await world.unit("KEL", root);
  const elsewhere = await world.unit("LAIN", root);
  head = await world.employee({ in: village, heads: true, name: "Lurah" });
  owner = await world.employee({ in: village, name: "Budi", appraisedBy: head });
  peer = await world.employee({ in: village, name: "Citra", appraisedBy: head });
  session["owner"] = await world.session(owner);
  session["peer"] = await world.session(peer);
  session["head"] = await world.session(head);
  session["team"] = await world.session(await world.employee({ in: elsewhere }), "PERFORMANCE_TEAM");
  session["other"] = await world.session(await world.employee({ in: elsewhere }));
  session["analyst"] = await world.session(null, "ANALYST");
  const period = await world.month(2026, 9);
  await attended(owner, { TL1: 2, TK: 1 });
  await attended(peer, {});
  await world.assessment(owner, head, period, { predicate: "GOOD" as Predicate });
});
afterEach(() => api.stop());

async function attended(person: Person, codes: Record<string, number>, scheduled = 22): Promise<void> {
  await api.dataSource.query(
    `insert into attendance_month (employee_key, month, scheduled_days, attended_days) values ($1, $2, $3, $3)`,
    [person.key, MONTH, scheduled],
  );
  let day = 1;
  for (const [code, count] of Object.entries(codes))
    for (let i = 0; i < count; i += 1)
      await api.dataSource.query(`insert into attendance_event (employee_key, day, code) values ($1, $2, $3)`, [
        person.key,
        `2026-09-${String((day += 1)).padStart(2, "0")}`,
        code,
      ]);
}

const compute = (who = "team", month = MONTH) =>
  run(
    ask,
    who,
    `mutation ($input: ComputeAllowanceMonthInput!) { answer: computeAllowanceMonth(input: $input) {
       allowanceMonth { id isLocked viewerMayLock check { people ready pending notEntitled correcting total gaps { gap people } } } problems { code field } } }`,
    { month },
  );
const lock = (monthId: string, pending: number) =>
  run(
    ask,
    "team",
    `mutation ($input: LockAllowanceMonthInput!) { answer: lockAllowanceMonth(input: $input) {
       allowanceMonth { isLocked lockedBy { id } viewerMayLock } problems { code field message } } }`,
    { monthId, pending },
  );
async function figure(who: string, of: Person): Promise<any> {
  const { data } = await ask(
    who,
    `{ employee(id: "${of.id}") { allowanceFigures { month state gaps jobClass base amount corrected total isLocked standing
        explanation { ruleVersion source assessment { predicate } lines { section name detail count share amount } } } } }`,
  );
  return data?.["employee"]?.allowanceFigures[0] ?? null;
}

test("a month is worked out for everyone, and each figure shows how it came about, to the rupiah", async () => {
  await setRule(ask);

  const { allowanceMonth, problems } = await compute();

  expect(problems).toEqual([]);
  // Five hold a post; of four the attendance or the assessment is missing.
  expect(allowanceMonth).toMatchObject({
    isLocked: false,
    viewerMayLock: true,
    check: { people: 5, ready: 1, pending: 4 },
  });
  const own = await figure("owner", owner);
  expect(own).toMatchObject({ month: MONTH, state: "READY", base: 4_000_000, isLocked: false, gaps: [] });
  expect(own.explanation.lines.map((l: any) => [l.section, l.name, l.detail, l.count, l.share, l.amount])).toEqual([
    ["ENTITLEMENT", "BASE", "7", null, null, 4_000_000],
    ["FIGURE", "PART", "Disiplin", null, 4000, 1_600_000],
    ["FIGURE", "ATTENDANCE", "TL1", 2, 50, -16_000],
    ["FIGURE", "ATTENDANCE", "TK", 1, 300, -48_000],
    ["FIGURE", "PART", "Kinerja", null, 6000, 2_400_000],
    ["FIGURE", "PREDICATE", "GOOD", null, 10_000, 0],
  ]);
  expect(own.total).toBe(3_936_000);
  expect(own.explanation.assessment).toEqual({ predicate: "GOOD" });
  expect(own.standing).toContain("bukan perintah bayar");
});

test("what is missing or not due is no figure, and never nothing", async () => {
  await setRule(ask);
  await compute();

  expect(await figure("peer", peer)).toMatchObject({ state: "PENDING", total: null, gaps: ["ASSESSMENT_MISSING"] });
  expect(await figure("head", head)).toMatchObject({
    state: "PENDING",
    total: null,
    gaps: ["ATTENDANCE_MISSING", "ASSESSMENT_MISSING"],
  });
});

test("a figure is read by the person, the heads of the unit and the performance team, and by nobody else", async () => {
  await setRule(ask);
  await compute();

  for (const who of ["owner", "head", "team"])
    expect([who, (await figure(who, owner))?.total]).toEqual([who, 3_936_000]);
  for (const who of ["peer", "other"]) expect([who, await figure(who, owner)]).toEqual([who, null]);
  const { data } = await ask(
    "analyst",
    `{ allowanceFigures { nodes { total base gaps jobClass explanation { ruleVersion } } } }`,
  );
  for (const one of data?.["allowanceFigures"].nodes)
    expect(one).toEqual({ total: null, base: null, gaps: [], jobClass: null, explanation: null });
});

test("only the performance team works a month out, of one that is over and has a formula", async () => {
  expect((await compute()).problems).toEqual([{ code: "NO_RULE", field: ["month"] }]);
  await setRule(ask);
  expect((await compute("team", "2026-09-15")).problems).toEqual([{ code: "NOT_A_MONTH", field: ["month"] }]);
  expect((await compute("team", "2030-01-01")).problems).toEqual([{ code: "NOT_OVER", field: ["month"] }]);
  const { errors } = await ask(
    "head",
    `mutation { computeAllowanceMonth(input: { month: "${MONTH}" }) { problems { code } } }`,
  );
  expect(errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
});

test("a locked month never changes, whoever writes", async () => {
  await setRule(ask);
  const { allowanceMonth } = await compute();
  expect((await lock(allowanceMonth.id, 0)).problems).toMatchObject([{ code: "CHANGED", field: ["pending"] }]);
  expect((await lock(allowanceMonth.id, 4)).allowanceMonth).toMatchObject({ isLocked: true, viewerMayLock: false });

  expect((await compute()).problems).toEqual([{ code: "LOCKED", field: ["month"] }]);
  await expect(api.dataSource.query(`update allowance_figure set total = 1`)).rejects.toThrow("never changes");
});

test("facts that changed after the look send one back; what changes after the lock is made good in the next month, line by line", async () => {
  await setRule(ask);
  const { allowanceMonth } = await compute();
  await api.dataSource.query(`delete from attendance_event where employee_key = $1 and code = 'TK'`, [owner.key]);

  expect((await lock(allowanceMonth.id, 4)).problems).toMatchObject([{ code: "CHANGED", field: ["monthId"] }]);
  await compute();
  expect((await lock(allowanceMonth.id, 4)).problems).toEqual([]);

  // The month is locked; then the peer is assessed, and the TK comes back.
  await api.dataSource.query(`insert into attendance_event (employee_key, day, code) values ($1, '2026-09-20', 'TK')`, [
    owner.key,
  ]);
  const period = await api.dataSource.query(`select * from period`);
  await api.world.assessment(
    peer,
    head,
    period.map((row: any) => ({ ...row, endsOn: row.ends_on, assessmentDueOn: row.assessment_due_on }))[0],
  );
  await api.world.month(2026, 10);
  const after = await compute("team", "2026-10-01");
  expect(after.problems).toEqual([]);
  expect(await figure("owner", owner)).toMatchObject({
    month: "2026-10-01",
    state: "PENDING",
    corrected: -48_000,
    total: -48_000,
  });
  const own = await figure("peer", peer);
  expect(own.explanation.lines.at(-1)).toEqual({
    section: "FIGURE",
    name: "CORRECTION",
    detail: "2026-09-01",
    count: null,
    share: null,
    amount: 4_000_000,
  });
});

test("a formula is checked as it is written, previewed, and set by a decree", async () => {
  const { answer } = (
    await ask(
      "team",
      `query ($input: PreviewAllowanceRuleInput!) { answer: previewAllowanceRule(input: $input) { preview { people } problems { code field } } }`,
      {
        input: {
          startsOn: "2026-01-01",
          formula: { ...RULE, bases: [], parts: [{ ...RULE.parts[0], weight: 3999 }, RULE.parts[1]] },
        },
      },
    )
  ).data as any;
  expect(answer.problems).toEqual([
    { code: "REQUIRED", field: ["formula", "bases"] },
    { code: "NOT_THE_WHOLE", field: ["formula", "parts"] },
  ]);
  await setRule(ask);
  await compute();
  const { data } = await ask(
    "team",
    `query ($input: PreviewAllowanceRuleInput!) { answer: previewAllowanceRule(input: $input) {
       preview { month people ready before after more less same mostLost } problems { code } } }`,
    { input: { startsOn: "2026-02-01", formula: { ...RULE, bases: [{ ...RULE.bases[0], amount: 3_000_000 }] } } },
  );
  expect(data?.["answer"]).toEqual({
    preview: {
      month: MONTH,
      people: 5,
      ready: 1,
      before: 3_936_000,
      after: 2_952_000,
      more: 0,
      less: 1,
      same: 4,
      mostLost: 984_000,
    },
    problems: [],
  });
});

test("working a month out takes as many statements for many people as for few", async () => {
  await setRule(ask);
  const few = (
    await ask("team", `mutation { computeAllowanceMonth(input: { month: "${MONTH}" }) { problems { code } } }`)
  ).statements;
  for (let i = 0; i < 12; i += 1) await api.world.employee({ in: village });
  const many = (
    await ask("team", `mutation { computeAllowanceMonth(input: { month: "${MONTH}" }) { problems { code } } }`)
  ).statements;
  expect(many).toBeLessThanOrEqual(few);
  const LIST = `{ allowanceFigures(first: 50) { nodes { employee { name } unit { name } position { title } total explanation { lines { amount } } } } }`;
  const one = await ask("owner", LIST);
  const all = await ask("team", LIST);
  expect(all.data?.["allowanceFigures"].nodes.length).toBeGreaterThan(10);
  expect(all.statements).toBeLessThanOrEqual(one.statements + 1);
});
