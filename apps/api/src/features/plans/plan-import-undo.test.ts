import { statementCount } from "../../platform/sql.ts";
import { TestApi } from "../../testing/api.ts";
import { ImportStage } from "../../testing/imports.ts";
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

const HEADS = "NIP;Rencana Hasil Kerja;Aspek;Indikator Kinerja Individu;Target;Satuan";
const book = (...lines: string[]) =>
  ["SASARAN KINERJA PEGAWAI", "Periode: 1 Januari s.d. 31 Desember 2026", HEADS, ...lines].join("\n");
const good = () =>
  book(
    `${sari.nip};Tertibnya arsip kelurahan;Kuantitas;Jumlah berkas diarsipkan;1.240,5;berkas`,
    `'${sari.nip};TERTIBNYA ARSIP  KELURAHAN;Waktu;Lama mencari berkas;3 hari;`,
    `${sari.nip};Terlayaninya surat warga;;Jumlah surat;12 laporan;`,
    `${budi.nip};Terlayaninya surat warga;Kualitas;Surat tanpa salah;95%;`,
  );

const plans = (): Promise<any[]> =>
  api.dataSource.query(
    `select e.name, l.status, l.form, l.year, r.title, r.kind, r.ordinal, r.perspective,
       json_agg(json_build_array(i.aspect, i.text, i.target, i.unit_of_measure, i.measured_months) order by i.ordinal) as indicators
     from performance_plan l join employee e on e.key = l.employee_key left join planned_result r on r.plan_key = l.key and r.removed_at is null
       left join indicator i on i.result_key = r.key and i.removed_at is null
     group by e.name, l.key, r.key order by e.name desc, r.kind, r.ordinal`,
  );
test("an import is taken back to what stood before it, and not where the plan was used since", async () => {
  const first = await stage.check(as.lurah, "skp.csv", good());
  await stage.commit(as.lurah, first["id"]);
  const before = await plans();
  const second = await stage.check(
    as.lurah,
    "skp2.csv",
    book(`${sari.nip};Terlayaninya surat warga;;Jumlah surat;15;surat`, `${sari.nip};Hasil baru;;Indikator baru;1;x`),
  );
  await stage.commit(as.lurah, second["id"]);

  expect((await stage.undo(as.lurah, first["id"])).status).toBe("DONE");
  expect((await stage.undo(as.lurah, second["id"])).status).toBe("UNDONE");
  expect(await plans()).toEqual(before);

  await api.dataSource.query("update performance_plan set resources = '{Laptop}' where employee_key = $1", [budi.key]);
  expect(await stage.undo(as.lurah, first["id"])).toMatchObject({
    status: "DONE",
    problems: [{ code: "BUILT_ON", value: "7" }],
  });
  await api.dataSource.query("update performance_plan set resources = '{}'");
  expect((await stage.undo(as.lurah, first["id"])).status).toBe("UNDONE");
  expect(await plans()).toEqual([]);
});

test("what people wrote since in a result stays, and the file is not taken back", async () => {
  const sent = await stage.check(as.lurah, "skp.csv", good());
  await stage.commit(as.lurah, sent["id"]);
  await api.dataSource.query("update planned_result set title = title || ' dan ramah'");

  const undone = await stage.undo(as.lurah, sent["id"]);

  expect(undone.status).toBe("DONE");
  expect(new Set(undone.problems.map(({ code }: { code: string }) => code))).toEqual(new Set(["CHANGED_SINCE"]));
});

test("an empty plan goes back to the form that it had", async () => {
  const first = await stage.check(as.lurah, "skp.csv", book(`${sari.nip};Satu hasil;;Satu indikator;1;x`));
  await stage.commit(as.lurah, first["id"]);
  await api.dataSource.query("delete from indicator");
  await api.dataSource.query("delete from planned_result");
  await api.dataSource.query("update performance_plan set form = 'QUALITATIVE' where employee_key = $1", [sari.key]);
  const form = async () => (await api.dataSource.query("select form from performance_plan"))[0].form;

  const file = ["Periode: 2026", `Bentuk;${HEADS}`, `Kuantitatif;${sari.nip};Hasil;;Indikator;1;x`].join("\n");
  const second = await stage.check(as.lurah, "skp2.csv", file);
  await stage.commit(as.lurah, second["id"]);
  expect(await form()).toBe("QUANTITATIVE");

  await stage.undo(as.lurah, second["id"]);
  expect(await form()).toBe("QUALITATIVE");
});

test("many lines of many plans take as many statements as a few", async () => {
  const lines = (count: number) =>
    book(
      ...[sari, budi].flatMap(({ nip }) =>
        Array.from({ length: count }, (_, at) => `${nip};Hasil ${at};;Indikator ${count} ${at};${at + 1};berkas`),
      ),
    );
  const statements = async (file: string) => {
    const checked = await stage.check(as.lurah, "skp.csv", file);
    const before = statementCount.value;
    expect((await stage.commit(as.lurah, checked["id"])).status).toBe("DONE");
    return statementCount.value - before;
  };
  await statements(lines(1));

  expect(await statements(lines(50))).toBe(await statements(lines(2)));
});
