import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** The superior of the appraiser, who heads no unit of the subject and appraises only the appraiser. */

let api: TestApi;
let subject: Person;
let appraiser: Person;
let superior: string;
const reports: Record<string, string> = {};

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const unit = await world.unit("KEL");
  const boss = await world.employee({ in: await world.unit("LAIN") });
  appraiser = await world.employee({ in: unit, appraisedBy: boss });
  subject = await world.employee({ in: unit, appraisedBy: appraiser });
  const colleague = await world.employee({ in: unit, appraisedBy: appraiser });
  superior = await world.session(boss);
  for (const [month, status] of [
    [6, "PUBLISHED"],
    [7, "DRAFT"],
    [8, "OBJECTED"],
    [9, "DECIDED"],
  ] as const) {
    const period = await world.month(2026, month);
    await world.assessment(subject, appraiser, period, { status });
    reports[status] = await world.report(subject, period);
    await world.entry(subject, reports[status], `2026-0${month}-10`);
    if (status === "OBJECTED") reports["of a colleague"] = await world.report(colleague, period);
  }
});
afterAll(() => api.stop());

const sees = async (id: string | undefined, by = superior) =>
  (
    await api.ask(
      by,
      `query ($id: ID!) { node(id: $id) { ... on PerformanceReport { narrative entries { text } } } }`,
      {
        id,
      },
    )
  ).data?.["node"];

test.each(["OBJECTED", "DECIDED"])("sees the report on which an assessment that is %s was made", async (status) => {
  expect(await sees(reports[status])).toEqual({
    narrative: "Pekerjaan selesai sesuai rencana.",
    entries: [{ text: "Melayani warga di loket" }],
  });
});

test.each(["PUBLISHED", "DRAFT", "of a colleague"])(
  "does not see one behind an assessment that is %s",
  async (name) => {
    expect(await sees(reports[name])).toBeNull();
  },
);

test("finds just these in lists, and reading them leaves a trace", async () => {
  await api.accessLog.flush();
  await api.dataSource.query("delete from access_log");
  const { data } = await api.ask(
    superior,
    `query Keberatan { performanceReports { totalCount nodes { id narrative } } }`,
  );
  expect(new Set(data?.["performanceReports"].nodes.map(({ id }: { id: string }) => id))).toEqual(
    new Set([reports["OBJECTED"], reports["DECIDED"]]),
  );

  await api.accessLog.flush();
  expect(await api.dataSource.query("select subject_key, source from access_log")).toEqual([
    { subject_key: subject.key, source: "Keberatan" },
  ]);
});

test("is whoever appraises the appraiser today, and nobody else", async () => {
  const { world } = api;
  const stranger = await world.session(await world.employee({ in: await world.unit("LAIN2"), heads: true }));
  expect(await sees(reports["OBJECTED"], stranger)).toBeNull();

  await api.dataSource.query("update appraiser_assignment set ends_on = '2026-11-23' where position_key = $1", [
    appraiser.positionKey,
  ]);
  expect(await sees(reports["OBJECTED"])).toBeNull();
});
