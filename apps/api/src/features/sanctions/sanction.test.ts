import { background } from "../../testing/background.ts";
import { computeFigures } from "../allowance/compute.ts";
import { MONTH, run, setRule, type Ask } from "../../testing/allowance.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let owner: Person;
let official: Person;
const session: Record<string, string> = {};
const ask: Ask = (who, query, variables) => api.ask(session[who]!, query, variables);

const ROW = `id kind level decree decidedOn effectiveOn reason withdrawnAt withdrawalReason viewerMayWithdraw
  employee { name } recordedBy { name } withdrawnBy { name }`;

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL");
  const head = await world.employee({ in: village, heads: true });
  owner = await world.employee({ in: village, appraisedBy: head, name: "Budi" });
  official = await world.employee({ in: village, name: "Sekda" });
  session["owner"] = await world.session(owner);
  session["head"] = await world.session(head);
  session["official"] = await world.session(official, "AUTHORISED_OFFICIAL");
  session["team"] = await world.session(await world.employee({ in: village }), "PERFORMANCE_TEAM");
  session["analyst"] = await world.session(null, "ANALYST");
  session["admin"] = await world.session(null, "ADMINISTRATOR");
});
afterEach(() => api.stop());

const SANCTION = {
  kind: "ALLOWANCE_CUT_6",
  decree: "800.1.6.2/12/2026",
  decidedOn: "2026-08-10",
  effectiveOn: "2026-08-20",
  reason: "Tidak masuk kerja 12 hari tanpa alasan yang sah",
};
const record = async (more: object = {}, who = "official") => {
  const { data, errors } = await ask(
    who,
    `mutation ($input: RecordSanctionInput!) { recordSanction(input: $input) { sanction { ${ROW} } problems { field code } } }`,
    { input: { employeeId: owner.id, ...SANCTION, ...more } },
  );
  return errors ? errors[0]?.extensions.code : data?.["recordSanction"];
};
const withdraw = async (sanctionId: string, more: object = {}, who = "official") => {
  const { data, errors } = await ask(
    who,
    `mutation ($input: WithdrawSanctionInput!) { withdrawSanction(input: $input) { sanction { ${ROW} } problems { field code } } }`,
    { input: { sanctionId, reason: "Banding administratif dikabulkan", ...more } },
  );
  return errors ? errors[0]?.extensions.code : data?.["withdrawSanction"];
};
const list = async (who: string, args = "") => {
  const { data, errors } = await ask(who, `{ disciplinarySanctions${args} { totalCount nodes { ${ROW} } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["disciplinarySanctions"].nodes;
};

test("the authorised official records what a decree says, and the person concerned reads it", async () => {
  const { sanction, problems } = await record();

  expect(problems).toEqual([]);
  expect(sanction).toMatchObject({
    ...SANCTION,
    level: "MEDIUM",
    employee: { name: "Budi" },
    recordedBy: { name: "Sekda" },
    viewerMayWithdraw: true,
    withdrawnAt: null,
  });
  expect(await list("owner")).toMatchObject([{ id: sanction.id, reason: SANCTION.reason, viewerMayWithdraw: false }]);
  const events = await api.dataSource.query(
    "select action, subject_key from audit_event where noun = 'disciplinary_sanction'",
  );
  expect(events).toEqual([{ action: "sanction.recorded", subject_key: owner.key }]);
});

test("nobody else sees any of it, or records one", async () => {
  const { sanction } = await record();

  for (const who of ["head", "team", "analyst", "admin"]) {
    expect([who, await list(who)]).toEqual([who, []]);
    expect((await ask(who, `{ node(id: "${sanction.id}") { id } }`)).data).toEqual({ node: null });
    expect([who, await record({ decree: "2" }, who)]).toEqual([who, "FORBIDDEN"]);
    expect([who, await withdraw(sanction.id, {}, who)]).toEqual([who, "FORBIDDEN"]);
  }
});

test("what stands against it is said field by field", async () => {
  const wrong: [object, string, string][] = [
    [{ decree: " " }, "decree", "REQUIRED"],
    [{ decree: "x".repeat(201) }, "decree", "TOO_LONG"],
    [{ reason: "" }, "reason", "REQUIRED"],
    [{ decidedOn: "2099-01-01", effectiveOn: "2099-01-01" }, "decidedOn", "IN_FUTURE"],
    [{ decidedOn: "2001-01-01", effectiveOn: "2001-01-02" }, "decidedOn", "OUTSIDE_SERVICE"],
    [{ effectiveOn: "2026-08-09" }, "effectiveOn", "BEFORE_START"],
    [{ effectiveOn: "2028-08-09" }, "effectiveOn", "OUT_OF_RANGE"],
  ];
  for (const [more, field, code] of wrong)
    expect(await record(more)).toEqual({ sanction: null, problems: [{ field: [field], code }] });
});

test("nobody records one of their own, nor the same decree twice", async () => {
  await record();

  expect((await record({ decree: " 800.1.6.2/12/2026 " })).problems).toEqual([{ field: ["decree"], code: "TWICE" }]);
  expect((await record({ employeeId: official.id })).problems).toEqual([{ field: ["employeeId"], code: "OWN" }]);
});

test("it is taken back once, with a reason that the person reads", async () => {
  const { sanction } = await record();

  expect((await withdraw(sanction.id, { reason: " " })).problems).toEqual([{ field: ["reason"], code: "REQUIRED" }]);
  expect((await withdraw(sanction.id)).sanction).toMatchObject({
    withdrawnBy: { name: "Sekda" },
    viewerMayWithdraw: false,
  });
  expect((await withdraw(sanction.id)).problems).toEqual([{ field: ["sanctionId"], code: "WITHDRAWN" }]);
  expect(await list("owner", "(stands: true)")).toEqual([]);
  expect(await list("owner", "(stands: false)")).toMatchObject([
    { withdrawalReason: "Banding administratif dikabulkan" },
  ]);
});

describe("the allowance", () => {
  beforeEach(async () => {
    const period = await api.world.month(2026, 9);
    await api.world.assessment(owner, official, period, { predicate: "GOOD" });
    await api.dataSource.query(
      `insert into attendance_month (employee_key, month, scheduled_days, attended_days) values ($1, $2, 22, 22)`,
      [owner.key, MONTH],
    );
    await setRule(ask);
  });

  const compute = () =>
    run(
      ask,
      "team",
      `mutation ($input: ComputeAllowanceMonthInput!) { answer: computeAllowanceMonth(input: $input) { allowanceMonth { id check { pending } } problems { code } } }`,
      { month: MONTH },
    );
  const figure = async () => {
    const { data } = await ask(
      "owner",
      `{ employee(id: "${owner.id}") { allowanceFigures { total explanation { lines { name detail count share amount } } } } }`,
    );
    return data?.["employee"].allowanceFigures[0];
  };

  test("is cut from the month after, by the formula, and says which sanction", async () => {
    await record();
    await compute();

    const { total, explanation } = await figure();
    expect(total).toBe(3_000_000);
    expect(explanation.lines.at(-1)).toEqual({
      name: "SANCTION",
      detail: "ALLOWANCE_CUT_6",
      count: 1,
      share: 2500,
      amount: -1_000_000,
    });
  });

  test("is not cut by what takes effect in the month itself, nor by what was taken back, nor by what the formula does not name", async () => {
    await record({ effectiveOn: "2026-09-01" });
    await record({ decree: "2", kind: "ORAL_REPRIMAND" });
    const { sanction } = await record({ decree: "3" });
    await withdraw(sanction.id);
    await compute();

    expect((await figure()).total).toBe(4_000_000);
  });

  test("of a locked month is made good when a sanction is taken back", async () => {
    const { sanction } = await record();
    const { allowanceMonth } = await compute();
    await api.dataSource.query("update allowance_month set locked_at = $1", [new Date("2026-10-08T03:00:00Z")]);
    await withdraw(sanction.id);

    expect(allowanceMonth).not.toBeNull();
    expect(await corrections()).toEqual([{ month: MONTH, before: 3_000_000, after: 4_000_000 }]);
  });

  /** What the first open month would make good. */
  async function corrections(): Promise<unknown> {
    const [rule] = await api.dataSource.query(
      "select rules || jsonb_build_object('version', version) as rules from allowance_rule",
    );
    const found = await computeFigures(await background(api), "2026-10-01", rule.rules);
    return found.find(({ employeeKey }) => employeeKey === owner.key)?.corrections;
  }
});
