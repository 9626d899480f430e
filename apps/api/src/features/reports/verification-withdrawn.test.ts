import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";

let api: TestApi;
let head: Person;
let owner: Person;
let october: Period & { id: string };
let asHead: string;
let asOwner: string;
let asPeer: string;
let asTeam: string;

const STATE = `report { id status daysLate dueOn narrative appraiserNote revision viewerMaySubmit viewerMayWithdraw viewerMayVerify viewerMayReturn
  entries { id text isVerified } realisations { value note } }`;
const mutation = (name: string, fields: string) => {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { ${fields} problems { field code } } }`;
};
const send = async (as: string, name: string, input: object) => {
  const { data, errors } = await api.ask(as, mutation(name, STATE), { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[name];
};
const submit = (input: object = {}, as = asOwner) =>
  send(as, "submitReport", { periodId: october.id, narrative: "Pekerjaan selesai", ...input });

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-10T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL");
  head = await world.employee({ in: village, heads: true });
  owner = await world.employee({ in: village, appraisedBy: head });
  const peer = await world.employee({ in: village, appraisedBy: head });
  october = await world.month(2026, 10);
  asOwner = await world.session(owner);
  asHead = await world.session(head);
  asPeer = await world.session(peer);
  asTeam = await world.session(null, "PERFORMANCE_TEAM");
});
afterEach(() => api.stop());

const logged = (input: object) =>
  api.ask(
    asOwner,
    `mutation ($input: LogProgressInput!) { logProgress(input: $input) { entry { id } problems { code } } }`,
    {
      input: { date: "2026-10-12", text: "Melayani", ...input },
    },
  );

const verified = async () => {
  await logged({});
  const { report } = await submit();
  await send(asHead, "verifyReport", { reportId: report.id, note: "Baik" });
  return report.id as string;
};
const takeBack = (reportId: string, as = asHead, reason = "Salah tekan") =>
  send(as, "withdrawVerification", { reportId, reason });

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
  expect((await send(asHead, "verifyReport", { reportId })).report.status).toBe("VERIFIED");
});

test("a verification is taken back by the appraiser alone, with a reason, and not twice", async () => {
  const reportId = await verified();

  for (const as of [asOwner, asPeer, asTeam])
    expect((await takeBack(reportId, as)).problems).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await takeBack(reportId, asHead, " ")).problems).toMatchObject([{ code: "REQUIRED" }]);
  await takeBack(reportId);
  expect((await takeBack(reportId)).problems).toMatchObject([{ code: "NOT_VERIFIED" }]);
});

test("a verified report is not handed in again by its writer", async () => {
  await verified();

  expect((await submit()).problems).toMatchObject([{ code: "HANDED_IN" }]);
});

test("a verification is not taken back once an assessment that rests on it is published", async () => {
  const reportId = await verified();
  const ask = async () =>
    (
      await api.ask(
        asHead,
        `query ($id: ID!) { node(id: $id) { ... on PerformanceReport { viewerMayWithdrawVerification } } }`,
        {
          id: reportId,
        },
      )
    ).data?.["node"].viewerMayWithdrawVerification;
  expect(await ask()).toBe(true);

  await api.world.assessment(owner, head, october);

  expect(await ask()).toBe(false);
  expect((await takeBack(reportId)).problems).toMatchObject([{ code: "ASSESSED" }]);
});
