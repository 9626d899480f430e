import { quarterOf, yearOf } from "@andir/domain/period";
import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import { UnitWorld } from "../../testing/unit-world.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { Period } from "../periods/period.entity.ts";

const TODAY = "2026-11-24";

let api: TestApi;
let units: UnitWorld;
let village: OrgUnit;
let district: OrgUnit;
let villageHead: Person;
let districtHead: Person;
let quarter: Period & { id: string };
type Who =
  | "districtHead"
  | "villageHead"
  | "delegate"
  | "headsDelegate"
  | "peerHead"
  | "member"
  | "team"
  | "official"
  | "analyst"
  | "admin";
let sessions: Record<Who, string>;

beforeEach(async () => {
  api = await TestApi.start(new Date(`${TODAY}T03:00:00Z`));
  const { world } = api;
  units = new UnitWorld(api.dataSource);
  const root = await world.unit("ROOT");
  district = await world.unit("KEC", root);
  village = await world.unit("KEL", district);
  const other = await world.unit("KEL.LAIN", district);
  quarter = await world.period(quarterOf(2026, 3));
  districtHead = await world.employee({ in: district, name: "Camat", heads: true });
  villageHead = await world.employee({ in: village, name: "Lurah", heads: true, appraisedBy: districtHead });
  const member = await world.employee({ in: village, appraisedBy: villageHead });
  const standIn = await world.employee({ in: district, name: "Pengganti" });
  const headsStandIn = await world.employee({ in: village, name: "Sekretaris Lurah" });
  await world.delegation(districtHead, standIn);
  await world.delegation(villageHead, headsStandIn);
  sessions = {
    districtHead: await world.session(districtHead),
    villageHead: await world.session(villageHead),
    delegate: await world.session(standIn),
    headsDelegate: await world.session(headsStandIn),
    peerHead: await world.session(await world.employee({ in: other, heads: true })),
    member: await world.session(member),
    team: await world.session(null, "PERFORMANCE_TEAM"),
    official: await world.session(null, "AUTHORISED_OFFICIAL"),
    analyst: await world.session(null, "ANALYST"),
    admin: await world.session(null, "ADMINISTRATOR"),
  };
});
afterEach(() => api.stop());

const unitId = (unit: OrgUnit) => globalId("OrgUnit", unit.key);
const codesOf = (outcome: any): string[] => outcome.problems.map((p: any) => `${p.field ?? ""} ${p.code}`.trim());

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

const set = async (as: Who, given: object = {}) => {
  const input = { unitId: unitId(village), periodId: quarter.id, rating: "GOOD", reason: "Target tercapai.", ...given };
  const { data, errors } = await api.ask(sessions[as], SET, { input });
  return errors ? errors[0]!.extensions.code : data?.["setOrganisationRating"];
};
const move = async (as: Who, mutation: string, input: object) => {
  const { data, errors } = await api.ask(sessions[as], mutation, { input });
  return errors ? errors[0]!.extensions.code : Object.values(data ?? {})[0];
};
const read = async (as: Who, of: OrgUnit = village) =>
  (await api.ask(sessions[as], READ, { unit: unitId(of), period: quarter.id })).data?.["orgUnit"];
const events = () =>
  api.dataSource.query<{ action: string; subject: string | null; behalf: string | null; payload: any }[]>(
    `select v.action, v.subject_key as subject, v.on_behalf_of_key as behalf, y.payload::jsonb as payload from audit_event v
     join audit_payload y using (sequence) where v.noun = 'unit_rating' order by v.sequence`,
  );

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

  const published = await move("districtHead", PUBLISH, { ratingId: draft.rating.id });
  expect(published).toMatchObject({
    problems: [],
    rating: { status: "PUBLISHED", headWorkResult: "MEETS", viewerMayPublish: false },
  });
  for (const who of ["villageHead", "member", "peerHead", "team", "official", "admin"] as const)
    expect(await read(who)).toMatchObject({
      organisationRating: { rating: "GOOD", reason: "Target tercapai." },
      organisationRatings: { totalCount: 1 },
    });
  expect(await events()).toMatchObject([
    { action: "unit_rating.saved", subject: null },
    { action: "unit_rating.published", subject: villageHead.key, payload: { rating: "GOOD", advice: null } },
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
  const ratingId = await units.rating(village, quarter);

  for (const who of others) {
    const outcomes = {
      set: await set(who),
      replace: await set(who, { replaces: "GOOD" }),
      publish: await move(who, PUBLISH, { ratingId }),
      withdraw: await move(who, WITHDRAW, { ratingId, reason: "Salah" }),
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
  expect(await events()).toEqual([]);
});

test("a draft is seen by those who weigh it and who run the cycle, by every path, and not by its unit", async () => {
  const id = await units.rating(village, quarter, { status: "DRAFT", publishedAt: null });
  const seeing: Who[] = [];
  for (const who of Object.keys(sessions) as Who[]) {
    const { data } = await api.ask(sessions[who], `{ node(id: "${id}") { id } }`);
    const unit = await read(who);
    const paths = [
      data?.["node"] !== null,
      unit.organisationRating !== null,
      unit.organisationRatings.totalCount === 1,
    ];
    expect([who, new Set(paths).size]).toEqual([who, 1]);
    if (paths[0]) seeing.push(who);
  }

  expect(seeing).toEqual(["districtHead", "delegate", "team", "official"]);
});

test("who acts for the leader rates in the leader's place, and the trail says so", async () => {
  const draft = await set("delegate");
  await move("delegate", PUBLISH, { ratingId: draft.rating.id });

  expect(draft.rating.setBy).toEqual({ name: "Pengganti" });
  expect((await events()).map(({ behalf }) => behalf)).toEqual([districtHead.key, districtHead.key]);
});

test("a delegation is no way around it: who acts for the leader and heads the unit does not rate it", async () => {
  await api.world.delegation(districtHead, villageHead);

  expect(await set("villageHead")).toBe("FORBIDDEN");
  expect((await read("villageHead")).viewerMayRate).toBe(false);
});

test("who headed the unit in the period does not rate it from the post above", async () => {
  const promoted = await api.world.employee({ in: district, name: "Camat baru" });
  await api.world.post(promoted.key, district, { isHead: true, capacity: "PLT", startsOn: "2026-10-01" });
  await api.world.post(promoted.key, village, { isHead: true, startsOn: "2026-01-01", endsOn: "2026-09-15" });
  sessions.member = await api.world.session(promoted);
  const fourth = await api.world.period(quarterOf(2025, 4));

  expect(await set("member")).toBe("FORBIDDEN");
  expect(await set("member", { periodId: fourth.id })).toMatchObject({ problems: [], rating: { status: "DRAFT" } });
});

test("at the top the authorised official rates; where nobody heads the unit above, the next above does", async () => {
  expect(await set("districtHead", { unitId: unitId(district) })).toBe("FORBIDDEN");
  expect(await set("official", { unitId: unitId(district) })).toMatchObject({ problems: [] });

  const section = await api.world.unit("KEL.SEKSI", village);
  await api.dataSource.query("update position set ends_on = '2026-06-30' where employee_key = $1", [villageHead.key]);
  expect(await set("districtHead", { unitId: unitId(section) })).toMatchObject({ problems: [] });
});

test("the official who heads a unit at the top does not rate it, nor see what is drafted", async () => {
  const official = await api.world.employee({ in: district, heads: true });
  sessions.official = await api.world.session(official, "AUTHORISED_OFFICIAL");
  await units.rating(district, quarter, { status: "DRAFT", publishedAt: null });

  expect(await set("official", { unitId: unitId(district) })).toBe("FORBIDDEN");
  expect((await read("official", district)).organisationRating).toBeNull();
});

test.each([
  [{ reason: "  " }, ["reason REQUIRED"]],
  [{ replaces: "GOOD" }, ["replaces NOT_PUBLISHED"]],
])("%j is to be mended", async (given, problems) => {
  expect(codesOf(await set("districtHead", given))).toEqual(problems);
  expect(await events()).toEqual([]);
});

test("only a quarter or a year is rated that is over and still open", async () => {
  const { world } = api;
  const running = await world.period(quarterOf(2026, 4));
  const month = await world.month(2026, 9);
  const closed = await world.period(quarterOf(2026, 2));
  await api.dataSource.query("update period set is_open = false where key = $1", [closed.key]);
  const gone = { ...quarter, id: globalId("Period", village.key) };
  const code = async (period: { id: string }) => codesOf(await set("districtHead", { periodId: period.id }));

  expect(await code(running)).toEqual(["periodId NOT_DUE"]);
  expect(await code(month)).toEqual(["periodId NOT_FOR_MONTHS"]);
  expect(await code(closed)).toEqual(["periodId PERIOD_CLOSED"]);
  expect(await code(gone)).toEqual(["periodId NOT_FOUND"]);
  expect(codesOf(await set("districtHead", { unitId: globalId("OrgUnit", quarter.key) }))).toEqual([
    "unitId NOT_FOUND",
  ]);
});

test("a published rating is replaced only by name and with a reason, and what stood before is kept", async () => {
  await units.rating(village, quarter, { rating: "GOOD", reason: "Target tercapai." });

  expect(codesOf(await set("districtHead", { rating: "POOR" }))).toEqual(["replaces PUBLISHED"]);
  expect(codesOf(await set("districtHead", { rating: "POOR", replaces: "OUTSTANDING" }))).toEqual([
    "replaces CONFLICT",
  ]);
  const outcome = await set("districtHead", { rating: "POOR", replaces: "GOOD", reason: "Data diperbaiki." });
  expect(outcome).toMatchObject({
    problems: [],
    rating: { status: "PUBLISHED", rating: "POOR", reason: "Data diperbaiki." },
  });
  expect(await events()).toMatchObject([
    {
      action: "unit_rating.replaced",
      subject: villageHead.key,
      payload: {
        before: { rating: "GOOD", reason: "Target tercapai." },
        after: { rating: "POOR" },
        reason: "Data diperbaiki.",
      },
    },
  ]);
});

test("of two who replace a rating at once one wins, and the other is told", async () => {
  await units.rating(village, quarter, { rating: "GOOD" });
  const outcomes = await Promise.all([
    set("districtHead", { rating: "POOR", replaces: "GOOD" }),
    set("delegate", { rating: "OUTSTANDING", replaces: "GOOD" }),
  ]);

  expect(outcomes.map(codesOf).toSorted((a, b) => a.length - b.length)).toEqual([[], ["replaces CONFLICT"]]);
  expect(await events()).toHaveLength(1);
});

test("of two who set the first rating at once both stand in one record", async () => {
  const outcomes = await Promise.all([set("districtHead"), set("delegate", { rating: "POOR" })]);

  expect(new Set(outcomes.map(({ rating }) => rating.id)).size).toBe(1);
});

test("a published rating is withdrawn with a reason, and then only who weighs it sees it", async () => {
  const ratingId = await units.rating(village, quarter);

  expect(codesOf(await move("districtHead", PUBLISH, { ratingId }))).toEqual(["ratingId PUBLISHED"]);
  expect(codesOf(await move("districtHead", WITHDRAW, { ratingId, reason: " " }))).toEqual(["reason REQUIRED"]);
  expect(await move("districtHead", WITHDRAW, { ratingId, reason: "Salah unit" })).toMatchObject({
    problems: [],
    rating: { status: "DRAFT", publishedAt: null },
  });
  expect(codesOf(await move("districtHead", WITHDRAW, { ratingId, reason: "Lagi" }))).toEqual([
    "ratingId NOT_PUBLISHED",
  ]);
  expect((await read("villageHead")).organisationRating).toBeNull();
  expect(await events()).toMatchObject([
    {
      action: "unit_rating.withdrawn",
      subject: villageHead.key,
      payload: { before: { rating: "GOOD" }, reason: "Salah unit" },
    },
  ]);
});

test("once a period is closed nothing is published or withdrawn in it, and what is not there is not found", async () => {
  const draft = await units.rating(village, quarter, { status: "DRAFT", publishedAt: null });
  await api.dataSource.query("update period set is_open = false where key = $1", [quarter.key]);

  expect(codesOf(await move("districtHead", PUBLISH, { ratingId: draft }))).toEqual(["ratingId PERIOD_CLOSED"]);
  expect(codesOf(await move("districtHead", WITHDRAW, { ratingId: draft, reason: "x" }))).toEqual([
    "ratingId PERIOD_CLOSED",
  ]);
  expect(codesOf(await move("villageHead", PUBLISH, { ratingId: draft }))).toEqual(["ratingId NOT_FOUND"]);
});

test("with an idempotency key each move is made once, and the key stands for nothing else", async () => {
  const first = await set("districtHead", { idempotencyKey: "a" });
  expect(await set("districtHead", { idempotencyKey: "a" })).toEqual(first);
  expect(await set("districtHead", { idempotencyKey: "a", rating: "POOR" })).toBe("IDEMPOTENCY_KEY_REUSED");
  const ratingId = first.rating.id;
  for (const mutation of [PUBLISH, WITHDRAW]) {
    const input = { ratingId, idempotencyKey: mutation, ...(mutation === WITHDRAW ? { reason: "Salah" } : {}) };
    const once = await move("districtHead", mutation, { ...input, idempotencyKey: mutation.slice(10, 40) });
    expect(await move("districtHead", mutation, { ...input, idempotencyKey: mutation.slice(10, 40) })).toEqual(once);
  }
  expect((await events()).map(({ action }) => action)).toEqual([
    "unit_rating.saved",
    "unit_rating.published",
    "unit_rating.withdrawn",
  ]);
});

test("an analyst sees the ratings of the whole and its branches, without words and without who set them", async () => {
  await units.rating(village, quarter, { setByKey: districtHead.key });
  await units.rating(district, quarter, { setByKey: districtHead.key });
  const query = `query ($unit: ID!) { orgUnit(id: $unit) { organisationRatings { nodes { rating reason setBy { name } } } } }`;
  const of = async (unit: OrgUnit) =>
    (await api.ask(sessions.analyst, query, { unit: unitId(unit) })).data?.["orgUnit"].organisationRatings.nodes;

  expect(await of(village)).toEqual([]);
  expect(await of(district)).toEqual([{ rating: "GOOD", reason: null, setBy: null }]);
});

test("the mapping that was in force on the period's last day gives the head's work result", async () => {
  await units.rating(village, quarter, { rating: "NEEDS_IMPROVEMENT" });
  const year = await api.world.period(yearOf(2025));
  await units.rating(village, year, { rating: "NEEDS_IMPROVEMENT" });
  await api.dataSource.query(
    `insert into cycle_rule (version, starts_on, rules, source) values ('2026-7', '2026-07-01',
      '{"headOfUnit": {"OUTSTANDING": "ABOVE", "GOOD": "MEETS", "NEEDS_IMPROVEMENT": "MEETS", "POOR": "BELOW", "VERY_POOR": "BELOW"}}', 'Uji')`,
  );
  const { data } = await api.ask(
    sessions.member,
    `query ($unit: ID!) { orgUnit(id: $unit) { organisationRatings { nodes { headWorkResult period { label } } } } }`,
    { unit: unitId(village) },
  );

  expect(data?.["orgUnit"].organisationRatings.nodes).toEqual([
    { headWorkResult: "MEETS", period: { label: "Triwulan III 2026" } },
    { headWorkResult: "BELOW", period: { label: "Tahun 2025" } },
  ]);
});

test("ratings are filtered by rating and period, and ordered by rating", async () => {
  for (const [number, rating] of [
    [1, "POOR"],
    [2, "OUTSTANDING"],
    [3, "GOOD"],
  ] as const)
    await units.rating(village, number === 3 ? quarter : await api.world.period(quarterOf(2026, number)), { rating });
  const { data } = await api.ask(
    sessions.member,
    `query ($unit: ID!) { orgUnit(id: $unit) {
      best: organisationRatings(orderBy: { field: RATING, direction: DESC }) { nodes { rating } }
      few: organisationRatings(filter: { rating: { in: [POOR, GOOD] }, period: { startsOn: { gte: "2026-04-01" } } }) { totalCount nodes { rating } }
      page: organisationRatings(first: 1) { nodes { rating } pageInfo { hasNextPage } }
    } }`,
    { unit: unitId(village) },
  );

  expect(data?.["orgUnit"].best.nodes.map((n: any) => n.rating)).toEqual(["OUTSTANDING", "GOOD", "POOR"]);
  expect(data?.["orgUnit"].few).toEqual({ totalCount: 1, nodes: [{ rating: "GOOD" }] });
  expect(data?.["orgUnit"].page).toEqual({ nodes: [{ rating: "GOOD" }], pageInfo: { hasNextPage: true } });
});
