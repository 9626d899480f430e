import { TestApi } from "../../testing/api.ts";
import { Plans } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { Period } from "../periods/period.entity.ts";

/** The 9th of November 2026: October is over, November runs. */
let api: TestApi;
let unit: OrgUnit;
let appraiser: Person;
let owner: Person;
let october: Period & { id: string };
let asOwner: string;
let asAppraiser: string;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-09T03:00:00Z"));
  const { world } = api;
  unit = await world.unit("KEL", await world.unit("KEC"));
  const head = await world.employee({ in: unit, heads: true });
  appraiser = await world.employee({ in: unit, appraisedBy: head });
  owner = await world.employee({ in: unit, appraisedBy: appraiser });
  october = await world.month(2026, 10);
  await world.month(2026, 11);
  asOwner = await world.session(owner);
  asAppraiser = await world.session(appraiser);
});
afterEach(() => api.stop());

const GUIDE = "{ viewer { guide { isPutAway changesSeenOn steps { kind isDone period { label } } } } }";

async function stepsOf(session: string): Promise<string[]> {
  const { data, errors } = await api.ask(session, GUIDE);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["viewer"].guide.steps.map(
    ({ kind, isDone, period }: any) => `${kind} ${isDone ? "done" : "open"}${period ? ` ${period.label}` : ""}`,
  );
}

test("the steps of an employee are ticked by what is on record, and a first report is for the month that is over", async () => {
  expect(await stepsOf(asOwner)).toEqual(["PLAN_AGREED open", "FIRST_ENTRY open", "FIRST_REPORT open Oktober 2026"]);

  await new Plans(api.dataSource).plan(owner);
  const report = await api.world.report(owner, october, { status: "DRAFT" });
  await api.world.entry(owner, report, "2026-10-12");
  expect(await stepsOf(asOwner)).toEqual(["PLAN_AGREED done", "FIRST_ENTRY done", "FIRST_REPORT open Oktober 2026"]);

  await api.dataSource.query("update performance_report set status = 'SUBMITTED'");
  expect(await stepsOf(asOwner)).toEqual(["PLAN_AGREED done", "FIRST_ENTRY done", "FIRST_REPORT done"]);
});

test("an assessment to read is a step once there is one, and done once it is acknowledged", async () => {
  await api.world.assessment(owner, appraiser, october, { status: "DRAFT" });
  expect(await stepsOf(asOwner)).not.toContain("RATING_READ open");

  await api.dataSource.query("update assessment set status = 'PUBLISHED'");
  expect(await stepsOf(asOwner)).toContain("RATING_READ open");

  await api.dataSource.query("update assessment set status = 'ACKNOWLEDGED', acknowledged_at = now()");
  expect(await stepsOf(asOwner)).toContain("RATING_READ done");
});

test("without a month that is over the first report is for the running one, and without any period for none", async () => {
  await api.dataSource.query("update period set is_open = false where key = $1", [october.key]);
  expect(await stepsOf(asOwner)).toContain("FIRST_REPORT open November 2026");

  await api.dataSource.query("update period set is_open = false");
  expect(await stepsOf(asOwner)).toContain("FIRST_REPORT open");
});

test("an appraiser's steps follow those of their own work", async () => {
  const steps = await stepsOf(asAppraiser);
  expect(steps.slice(3)).toEqual([
    "TEAM_PLANS_AGREED done",
    "FIRST_VERIFICATION open",
    "FIRST_FEEDBACK open",
    "FIRST_PUBLICATION open",
  ]);

  await new Plans(api.dataSource).plan(owner, { status: "SUBMITTED" });
  await api.world.report(owner, october, { status: "RETURNED" });
  await api.world.assessment(owner, appraiser, october);
  expect((await stepsOf(asAppraiser)).slice(3)).toEqual([
    "TEAM_PLANS_AGREED open",
    "FIRST_VERIFICATION done",
    "FIRST_FEEDBACK open",
    "FIRST_PUBLICATION done",
  ]);
});

test("whoever holds an office begins with what the office needs", async () => {
  const admin = await api.world.session(null, "ADMINISTRATOR");
  const team = await api.world.session(null, "PERFORMANCE_TEAM");
  const analyst = await api.world.session(null, "ANALYST");

  // The head of the unit has nobody on record as appraiser.
  expect(await stepsOf(admin)).toEqual(["SECOND_FACTOR open", "APPRAISERS_COMPLETE open"]);
  expect(await stepsOf(team)).toEqual(["SECOND_FACTOR open", "MONTH_OPEN done", "YEAR_PREPARED open"]);
  expect(await stepsOf(analyst)).toEqual(["FIRST_QUERY open"]);
});

test("the guide is put away and comes back, for oneself alone", async () => {
  const put = (isPutAway: boolean) =>
    api.ask(
      asOwner,
      `mutation { putGuideAway(input: { isPutAway: ${isPutAway} }) { guide { isPutAway } problems { code } } }`,
    );

  expect((await put(true)).data?.["putGuideAway"]).toEqual({ guide: { isPutAway: true }, problems: [] });
  expect((await api.ask(asAppraiser, GUIDE)).data?.["viewer"].guide.isPutAway).toBe(false);
  expect((await put(false)).data?.["putGuideAway"].guide.isPutAway).toBe(false);
});

test("changes are seen up to a day, never back, and none of days to come", async () => {
  const mark = async (until: string) => {
    const { data } = await api.ask(
      asOwner,
      `mutation { markChangesSeen(input: { until: "${until}" }) { guide { changesSeenOn } problems { code field } } }`,
    );
    return data?.["markChangesSeen"];
  };

  expect(await mark("2026-11-08")).toEqual({ guide: { changesSeenOn: "2026-11-08" }, problems: [] });
  expect((await mark("2026-10-01")).guide.changesSeenOn).toBe("2026-11-08");
  expect((await mark("2026-11-10")).problems).toEqual([{ code: "IN_FUTURE", field: ["until"] }]);
});

test("the guide takes few statements, whoever asks", async () => {
  const { statements } = await api.ask(asOwner, GUIDE);
  expect(statements).toBeLessThanOrEqual(5); // the actor, the mark, the steps, the month of the report, the periods
});

test("nobody who is not signed in has a guide", async () => {
  expect((await api.ask(null, GUIDE)).data?.["viewer"]).toBeNull();
});
