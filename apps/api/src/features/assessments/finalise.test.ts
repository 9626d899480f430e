import { parseGlobalId } from "../../platform/global-id.ts";
import { statementCount } from "../../platform/sql.ts";
import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import { codesOf, does } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";
import type { Assessment } from "./assessment.entity.ts";
import { finaliseAssessments } from "./finalise.service.ts";

let api: TestApi;
let head: Person;
let owner: Person;
let october: Period & { id: string };
let asHead: string;
let asOwner: string;
let asTeam: string;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const village = await api.world.unit("KEL");
  head = await api.world.employee({ in: village, heads: true });
  owner = await api.world.employee({ in: village, appraisedBy: head });
  october = await api.world.month(2026, 10);
  asHead = await api.world.session(head);
  asOwner = await api.world.session(owner);
  asTeam = await api.world.session(null, "PERFORMANCE_TEAM");
});
afterEach(() => api.stop());

const finalise = async () => finaliseAssessments(await background(api));
const assessed = (given: Partial<Assessment>, of = owner) => api.world.assessment(of, head, october, given);
const publishedOn = (day: string, hour = "03:00") => new Date(`${day}T${hour}:00+07:00`);
const statusOf = async (id: string): Promise<string> =>
  (await api.dataSource.query("select status from assessment where key = $1", [parseGlobalId(id).key]))[0].status;
const events = () =>
  api.dataSource.query(
    "select v.action, v.actor_key as actor, v.subject_key as subject, y.payload::jsonb as payload from audit_event v join audit_payload y using (sequence) where v.action = 'assessment.finalised'",
  );
/** As a row of cycle_rule: the days and their unit, from a day on. */
const windowOf = (days: number, unit: "CALENDAR" | "WORKING", startsOn: string) =>
  api.dataSource.query(`insert into cycle_rule (version, starts_on, rules, source) values ($1, $2, $3, 'Uji')`, [
    `uji-${startsOn}`,
    startsOn,
    { objection: { windowDays: days, windowUnit: unit, answerDays: 14 } },
  ]);

test.each<[string, Date, string]>([
  ["on the last day of the fourteen", publishedOn("2026-11-10", "00:01"), "PUBLISHED"],
  ["on the last minute of the day before", publishedOn("2026-11-09", "23:59"), "FINAL"],
  ["long ago", publishedOn("2026-09-01"), "FINAL"],
  ["today", publishedOn("2026-11-24"), "PUBLISHED"],
])("published %s", async (_, publishedAt, status) => {
  const id = await assessed({ publishedAt });
  await finalise();

  expect(await statusOf(id)).toBe(status);
});

test("an acknowledged one becomes final with its window; a draft and one objected to wait, an imported one stays", async () => {
  const publishedAt = publishedOn("2026-11-01");
  const ids: string[] = [];
  for (const given of [
    { status: "ACKNOWLEDGED" },
    { status: "DRAFT", publishedAt: null },
    { status: "OBJECTED" },
    { status: "PUBLISHED", source: "IMPORT" },
  ] as const)
    ids.push(
      await assessed(
        { publishedAt, ...given },
        await api.world.employee({ in: await api.world.unit(given.status + ids.length) }),
      ),
    );
  await finalise();

  expect(await Promise.all(ids.map(statusOf))).toEqual(["FINAL", "DRAFT", "OBJECTED", "PUBLISHED"]);
});

test("the window is that of the rule in force on the day of publication, in its days", async () => {
  await windowOf(5, "WORKING", "2026-11-16");
  const old = await assessed({ publishedAt: publishedOn("2026-11-13") });
  const colleague = await api.world.employee({ in: await api.world.unit("LAIN") });
  const fresh = await assessed({ publishedAt: publishedOn("2026-11-16") }, colleague); // Monday: until Monday the 23rd
  await finalise();

  expect([await statusOf(old), await statusOf(fresh)]).toEqual(["PUBLISHED", "FINAL"]);
});

test("a day off is no working day: the window is longer by it", async () => {
  await windowOf(5, "WORKING", "2026-11-16");
  await api.dataSource.query("insert into holiday (day, name, source) values ('2026-11-18', 'Uji', 'Uji')");
  const id = await assessed({ publishedAt: publishedOn("2026-11-16") });
  await finalise();
  expect(await statusOf(id)).toBe("PUBLISHED");

  api.pass(24 * 60);
  await finalise();
  expect(await statusOf(id)).toBe("FINAL");
});

test("what was decided on an objection is final on the day after", async () => {
  const id = await assessed({ status: "DECIDED", publishedAt: publishedOn("2026-11-01") });
  await decided(id, publishedOn("2026-11-24", "08:00"));
  await finalise();
  expect(await statusOf(id)).toBe("DECIDED");

  api.pass(24 * 60);
  await finalise();
  expect(await statusOf(id)).toBe("FINAL");
});
const decided = (id: string, at: Date) =>
  api.dataSource.query(
    `insert into objection (key, assessment_key, employee_key, appraiser_key, status, reason, filed_at, answer_due_on, work_result_before, behaviour_before,
       work_result, behaviour, decision_reason, decided_at)
     values (gen_random_uuid(), $1, $2, $3, 'DECIDED', 'Uji', $4, '2026-11-30', 'BELOW', 'MEETS', 'MEETS', 'MEETS', 'Uji', $4)`,
    [parseGlobalId(id).key, owner.key, head.key, at],
  );

test("each becomes final once, with one event of the program, however often and by however many it is looked", async () => {
  await assessed({ publishedAt: publishedOn("2026-11-01") });
  expect((await Promise.all([finalise(), finalise()])).toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect(await finalise()).toBe(0);

  expect(await events()).toEqual([
    {
      action: "assessment.finalised",
      actor: null,
      subject: owner.key,
      payload: { before: { status: "PUBLISHED" }, after: { status: "FINAL" } },
    },
  ]);
  const { data } = await api.ask(asOwner, `{ assessments { nodes { status finalisedAt viewerMayObject } } }`);
  expect(data?.["assessments"].nodes).toEqual([
    { status: "FINAL", finalisedAt: "2026-11-24T03:00:00.000Z", viewerMayObject: false },
  ]);
});

test("thirty cost as many statements as one", async () => {
  const cost = async (count: number) => {
    const unit = await api.world.unit(`U${count}`);
    for (let i = 0; i < count; i += 1)
      await assessed({ publishedAt: publishedOn("2026-11-01") }, await api.world.employee({ in: unit }));
    const before = statementCount.value;
    expect(await finalise()).toBe(count);
    return statementCount.value - before;
  };
  const one = await cost(1);

  expect(await cost(30)).toBe(one);
});

describe("when a period is opened again", () => {
  const STATE = "assessment { id status workResult acknowledgedAt finalisedAt viewerMayWithdraw viewerMayPublish }";
  const withdraw = (id: string, as = asHead, reason = "Presensi diperbaiki") =>
    does(api, as, "withdrawAssessment", { assessmentId: id, reason }, STATE);
  const change = (operation: string) =>
    does(api, asTeam, operation, { periodId: october.id, reason: "Presensi Oktober salah" });
  const mayWithdraw = async (id: string, as = asHead) =>
    (await api.ask(as, `query ($id: ID!) { node(id: $id) { ... on Assessment { viewerMayWithdraw } } }`, { id }))
      .data?.["node"]?.viewerMayWithdraw;

  test("a final assessment moves again: withdrawn with a reason, published anew, with a new window", async () => {
    const id = await assessed({
      status: "ACKNOWLEDGED",
      publishedAt: publishedOn("2026-11-05"),
      acknowledgedAt: publishedOn("2026-11-06"),
      acknowledgementNote: "Baik",
    });
    await finalise();
    expect(codesOf(await withdraw(id))).toEqual(["assessmentId NOT_WITHDRAWABLE"]);
    await change("closePeriod");
    expect(codesOf(await withdraw(id))).toEqual(["PERIOD_CLOSED"]);
    api.pass(30);
    await change("reopenPeriod");
    expect(await mayWithdraw(id)).toBe(true);
    expect(await mayWithdraw(id, asOwner)).toBe(false);

    expect(codesOf(await withdraw(id, asHead, " "))).toEqual(["reason REQUIRED"]);
    expect((await withdraw(id))["assessment"]).toMatchObject({
      status: "DRAFT",
      acknowledgedAt: null,
      finalisedAt: null,
      viewerMayWithdraw: false,
      viewerMayPublish: true,
    });
    const trail = await api.dataSource.query(
      "select y.payload::jsonb -> 'before' as before from audit_event v join audit_payload y using (sequence) where v.action = 'assessment.withdrawn'",
    );
    expect(trail[0].before).toMatchObject({ status: "FINAL", acknowledgementNote: "Baik" });

    const again = { assessmentId: id, workResult: "ABOVE", behaviour: "MEETS", reason: "Hadir penuh" };
    expect((await does(api, asHead, "publishAssessment", again, STATE))["assessment"].status).toBe("PUBLISHED");
    await finalise();
    expect(await statusOf(id)).toBe("PUBLISHED");
    const { data } = await api.ask(
      asOwner,
      `query ($id: ID!) { node(id: $id) { ... on Assessment { viewerMayObject viewerMayAcknowledge } } }`,
      { id },
    );
    expect(data?.["node"]).toEqual({ viewerMayObject: true, viewerMayAcknowledge: true });

    api.pass(15 * 24 * 60);
    await finalise();
    expect(await statusOf(id)).toBe("FINAL");
    // It became final after the period was opened again.
    await api.dataSource.query("update session set expires_at = $1, created_at = $2, last_seen_at = $2", [
      new Date(api.now.getTime() + 3_600_000),
      api.now,
    ]);
    expect(await mayWithdraw(id)).toBe(false);
    expect(codesOf(await withdraw(id))).toEqual(["assessmentId NOT_WITHDRAWABLE"]);
  });

  test("it is the judge's to withdraw, and nobody else's", async () => {
    const id = await assessed({
      status: "FINAL",
      publishedAt: publishedOn("2026-11-05"),
      finalisedAt: publishedOn("2026-11-20"),
    });
    await change("closePeriod");
    await change("reopenPeriod");
    const later = await api.world.employee({ in: await api.world.unit("LAIN") });

    for (const as of [asOwner, asTeam, await api.world.session(later)]) {
      expect(codesOf(await withdraw(id, as))).toEqual(["assessmentId NOT_FOUND"]);
      expect((await mayWithdraw(id, as)) ?? false).toBe(false);
    }
  });

  test("what was decided on an objection stays decided", async () => {
    const id = await assessed({
      status: "FINAL",
      publishedAt: publishedOn("2026-11-01"),
      finalisedAt: publishedOn("2026-11-20"),
    });
    await decided(id, publishedOn("2026-11-19"));
    await change("closePeriod");
    await change("reopenPeriod");

    expect(codesOf(await withdraw(id))).toEqual(["assessmentId DECIDED"]);
    expect(await mayWithdraw(id)).toBe(false);
  });

  test("an imported one stays what the national system says", async () => {
    const id = await assessed({ status: "FINAL", source: "IMPORT", publishedAt: publishedOn("2026-11-01") });
    await change("closePeriod");
    await change("reopenPeriod");

    expect(codesOf(await withdraw(id))).toEqual(["assessmentId NOT_FOUND"]);
    expect(await mayWithdraw(id)).toBe(false);
  });
});
