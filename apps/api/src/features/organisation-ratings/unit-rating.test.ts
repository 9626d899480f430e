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
