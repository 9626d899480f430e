import { yearOf } from "@andir/domain/period";
import { globalId } from "../../platform/global-id.ts";
import { codesOf, UnitCast, unitId, type Who } from "../../testing/unit-cast.ts";

let cast: UnitCast;
beforeEach(async () => {
  cast = await UnitCast.start();
});
afterEach(() => cast.api.stop());

const AGREEMENT = `agreement { id year status agreedBy { name } viewerMaySave viewerMayAgree viewerMayReopen viewerMayPlan viewerMayReport
  indicators { id ordinal text target measuredQuarters } }`;
const SAVE = `mutation ($input: SaveUnitAgreementInput!) { saveUnitAgreement(input: $input) { problems { field code } ${AGREEMENT} } }`;
const AGREE = `mutation ($input: AgreeUnitAgreementInput!) { agreeUnitAgreement(input: $input) { problems { field code } ${AGREEMENT} } }`;
const REOPEN = `mutation ($input: ReopenUnitAgreementInput!) { reopenUnitAgreement(input: $input) { problems { field code } ${AGREEMENT} } }`;

const families = (given: object = {}) => ({
  text: "Keluarga yang dilayani",
  target: 400,
  unitOfMeasure: "keluarga",
  pattern: "CUMULATIVE",
  direction: "HIGHER_IS_BETTER",
  ...given,
});
const save = (as: Who, given: object = {}) =>
  cast.move(as, SAVE, { unitId: unitId(cast.village), year: 2026, indicators: [families()], ...given });
const events = () => cast.events("unit_agreement");

test("the unit's head writes it, the leader above agrees, and then it is everyone's to read and nobody's to change", async () => {
  const draft = await save("villageHead");
  expect(draft).toMatchObject({
    problems: [],
    agreement: {
      year: 2026,
      status: "DRAFT",
      viewerMaySave: true,
      viewerMayAgree: false,
      indicators: [{ ordinal: 1, target: 400 }],
    },
  });
  const agreementId = draft.agreement.id;
  const read = async (who: Who) =>
    (await cast.api.ask(cast.sessions[who], `{ node(id: "${agreementId}") { id } }`)).data?.["node"] !== null;
  expect([await read("member"), await read("districtHead")]).toEqual([false, true]);

  expect(await cast.move("districtHead", AGREE, { agreementId })).toMatchObject({
    problems: [],
    agreement: { status: "AGREED", agreedBy: { name: "Camat" }, viewerMayAgree: false, viewerMayReopen: true },
  });
  expect(await read("member")).toBe(true);
  expect(codesOf(await save("villageHead"))).toEqual(["unitId AGREED"]);
  expect(codesOf(await cast.move("districtHead", AGREE, { agreementId }))).toEqual(["agreementId AGREED"]);
  expect((await events()).map(({ action }) => action)).toEqual(["unit_agreement.saved", "unit_agreement.agreed"]);
});

test("only the head writes and only the leader above agrees, each or who acts for them", async () => {
  const agreement = await cast.units.agreement(cast.village, 2026, { status: "DRAFT", agreedAt: null });
  const input = { agreementId: agreement.id, reason: "Target salah" };
  const may: Record<string, unknown> = {};
  for (const who of Object.keys(cast.sessions) as Who[]) {
    const saved = await save(who);
    const agreed = await cast.move(who, AGREE, { agreementId: agreement.id });
    const reopened = await cast.move(who, REOPEN, input);
    may[who] = [saved, agreed, reopened].map((outcome) =>
      typeof outcome === "string" ? outcome : codesOf(outcome).join(),
    );
  }

  const unseen = ["FORBIDDEN", "agreementId NOT_FOUND", "agreementId NOT_FOUND"];
  const seen = ["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"];
  expect(may).toEqual({
    districtHead: ["FORBIDDEN", "", ""],
    villageHead: ["", "FORBIDDEN", "FORBIDDEN"],
    delegate: ["FORBIDDEN", "", ""],
    headsDelegate: ["", "FORBIDDEN", "FORBIDDEN"],
    peerHead: unseen,
    member: unseen,
    team: seen,
    official: seen,
    analyst: unseen,
    admin: unseen,
  });
  const behalf = (await events()).map(({ action, behalf: key }) => [action.split(".")[1], key]);
  expect(behalf).toEqual([
    ["agreed", null],
    ["reopened", null],
    ["saved", null],
    ["agreed", cast.districtHead.key],
    ["reopened", cast.districtHead.key],
    ["saved", cast.villageHead.key],
  ]);
});

test("what is saved replaces what stood: indicators are changed, added and taken out, and none is deleted", async () => {
  const first = await save("villageHead", { indicators: [families(), families({ text: "Lama" })] });
  const [kept] = first.agreement.indicators;
  const second = await save("villageHead", {
    indicators: [families({ text: "Baru", measuredQuarters: [4, 2] }), families({ id: kept.id, target: 500 })],
  });

  expect(second.agreement.indicators).toMatchObject([
    { ordinal: 1, text: "Baru", measuredQuarters: [2, 4] },
    { id: kept.id, ordinal: 2, target: 500 },
  ]);
  expect(await cast.api.dataSource.query("select text from unit_indicator where removed_at is not null")).toEqual([
    { text: "Lama" },
  ]);
});

test.each([
  [{ year: 2020 }, ["year OUT_OF_RANGE"]],
  [{ indicators: [] }, ["indicators OUT_OF_RANGE"]],
  [{ indicators: [families({ text: " " })] }, ["indicators.0.text REQUIRED"]],
  [{ indicators: [families({ unitOfMeasure: "" })] }, ["indicators.0.unitOfMeasure REQUIRED"]],
  [{ indicators: [families({ target: 0 })] }, ["indicators.0.target OUT_OF_RANGE"]],
  [{ indicators: [families(), families({ target: -1 })] }, ["indicators.1.target OUT_OF_RANGE"]],
  [{ indicators: [families({ measuredQuarters: [] })] }, ["indicators.0.measuredQuarters OUT_OF_RANGE"]],
  [{ indicators: [families({ measuredQuarters: [1, 1] })] }, ["indicators.0.measuredQuarters OUT_OF_RANGE"]],
  [{ indicators: [families({ measuredQuarters: [5] })] }, ["indicators.0.measuredQuarters OUT_OF_RANGE"]],
])("%j is to be mended, and nothing is written", async (given, problems) => {
  expect(codesOf(await save("villageHead", given))).toEqual(problems);
  expect(await cast.api.dataSource.query("select from unit_agreement")).toEqual([]);
});

test("a unit, an indicator or an agreement that is not there is not found", async () => {
  const elsewhere = await cast.units.indicator(await cast.units.agreement(cast.district, 2026));
  const indicators = [families({ id: elsewhere.id })];

  expect(codesOf(await save("villageHead", { unitId: globalId("OrgUnit", cast.quarter.key) }))).toEqual([
    "unitId NOT_FOUND",
  ]);
  expect(codesOf(await save("villageHead", { indicators }))).toEqual(["indicators.0.id NOT_FOUND"]);
  const agreementId = globalId("UnitAgreement", cast.quarter.key);
  expect(codesOf(await cast.move("districtHead", AGREE, { agreementId }))).toEqual(["agreementId NOT_FOUND"]);
});

test("an indicator that was reported is not measured otherwise afterwards", async () => {
  const agreement = await cast.units.agreement(cast.village, 2026, { status: "DRAFT", agreedAt: null });
  const indicator = await cast.units.indicator(agreement);
  await cast.units.realisation(indicator, cast.quarter, 90);
  const as = async (given: object) =>
    codesOf(await save("villageHead", { indicators: [families({ id: indicator.id, ...given })] }));

  expect(await as({ pattern: "POSITION" })).toEqual(["indicators.0.pattern HAS_REALISATIONS"]);
  expect(await as({ direction: "LOWER_IS_BETTER" })).toEqual(["indicators.0.pattern HAS_REALISATIONS"]);
  expect(await as({ measuredQuarters: [1] })).toEqual(["indicators.0.pattern HAS_REALISATIONS"]);
  expect(await as({ target: 380 })).toEqual([]);
});

test("it is opened again with a reason, until the year is rated by it", async () => {
  const { id: agreementId } = await cast.units.agreement(cast.village, 2026);
  const reopen = async (reason = "Anggaran berubah") =>
    codesOf(await cast.move("districtHead", REOPEN, { agreementId, reason }));

  expect(await reopen(" ")).toEqual(["reason REQUIRED"]);
  expect(await reopen()).toEqual([]);
  expect(await reopen()).toEqual(["agreementId NOT_AGREED"]);
  await cast.move("districtHead", AGREE, { agreementId });
  await cast.units.rating(cast.village, await cast.api.world.period(yearOf(2026)));
  expect(await reopen()).toEqual(["agreementId RATED"]);
  expect((await events())[0]).toMatchObject({
    action: "unit_agreement.reopened",
    payload: { reason: "Anggaran berubah" },
  });
});

test("with an idempotency key each is done once, and of two saved at once there is one agreement", async () => {
  const draft = await save("villageHead", { idempotencyKey: "a" });
  expect(await save("villageHead", { idempotencyKey: "a" })).toEqual(draft);
  expect(await save("villageHead", { idempotencyKey: "a", year: 2027 })).toBe("IDEMPOTENCY_KEY_REUSED");
  const agreementId = draft.agreement.id;
  for (const [mutation, key] of [
    [AGREE, "b"],
    [REOPEN, "c"],
  ] as const) {
    const input = { agreementId, idempotencyKey: key, ...(mutation === REOPEN ? { reason: "Salah" } : {}) };
    expect(codesOf(await cast.move("districtHead", mutation, input))).toEqual([]);
    expect(codesOf(await cast.move("districtHead", mutation, input))).toEqual([]);
  }
  expect(await events()).toHaveLength(3);

  const both = await Promise.all([save("villageHead", { year: 2025 }), save("headsDelegate", { year: 2025 })]);
  expect(new Set(both.map(({ agreement }) => agreement.id)).size).toBe(1);
});
