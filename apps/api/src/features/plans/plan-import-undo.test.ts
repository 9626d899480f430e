import { TestApi } from "../../testing/api.ts";
import { ImportStage } from "../../testing/imports.ts";
import { goodPlans, PLAN_HEADS, planBook, plansIn } from "../../testing/plan-files.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let stage: ImportStage;
let lurah: Person;
let sari: Person;
let budi: Person;
let as: { lurah: string };

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-01-12T03:00:00Z"));
  stage = new ImportStage(api);
  const { world } = api;
  const village = await world.unit("KEL.A");
  lurah = await world.employee({ in: village, name: "Lurah", heads: true });
  sari = await world.employee({ in: village, name: "Sari", appraisedBy: lurah });
  budi = await world.employee({ in: village, name: "Budi", appraisedBy: lurah });
  as = { lurah: await world.session(lurah) };
});
afterEach(async () => {
  await api.stop();
  expect(stage.faults).toEqual([]);
});

test("an import is taken back to what stood before it, and not where the plan was used since", async () => {
  const first = await stage.check(as.lurah, "skp.csv", goodPlans(sari, budi));
  await stage.commit(as.lurah, first["id"]);
  const before = await plansIn(api);
  const second = await stage.check(
    as.lurah,
    "skp2.csv",
    planBook(
      `${sari.nip};Terlayaninya surat warga;;Jumlah surat;15;surat`,
      `${sari.nip};Hasil baru;;Indikator baru;1;x`,
    ),
  );
  await stage.commit(as.lurah, second["id"]);

  expect((await stage.undo(as.lurah, first["id"])).status).toBe("DONE");
  expect((await stage.undo(as.lurah, second["id"])).status).toBe("UNDONE");
  expect(await plansIn(api)).toEqual(before);

  await api.dataSource.query("update performance_plan set resources = '{Laptop}' where employee_key = $1", [budi.key]);
  expect(await stage.undo(as.lurah, first["id"])).toMatchObject({
    status: "DONE",
    problems: [{ code: "BUILT_ON", value: "7" }],
  });
  await api.dataSource.query("update performance_plan set resources = '{}'");
  expect((await stage.undo(as.lurah, first["id"])).status).toBe("UNDONE");
  expect(await plansIn(api)).toEqual([]);
});

test("what people wrote since in a result stays, and the file is not taken back", async () => {
  const sent = await stage.check(as.lurah, "skp.csv", goodPlans(sari, budi));
  await stage.commit(as.lurah, sent["id"]);
  await api.dataSource.query("update planned_result set title = title || ' dan ramah'");

  const undone = await stage.undo(as.lurah, sent["id"]);

  expect(undone.status).toBe("DONE");
  expect(new Set(undone.problems.map(({ code }: { code: string }) => code))).toEqual(new Set(["CHANGED_SINCE"]));
});

test("an empty plan goes back to the form that it had", async () => {
  const first = await stage.check(as.lurah, "skp.csv", planBook(`${sari.nip};Satu hasil;;Satu indikator;1;x`));
  await stage.commit(as.lurah, first["id"]);
  await api.dataSource.query("delete from indicator");
  await api.dataSource.query("delete from planned_result");
  await api.dataSource.query("update performance_plan set form = 'QUALITATIVE' where employee_key = $1", [sari.key]);
  const form = async () => (await api.dataSource.query("select form from performance_plan"))[0].form;

  const file = ["Periode: 2026", `Bentuk;${PLAN_HEADS}`, `Kuantitatif;${sari.nip};Hasil;;Indikator;1;x`].join("\n");
  const second = await stage.check(as.lurah, "skp2.csv", file);
  await stage.commit(as.lurah, second["id"]);
  expect(await form()).toBe("QUANTITATIVE");

  await stage.undo(as.lurah, second["id"]);
  expect(await form()).toBe("QUALITATIVE");
});
