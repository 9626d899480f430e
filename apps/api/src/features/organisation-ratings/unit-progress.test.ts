import { quarterOf, yearOf } from "@andir/domain/period";
import { globalId } from "../../platform/global-id.ts";
import { codesOf, UnitCast, type Who } from "../../testing/unit-cast.ts";
import type { UnitIndicator } from "./unit-agreement.entity.ts";

let cast: UnitCast;
let agreementId: string;
let indicator: Omit<UnitIndicator, "id"> & { id: string };
beforeEach(async () => {
  cast = await UnitCast.start();
  const agreement = await cast.units.agreement(cast.village, 2026);
  indicator = await cast.units.indicator(agreement, { planned: null });
  agreementId = agreement.id;
});
afterEach(() => cast.api.stop());

const PLAN = `mutation ($input: SaveActionPlanInput!) { saveActionPlan(input: $input) { problems { field code }
  agreement { actionPlans { quarter activities targets { planned indicator { text } } } } } }`;
const REPORT = `mutation ($input: ReportUnitRealisationInput!) { reportUnitRealisation(input: $input) { problems { field code }
  agreement { indicators { realisations { id value note comment period { label } reportedBy { name } viewerMayComment } } } } }`;
const COMMENT = `mutation ($input: CommentUnitRealisationInput!) { commentUnitRealisation(input: $input) { problems { field code }
  realisation { value comment commentedBy { name } indicator { text } } } }`;

const plan = (as: Who, given: object = {}) =>
  cast.move(as, PLAN, {
    agreementId,
    quarter: 3,
    activities: ["Buka loket Sabtu"],
    targets: [{ indicatorId: indicator.id, planned: 100 }],
    ...given,
  });
const report = (as: Who, given: object = {}) =>
  cast.move(as, REPORT, {
    agreementId,
    periodId: cast.quarter.id,
    values: [{ indicatorId: indicator.id, value: 95, note: "Dua pekan tutup" }],
    ...given,
  });
const events = () => cast.events("unit_agreement", "unit_realisation");

test("the head plans a quarter, reports what was reached, and the leader above comments it", async () => {
  expect(await plan("villageHead")).toEqual({
    problems: [],
    agreement: {
      actionPlans: [
        {
          quarter: 3,
          activities: ["Buka loket Sabtu"],
          targets: [{ planned: 100, indicator: { text: "Keluarga yang dilayani" } }],
        },
      ],
    },
  });
  const reported = await report("villageHead");
  const [realisation] = reported.agreement.indicators[0].realisations;
  expect(realisation).toMatchObject({
    value: 95,
    note: "Dua pekan tutup",
    comment: null,
    period: { label: "Triwulan III 2026" },
    reportedBy: { name: "Lurah" },
    viewerMayComment: false,
  });
  expect(await cast.move("districtHead", COMMENT, { realisationId: realisation.id, comment: "Buka Sabtu" })).toEqual({
    problems: [],
    realisation: {
      value: 95,
      comment: "Buka Sabtu",
      commentedBy: { name: "Camat" },
      indicator: { text: "Keluarga yang dilayani" },
    },
  });
  expect((await events()).map(({ action }) => action)).toEqual([
    "unit_agreement.action_planned",
    "unit_realisation.reported",
    "unit_realisation.commented",
  ]);
});

test("only the head plans and reports, only the leader above comments, each or who acts for them", async () => {
  const realisationId = await cast.units.realisation(indicator, cast.quarter, 90);
  const may: Record<string, unknown> = {};
  for (const who of Object.keys(cast.sessions) as Who[]) {
    const outcomes = [
      await plan(who),
      await report(who),
      await cast.move(who, COMMENT, { realisationId, comment: "Baik" }),
    ];
    may[who] = outcomes.map((outcome) => (typeof outcome === "string" ? outcome : codesOf(outcome).join()));
  }

  const nobody = ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"];
  const head = ["", "", "FORBIDDEN"];
  const leader = ["FORBIDDEN", "FORBIDDEN", ""];
  expect(may).toEqual({
    districtHead: leader,
    villageHead: head,
    delegate: leader,
    headsDelegate: head,
    peerHead: nobody,
    member: nobody,
    team: nobody,
    official: nobody,
    analyst: nobody,
    admin: nobody,
  });
  const acted = (await events()).filter(({ behalf }) => behalf !== null).map(({ action, behalf }) => [action, behalf]);
  expect(acted).toEqual([
    ["unit_realisation.commented", cast.districtHead.key],
    ["unit_agreement.action_planned", cast.villageHead.key],
    ["unit_realisation.reported", cast.villageHead.key],
  ]);
});

test("an action plan is to be mended where it cannot stand", async () => {
  const targets = [{ indicatorId: indicator.id, planned: 1 }];
  const elsewhere = await cast.units.indicator(await cast.units.agreement(cast.district, 2026));

  expect(codesOf(await plan("villageHead", { quarter: 5 }))).toEqual(["quarter OUT_OF_RANGE"]);
  expect(codesOf(await plan("villageHead", { activities: [" "] }))).toEqual(["activities.0 REQUIRED"]);
  expect(codesOf(await plan("villageHead", { activities: Array.from({ length: 21 }, () => "x") }))).toEqual([
    "activities OUT_OF_RANGE",
  ]);
  expect(codesOf(await plan("villageHead", { targets: [{ ...targets[0], planned: -1 }] }))).toEqual([
    "targets.0.planned OUT_OF_RANGE",
  ]);
  expect(codesOf(await plan("villageHead", { targets: [...targets, ...targets] }))).toEqual([
    "targets.1.indicatorId TWICE",
  ]);
  expect(codesOf(await plan("villageHead", { targets: [{ indicatorId: elsewhere.id, planned: 1 }] }))).toEqual([
    "targets.0.indicatorId NOT_FOUND",
  ]);
  expect(codesOf(await plan("villageHead", { agreementId: globalId("UnitAgreement", cast.quarter.key) }))).toEqual([
    "agreementId NOT_FOUND",
  ]);
  expect(await events()).toEqual([]);
});

test("a report is to be mended where it cannot stand", async () => {
  const { world } = cast.api;
  const release = await cast.units.indicator({ key: indicator.agreementKey }, { planned: null, measuredQuarters: [2] });
  const [month, lastYear, next] = [
    await world.month(2026, 9),
    await world.period(quarterOf(2025, 3)),
    await world.period(quarterOf(2027, 1)),
  ];
  const closed = await world.period(quarterOf(2026, 1));
  await cast.api.dataSource.query("update period set is_open = false where key = $1", [closed.key]);
  const value = { indicatorId: indicator.id, value: 1 };
  const code = async (given: object) => codesOf(await report("villageHead", given));

  expect(await code({ periodId: month.id })).toEqual(["periodId NOT_A_QUARTER"]);
  expect(await code({ periodId: lastYear.id })).toEqual(["periodId OTHER_YEAR"]);
  expect(await code({ periodId: next.id })).toEqual(["periodId OTHER_YEAR"]);
  expect(await code({ periodId: closed.id })).toEqual(["periodId PERIOD_CLOSED"]);
  expect(await code({ periodId: globalId("Period", indicator.key) })).toEqual(["periodId NOT_FOUND"]);
  expect(await code({ values: [] })).toEqual(["values REQUIRED"]);
  expect(await code({ values: [value, value] })).toEqual(["values.1.indicatorId TWICE"]);
  expect(await code({ values: [{ ...value, value: -1 }] })).toEqual(["values.0.value OUT_OF_RANGE"]);
  expect(await code({ values: [{ ...value, indicatorId: release.id }] })).toEqual([
    "values.0.indicatorId NOT_MEASURED",
  ]);
  expect(await events()).toEqual([]);
});

test("a quarter that has not begun is not reported, nor one of an agreement that is being changed", async () => {
  const agreement = await cast.units.agreement(cast.village, 2027);
  const later = await cast.units.indicator(agreement, { planned: null });
  const next = await cast.api.world.period(quarterOf(2027, 1));
  const values = [{ indicatorId: later.id, value: 1 }];
  expect(codesOf(await report("villageHead", { agreementId: agreement.id, periodId: next.id, values }))).toEqual([
    "periodId NOT_DUE",
  ]);

  const realisationId = await cast.units.realisation(indicator, cast.quarter, 90);
  await cast.api.dataSource.query("update unit_agreement set status = 'DRAFT' where year = 2026");
  expect(codesOf(await report("villageHead"))).toEqual(["agreementId NOT_AGREED"]);
  expect(codesOf(await plan("villageHead"))).toEqual([]);
  expect(codesOf(await cast.move("districtHead", COMMENT, { realisationId, comment: "x" }))).toEqual([
    "realisationId NOT_AGREED",
  ]);
});

test("what a published rating rests on stays as it was", async () => {
  await cast.units.rating(cast.village, cast.quarter);
  expect(codesOf(await plan("villageHead"))).toEqual(["quarter RATED"]);
  expect(codesOf(await report("villageHead"))).toEqual(["periodId RATED"]);

  const fourth = await cast.api.world.period(quarterOf(2026, 4));
  expect(codesOf(await report("villageHead", { periodId: fourth.id }))).toEqual([]);
  await cast.units.rating(cast.village, await cast.api.world.period(yearOf(2026)));
  expect(codesOf(await report("villageHead", { periodId: fourth.id }))).toEqual(["periodId RATED"]);
});

test("what is reported again replaces what was, and the trail keeps both", async () => {
  await report("villageHead");
  const again = await report("headsDelegate", { values: [{ indicatorId: indicator.id, value: 97 }] });

  expect(again.agreement.indicators[0].realisations).toMatchObject([
    { value: 97, note: null, reportedBy: { name: "Sekretaris Lurah" } },
  ]);
  expect((await events())[1]?.payload).toMatchObject({ before: [{ value: 95 }], after: [{ value: 97 }] });
});

test("a comment says something, to something that is there", async () => {
  const realisationId = await cast.units.realisation(indicator, cast.quarter, 90);
  const unknown = globalId("UnitRealisation", cast.quarter.key);

  expect(codesOf(await cast.move("districtHead", COMMENT, { realisationId, comment: " " }))).toEqual([
    "comment REQUIRED",
  ]);
  expect(codesOf(await cast.move("districtHead", COMMENT, { realisationId: unknown, comment: "x" }))).toEqual([
    "realisationId NOT_FOUND",
  ]);
});

test("with an idempotency key each is done once, and the key stands for nothing else", async () => {
  const idempotencyKey = "a";
  expect(await plan("villageHead", { idempotencyKey })).toEqual(await plan("villageHead", { idempotencyKey }));
  expect(await plan("villageHead", { idempotencyKey, quarter: 4 })).toBe("IDEMPOTENCY_KEY_REUSED");
  const reported = await report("villageHead", { idempotencyKey: "b" });
  expect(await report("villageHead", { idempotencyKey: "b" })).toEqual(reported);
  const input = {
    realisationId: reported.agreement.indicators[0].realisations[0].id,
    comment: "Baik",
    idempotencyKey: "c",
  };
  expect(await cast.move("districtHead", COMMENT, input)).toEqual(await cast.move("districtHead", COMMENT, input));
  expect(await events()).toHaveLength(3);
});

test("a note is everyone's but an analyst's, a comment is for those who work on the unit", async () => {
  const branch = await cast.units.indicator(await cast.units.agreement(cast.district, 2026));
  const id = await cast.units.realisation(branch, cast.quarter, 90, { comment: "Perlu dibahas" });
  const seen = async (who: Who) =>
    (await cast.api.ask(cast.sessions[who], `{ node(id: "${id}") { ... on UnitRealisation { value note comment } } }`))
      .data?.["node"];

  expect(await seen("member")).toEqual({ value: 90, note: "Dua pekan loket tutup", comment: null });
  expect(await seen("districtHead")).toMatchObject({ comment: "Perlu dibahas" });
  expect(await seen("team")).toMatchObject({ comment: "Perlu dibahas" });
  expect(await seen("analyst")).toEqual({ value: 90, note: null, comment: null });
});
