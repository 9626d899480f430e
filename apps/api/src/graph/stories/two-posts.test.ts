import { TestApi } from "../../testing/api.ts";
import { does, teamOf, unitId } from "../../testing/story.ts";

let api: TestApi;
beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
});
afterEach(() => api.stop());

test("two posts under one NIP are flagged and kept apart: each has its appraiser, its report and its assessment", async () => {
  const { world } = api;
  const [village, clinic] = [await world.unit("KEL.A"), await world.unit("PKM")];
  const lurah = await world.employee({ in: village, name: "Lurah", heads: true });
  const kapus = await world.employee({ in: clinic, name: "Kepala Puskesmas", heads: true });
  const dewi = await world.employee({ in: village, name: "Dewi", appraisedBy: lurah });
  const october = await world.month(2026, 10);
  const [asLurah, asKapus] = [await world.session(lurah), await world.session(kapus)];
  const flag = async (): Promise<boolean> =>
    (await api.ask(asLurah, `query ($id: ID!) { employee(id: $id) { hasSeveralPosts } }`, { id: dewi.id })).data?.[
      "employee"
    ].hasSeveralPosts;
  expect(await flag()).toBe(false);

  const { position, problems } = await does(
    api,
    await world.session(null, "ADMINISTRATOR"),
    "appointPosition",
    {
      employeeId: dewi.id,
      unitId: unitId(clinic),
      title: "Perawat",
      kind: "FUNCTIONAL",
      startsOn: "2026-10-01",
      reason: "SK 9",
    },
    "position { id }",
  );
  expect(problems).toEqual([]);
  expect(await flag()).toBe(true);

  await world.report(dewi, october, { status: "VERIFIED" });
  await world.assessment(dewi, lurah, october);
  expect(await teamOf(api, asLurah, october)).toMatchObject([
    { name: "Dewi", title: "Jabatan di KEL.A", state: "VERIFIED" },
  ]);
  expect(await teamOf(api, asKapus, october)).toMatchObject([{ name: "Dewi", title: "Perawat", state: "MISSING" }]);
  const assessed = async (as: string) =>
    (await api.ask(as, `{ team { members { position { id } assessment { position { id } } } } }`)).data?.["team"]
      .members;
  expect(await assessed(asKapus)).toEqual([{ position: { id: position.id }, assessment: null }]);
  expect((await assessed(asLurah))[0].assessment).not.toBeNull();
});
