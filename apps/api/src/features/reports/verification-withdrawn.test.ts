import type { TestApi } from "../../testing/api.ts";
import { ReportWorld } from "../../testing/report-world.ts";

let reports: ReportWorld;
let api: TestApi;
let as: ReportWorld["as"];

beforeEach(async () => {
  reports = await ReportWorld.start();
  ({ api, as } = reports);
});
afterEach(() => api.stop());

const verified = async (): Promise<string> => {
  await reports.log();
  const { report } = await reports.submit();
  await reports.send(as.head, "verifyReport", { reportId: report.id, note: "Baik" });
  return report.id;
};
const takeBack = (reportId: string, session = as.head, reason = "Salah tekan") =>
  reports.send(session, "withdrawVerification", { reportId, reason });

test("a verification that is taken back lets the report wait as it was handed in, its entries unverified, and can be verified again", async () => {
  const reportId = await verified();

  expect(await takeBack(reportId)).toMatchObject({
    problems: [],
    report: {
      status: "SUBMITTED",
      daysLate: 6,
      appraiserNote: null,
      viewerMayVerify: true,
      entries: [{ isVerified: false }],
    },
  });
  expect((await reports.send(as.head, "verifyReport", { reportId })).report.status).toBe("VERIFIED");
});

test("a verification is taken back by the appraiser alone, with a reason, and not twice", async () => {
  const reportId = await verified();

  for (const session of [as.owner, as.peer, as.team])
    expect((await takeBack(reportId, session)).problems).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await takeBack(reportId, as.head, " ")).problems).toMatchObject([{ code: "REQUIRED" }]);
  await takeBack(reportId);
  expect((await takeBack(reportId)).problems).toMatchObject([{ code: "NOT_VERIFIED" }]);
});

test("a verified report is not handed in again by its writer", async () => {
  await verified();

  expect((await reports.submit()).problems).toMatchObject([{ code: "HANDED_IN" }]);
});

test("a verification is not taken back once an assessment that rests on it is published", async () => {
  const reportId = await verified();
  const ask = async () =>
    (
      await api.ask(
        as.head,
        `query ($id: ID!) { node(id: $id) { ... on PerformanceReport { viewerMayWithdrawVerification } } }`,
        {
          id: reportId,
        },
      )
    ).data?.["node"].viewerMayWithdrawVerification;
  expect(await ask()).toBe(true);

  await api.world.assessment(reports.owner, reports.head, reports.october);

  expect(await ask()).toBe(false);
  expect((await takeBack(reportId)).problems).toMatchObject([{ code: "ASSESSED" }]);
});
