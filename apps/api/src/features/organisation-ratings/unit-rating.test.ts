import { quarterOf } from "@andir/domain/period";
import { globalId } from "../../platform/global-id.ts";
import { UnitCast, codesOf, unitId, type Who } from "../../testing/unit-cast.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";

let cast: UnitCast;
beforeEach(async () => {
  cast = await UnitCast.start();
});
afterEach(() => cast.api.stop());

const SET = `mutation ($input: SetOrganisationRatingInput!) {
  setOrganisationRating(input: $input) { problems { field code } rating { id status rating reason setBy { name } viewerMaySet viewerMayPublish viewerMayWithdraw } }
}`;
const PUBLISH = `mutation ($input: PublishOrganisationRatingInput!) {
  publishOrganisationRating(input: $input) { problems { field code } rating { id status publishedAt headWorkResult viewerMayPublish viewerMayWithdraw } }
}`;
const WITHDRAW = `mutation ($input: WithdrawOrganisationRatingInput!) {
  withdrawOrganisationRating(input: $input) { problems { field code } rating { id status publishedAt } }
}`;
const READ = `query ($unit: ID!, $period: ID!) {
  orgUnit(id: $unit) { viewerMayRate(periodId: $period) organisationRating(periodId: $period) { id status rating reason } organisationRatings { totalCount nodes { id } } }
}`;

const set = (as: Who, given: object = {}) =>
  cast.move(as, SET, {
    unitId: unitId(cast.village),
    periodId: cast.quarter.id,
    rating: "GOOD",
    reason: "Target tercapai.",
    ...given,
  });
const read = async (as: Who, of: OrgUnit = cast.village) =>
  (await cast.api.ask(cast.sessions[as], READ, { unit: unitId(of), period: cast.quarter.id })).data?.["orgUnit"];

test("the leader one level above sets a draft, publishes it, and from then on everyone sees it", async () => {
  const draft = await set("districtHead");
  expect(draft).toMatchObject({
    problems: [],
    rating: {
      status: "DRAFT",
      rating: "GOOD",
      setBy: { name: "Camat" },
      viewerMayPublish: true,
      viewerMayWithdraw: false,
    },
  });
  expect((await read("member")).organisationRating).toBeNull();

  const published = await cast.move("districtHead", PUBLISH, { ratingId: draft.rating.id });
  expect(published).toMatchObject({
    problems: [],
    rating: { status: "PUBLISHED", headWorkResult: "MEETS", viewerMayPublish: false },
  });
  for (const who of ["villageHead", "member", "peerHead", "team", "official", "admin"] as const)
    expect(await read(who)).toMatchObject({
      organisationRating: { rating: "GOOD", reason: "Target tercapai." },
      organisationRatings: { totalCount: 1 },
    });
  expect(await cast.events("unit_rating")).toMatchObject([
    { action: "unit_rating.saved", subject: null },
    { action: "unit_rating.published", subject: cast.villageHead.key, payload: { rating: "GOOD", advice: null } },
  ]);
});

test("nobody else rates it or moves what is rated: not its head, a delegate of the head, a peer, a member, nor by any role", async () => {
  const others = [
    "villageHead",
    "headsDelegate",
    "peerHead",
    "member",
    "team",
    "official",
    "analyst",
    "admin",
  ] as const;
  const ratingId = await cast.units.rating(cast.village, cast.quarter);

  for (const who of others) {
    const outcomes = {
      set: await set(who),
      replace: await set(who, { replaces: "GOOD" }),
      publish: await cast.move(who, PUBLISH, { ratingId }),
      withdraw: await cast.move(who, WITHDRAW, { ratingId, reason: "Salah" }),
      may: (await read(who)).viewerMayRate,
    };
    // Under pseudonyms the rating of a small unit is not there at all.
    const moved =
      who === "analyst" ? { problems: [{ field: ["ratingId"], code: "NOT_FOUND" }], rating: null } : "FORBIDDEN";
    expect([who, outcomes]).toEqual([
      who,
      { set: "FORBIDDEN", replace: "FORBIDDEN", publish: moved, withdraw: moved, may: false },
    ]);
  }
  expect(await cast.events("unit_rating")).toEqual([]);
});

test("who acts for the leader rates in the leader's place, and the trail says so", async () => {
  const draft = await set("delegate");
  await cast.move("delegate", PUBLISH, { ratingId: draft.rating.id });

  expect(draft.rating.setBy).toEqual({ name: "Pengganti" });
  expect((await cast.events("unit_rating")).map(({ behalf }) => behalf)).toEqual([
    cast.districtHead.key,
    cast.districtHead.key,
  ]);
});

test("a delegation is no way around it: who acts for the leader and heads the unit does not rate it", async () => {
  await cast.api.world.delegation(cast.districtHead, cast.villageHead);

  expect(await set("villageHead")).toBe("FORBIDDEN");
  expect((await read("villageHead")).viewerMayRate).toBe(false);
});

test("who headed the unit in the period does not rate it from the post above", async () => {
  const promoted = await cast.api.world.employee({ in: cast.district, name: "Camat baru" });
  await cast.api.world.post(promoted.key, cast.district, { isHead: true, capacity: "PLT", startsOn: "2026-10-01" });
  await cast.api.world.post(promoted.key, cast.village, { isHead: true, startsOn: "2026-01-01", endsOn: "2026-09-15" });
  cast.sessions.member = await cast.api.world.session(promoted);
  const fourth = await cast.api.world.period(quarterOf(2025, 4));

  expect(await set("member")).toBe("FORBIDDEN");
  expect(await set("member", { periodId: fourth.id })).toMatchObject({ problems: [], rating: { status: "DRAFT" } });
});

test("at the top the authorised official rates; where nobody heads the unit above, the next above does", async () => {
  expect(await set("districtHead", { unitId: unitId(cast.district) })).toBe("FORBIDDEN");
  expect(await set("official", { unitId: unitId(cast.district) })).toMatchObject({ problems: [] });

  const section = await cast.api.world.unit("KEL.SEKSI", cast.village);
  await cast.api.dataSource.query("update position set ends_on = '2026-06-30' where employee_key = $1", [
    cast.villageHead.key,
  ]);
  expect(await set("districtHead", { unitId: unitId(section) })).toMatchObject({ problems: [] });
});

test("the official who heads a unit at the top does not rate it, nor see what is drafted", async () => {
  const official = await cast.api.world.employee({ in: cast.district, heads: true });
  cast.sessions.official = await cast.api.world.session(official, "AUTHORISED_OFFICIAL");
  await cast.units.rating(cast.district, cast.quarter, { status: "DRAFT", publishedAt: null });

  expect(await set("official", { unitId: unitId(cast.district) })).toBe("FORBIDDEN");
  expect((await read("official", cast.district)).organisationRating).toBeNull();
});

test.each([
  [{ reason: "  " }, ["reason REQUIRED"]],
  [{ replaces: "GOOD" }, ["replaces NOT_PUBLISHED"]],
])("%j is to be mended", async (given, problems) => {
  expect(codesOf(await set("districtHead", given))).toEqual(problems);
  expect(await cast.events("unit_rating")).toEqual([]);
});

test("only a cast.quarter or a year is rated that is over and still open", async () => {
  const { world } = cast.api;
  const running = await world.period(quarterOf(2026, 4));
  const month = await world.month(2026, 9);
  const closed = await world.period(quarterOf(2026, 2));
  await cast.api.dataSource.query("update period set is_open = false where key = $1", [closed.key]);
  const gone = { id: globalId("Period", cast.village.key) };
  const code = async (period: { id: string }) => codesOf(await set("districtHead", { periodId: period.id }));

  expect(await code(running)).toEqual(["periodId NOT_DUE"]);
  expect(await code(month)).toEqual(["periodId NOT_FOR_MONTHS"]);
  expect(await code(closed)).toEqual(["periodId PERIOD_CLOSED"]);
  expect(await code(gone)).toEqual(["periodId NOT_FOUND"]);
  expect(codesOf(await set("districtHead", { unitId: globalId("OrgUnit", cast.quarter.key) }))).toEqual([
    "unitId NOT_FOUND",
  ]);
});

test("a published rating is replaced only by name and with a reason, and what stood before is kept", async () => {
  await cast.units.rating(cast.village, cast.quarter, { rating: "GOOD", reason: "Target tercapai." });

  expect(codesOf(await set("districtHead", { rating: "POOR" }))).toEqual(["replaces PUBLISHED"]);
  expect(codesOf(await set("districtHead", { rating: "POOR", replaces: "OUTSTANDING" }))).toEqual([
    "replaces CONFLICT",
  ]);
  const outcome = await set("districtHead", { rating: "POOR", replaces: "GOOD", reason: "Data diperbaiki." });
  expect(outcome).toMatchObject({
    problems: [],
    rating: { status: "PUBLISHED", rating: "POOR", reason: "Data diperbaiki." },
  });
  expect(await cast.events("unit_rating")).toMatchObject([
    {
      action: "unit_rating.replaced",
      subject: cast.villageHead.key,
      payload: {
        before: { rating: "GOOD", reason: "Target tercapai." },
        after: { rating: "POOR" },
        reason: "Data diperbaiki.",
      },
    },
  ]);
});

test("of two who replace a rating at once one wins, and the other is told", async () => {
  await cast.units.rating(cast.village, cast.quarter, { rating: "GOOD" });
  const outcomes = await Promise.all([
    set("districtHead", { rating: "POOR", replaces: "GOOD" }),
    set("delegate", { rating: "OUTSTANDING", replaces: "GOOD" }),
  ]);

  expect(outcomes.map(codesOf).toSorted((a, b) => a.length - b.length)).toEqual([[], ["replaces CONFLICT"]]);
  expect(await cast.events("unit_rating")).toHaveLength(1);
});

test("of two who set the first rating at once both stand in one record", async () => {
  const outcomes = await Promise.all([set("districtHead"), set("delegate", { rating: "POOR" })]);

  expect(new Set(outcomes.map(({ rating }) => rating.id)).size).toBe(1);
});

test("a published rating is withdrawn with a reason, and then only who weighs it sees it", async () => {
  const ratingId = await cast.units.rating(cast.village, cast.quarter);

  expect(codesOf(await cast.move("districtHead", PUBLISH, { ratingId }))).toEqual(["ratingId PUBLISHED"]);
  expect(codesOf(await cast.move("districtHead", WITHDRAW, { ratingId, reason: " " }))).toEqual(["reason REQUIRED"]);
  expect(await cast.move("districtHead", WITHDRAW, { ratingId, reason: "Salah unit" })).toMatchObject({
    problems: [],
    rating: { status: "DRAFT", publishedAt: null },
  });
  expect(codesOf(await cast.move("districtHead", WITHDRAW, { ratingId, reason: "Lagi" }))).toEqual([
    "ratingId NOT_PUBLISHED",
  ]);
  expect((await read("villageHead")).organisationRating).toBeNull();
  expect(await cast.events("unit_rating")).toMatchObject([
    {
      action: "unit_rating.withdrawn",
      subject: cast.villageHead.key,
      payload: { before: { rating: "GOOD" }, reason: "Salah unit" },
    },
  ]);
});

test("once a period is closed nothing is published or withdrawn in it, and what is not there is not found", async () => {
  const draft = await cast.units.rating(cast.village, cast.quarter, { status: "DRAFT", publishedAt: null });
  await cast.api.dataSource.query("update period set is_open = false where key = $1", [cast.quarter.key]);

  expect(codesOf(await cast.move("districtHead", PUBLISH, { ratingId: draft }))).toEqual(["ratingId PERIOD_CLOSED"]);
  expect(codesOf(await cast.move("districtHead", WITHDRAW, { ratingId: draft, reason: "x" }))).toEqual([
    "ratingId PERIOD_CLOSED",
  ]);
  expect(codesOf(await cast.move("villageHead", PUBLISH, { ratingId: draft }))).toEqual(["ratingId NOT_FOUND"]);
});

test("with an idempotency key each move is made once, and the key stands for nothing else", async () => {
  const first = await set("districtHead", { idempotencyKey: "a" });
  expect(await set("districtHead", { idempotencyKey: "a" })).toEqual(first);
  expect(await set("districtHead", { idempotencyKey: "a", rating: "POOR" })).toBe("IDEMPOTENCY_KEY_REUSED");
  const ratingId = first.rating.id;
  for (const mutation of [PUBLISH, WITHDRAW]) {
    const input = { ratingId, idempotencyKey: mutation, ...(mutation === WITHDRAW ? { reason: "Salah" } : {}) };
    const once = await cast.move("districtHead", mutation, { ...input, idempotencyKey: mutation.slice(10, 40) });
    expect(await cast.move("districtHead", mutation, { ...input, idempotencyKey: mutation.slice(10, 40) })).toEqual(
      once,
    );
  }
  expect((await cast.events("unit_rating")).map(({ action }) => action)).toEqual([
    "unit_rating.saved",
    "unit_rating.published",
    "unit_rating.withdrawn",
  ]);
});
