import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import { codesOf } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let boss: Person;
let owner: Person;
let asOwner: string;
let asBoss: string;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-01-20T03:00:00Z"));
  const { world } = api;
  const root = await world.unit("ROOT");
  const village = await world.unit("KEL", root);
  const head = await world.employee({ in: root, heads: true });
  boss = await world.employee({ in: village, heads: true, name: "Budi Lurah", appraisedBy: head });
  owner = await world.employee({ in: village, name: "Ani Petugas", appraisedBy: boss });
  [asOwner, asBoss] = [await world.session(owner), await world.session(boss)];
});
afterEach(() => api.stop());

const ISSUE = `mutation ($input: IssueDocumentInput!) { outcome: issueDocument(input: $input) { problems { field code }
  document { id kind number code url withdrawnAt withdrawalReason employee { name } } } }`;
const SAVE = `mutation ($input: SavePlanInput!) { outcome: savePlan(input: $input) { problems { field code } plan { id revision } } }`;
const MOVE = (name: string) =>
  `mutation ($input: PlanInput!) { outcome: ${name}(input: $input) { problems { field code } plan { id revision } } }`;

const act = async (as: string, query: string, input: object): Promise<any> => {
  const { data, errors } = await api.ask(as, query, { input });
  expect(errors).toBeUndefined();
  return data?.["outcome"];
};
const results = (title: string) => [
  { title, indicators: [{ text: "Warga yang terlayani", target: 1200, unitOfMeasure: "warga" }] },
];

async function agreedPlan(): Promise<string> {
  const positionId = globalId("Position", owner.positionKey);
  const { plan } = await act(asOwner, SAVE, { positionId, results: results("Warga terlayani tanpa menunggu lama") });
  const submitted = await act(asOwner, MOVE("submitPlan"), { planId: plan.id });
  expect(submitted.problems).toEqual([]);
  const approved = await act(asBoss, MOVE("approvePlan"), { planId: plan.id });
  expect(approved.problems).toEqual([]);
  return plan.id;
}
const issue = (recordId: string, as = asOwner, kind = "PLAN") => act(as, ISSUE, { kind, recordId });

test("what is agreed is issued once, with a number and a code; the same facts are not issued twice", async () => {
  const planId = await agreedPlan();
  const { document } = await issue(planId);

  expect(document).toMatchObject({ kind: "PLAN", number: "800.1.10/0001/SKP/2026", withdrawnAt: null });
  expect(document.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect((await issue(planId, asBoss)).document.id).toBe(document.id);
});

test("who sees the words of the record gets the paper; others are told that there is none", async () => {
  const planId = await agreedPlan();
  const { document } = await issue(planId);
  const peer = await api.world.session(await api.world.employee({ in: await api.world.unit("LAIN") }));
  const analyst = await api.world.session(null, "ANALYST");
  const fetched = async (as: string) =>
    (await api.app.inject({ url: document.url, headers: { cookie: `andir_session=${as}` } })).statusCode;

  for (const as of [peer, analyst]) {
    expect(codesOf(await issue(planId, as))).toEqual(["recordId NOT_FOUND"]);
    expect(await fetched(as)).toBe(404);
  }
  expect((await api.app.inject({ url: document.url })).statusCode).toBe(401);
  expect(await fetched(asBoss)).toBe(200);
});
