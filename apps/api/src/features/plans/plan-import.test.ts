import { writeXlsx } from "hucre/xlsx";
import { globalId } from "../../platform/global-id.ts";
import { statementCount } from "../../platform/sql.ts";
import { TestApi } from "../../testing/api.ts";
import { ImportStage } from "../../testing/imports.ts";
import { goodPlans, PLAN_HEADS, planBook, plansIn } from "../../testing/plan-files.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let stage: ImportStage;
let lurah: Person;
let sari: Person;
let budi: Person;
let stranger: Person;
let as: { lurah: string; sari: string; stranger: string; team: string };

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-01-12T03:00:00Z"));
  stage = new ImportStage(api);
  const { world } = api;
  const [village, other] = [await world.unit("KEL.A"), await world.unit("KEL.B")];
  lurah = await world.employee({ in: village, name: "Lurah", heads: true });
  sari = await world.employee({ in: village, name: "Sari", appraisedBy: lurah });
  budi = await world.employee({ in: village, name: "Budi", appraisedBy: lurah });
  stranger = await world.employee({ in: other, name: "Orang lain", heads: true });
  as = {
    lurah: await world.session(lurah),
    sari: await world.session(sari),
    stranger: await world.session(stranger),
    team: await world.session(null, "PERFORMANCE_TEAM"),
  };
});
afterEach(async () => {
  await api.stop();
  expect(stage.faults).toEqual([]);
});

const told = (checked: any) =>
  checked.rows.nodes.map(({ outcome, problems, changes }: any) =>
    [
      outcome,
      ...problems.map(({ column, code }: any) => `${column} ${code}`),
      ...changes.map(({ column, from, to }: any) => `${column}: ${from} -> ${to}`),
    ].join(" "),
  );
const planOf = async (person: Person): Promise<string> =>
  (await api.dataSource.query("select key from performance_plan where employee_key = $1", [person.key]))[0].key;

test("a head's file becomes draft plans of the people led, and the same file again changes nothing", async () => {
  const checked = await stage.check(as.lurah, "skp.csv", goodPlans(sari, budi));
  expect(checked).toMatchObject({ kind: { kind: "PLANS" }, headRow: 3, outcomes: { rows: 4, create: 4, wrong: 0 } });
  expect(await plansIn(api)).toEqual([]);

  expect((await stage.commit(as.lurah, checked["id"])).status).toBe("DONE");
  const after = await plansIn(api);
  expect(after).toMatchObject([
    {
      name: "Sari",
      status: "DRAFT",
      form: "QUANTITATIVE",
      year: 2026,
      title: "Tertibnya arsip kelurahan",
      kind: "MAIN",
      ordinal: 1,
      indicators: [
        ["QUANTITY", "Jumlah berkas diarsipkan", 1240.5, "berkas", null],
        ["TIME", "Lama mencari berkas", 3, "hari", null],
      ],
    },
    {
      name: "Sari",
      title: "Terlayaninya surat warga",
      ordinal: 2,
      indicators: [["QUANTITY", "Jumlah surat", 12, "laporan", null]],
    },
    { name: "Budi", title: "Terlayaninya surat warga", indicators: [["QUALITY", "Surat tanpa salah", 95, "%", null]] },
  ]);
  const events = await api.dataSource.query(
    "select action, subject_key from audit_event where action like 'plan.%' order by sequence",
  );
  expect(events).toEqual([
    { action: "plan.imported", subject_key: sari.key },
    { action: "plan.imported", subject_key: budi.key },
  ]);

  const again = await stage.check(as.lurah, "skp.csv", goodPlans(sari, budi));
  expect(again["outcomes"]).toMatchObject({ create: 0, change: 0, same: 4 });
  expect(await plansIn(api)).toEqual(after);
});

test("what the person wrote stays, what differs is shown before and after, and what is missing may follow", async () => {
  await stage.commit(as.lurah, (await stage.check(as.lurah, "skp.csv", goodPlans(sari, budi)))["id"]);
  const plan = globalId("PerformancePlan", await planOf(sari));
  const own = await api.ask(
    as.sari,
    `{ node(id: "${plan}") { ... on PerformancePlan { viewerMayEdit toComplete { code } results { title } } } }`,
  );
  expect(own.data?.["node"]).toMatchObject({ viewerMayEdit: true, toComplete: [], results: [{}, {}] });

  const changed = await stage.check(
    as.lurah,
    "skp.csv",
    planBook(
      `${sari.nip};Terlayaninya surat warga;;Jumlah surat;15;`,
      `${sari.nip};Tertibnya arsip kelurahan;Biaya;Biaya map;;rupiah`,
    ),
  );
  expect(told(changed)).toEqual(["CHANGE Target: 12 -> 15", "CREATE Target REQUIRED"]);
  await stage.commit(as.lurah, changed["id"]);
  expect(await plansIn(api)).toMatchObject([
    { indicators: [expect.anything(), expect.anything(), ["COST", "Biaya map", null, "rupiah", null]] },
    { indicators: [["QUANTITY", "Jumlah surat", 15, "laporan", null]] },
    { name: "Budi" },
  ]);
});

test.each([
  ["SUBMITTED", "null SUBMITTED"],
  ["APPROVED", "null APPROVED"],
  ["SUPERSEDED", "null SUPERSEDED"],
])("a plan that is %s is never changed, and the row says who can mend it", async (status, problem) => {
  await stage.commit(as.lurah, (await stage.check(as.lurah, "skp.csv", goodPlans(sari, budi)))["id"]);
  await api.dataSource.query("update performance_plan set status = $2 where employee_key = $1", [sari.key, status]);
  const before = await plansIn(api);

  const checked = await stage.check(as.lurah, "skp.csv", goodPlans(sari, budi).replaceAll("12 laporan", "20 laporan"));
  expect(told(checked)).toEqual([`WRONG ${problem}`, `WRONG ${problem}`, `WRONG ${problem}`, "SAME"]);
  expect((await stage.commit(as.lurah, checked["id"])).refused).toBe("NOTHING_TO_DO");
  expect(await plansIn(api)).toEqual(before);
});

test("what was handed in after the dry run ends the commit, and nothing of it is kept", async () => {
  await stage.commit(as.lurah, (await stage.check(as.lurah, "skp.csv", goodPlans(sari, budi)))["id"]);
  const before = (await plansIn(api)).map(({ indicators }) => indicators);
  const checked = await stage.check(
    as.lurah,
    "skp.csv",
    goodPlans(sari, budi).replaceAll("12 laporan", "20 laporan").replaceAll("95%", "96%"),
  );
  expect(checked["outcomes"]).toMatchObject({ change: 2, same: 2 });
  await api.dataSource.query("update performance_plan set status = 'SUBMITTED' where employee_key = $1", [sari.key]);

  const outcome = await stage.commit(as.lurah, checked["id"]);
  expect(outcome).toMatchObject({ status: "CHECKED", problems: [{ code: "CHANGED_SINCE" }] });
  expect((await plansIn(api)).map(({ indicators }) => indicators)).toEqual(before);
});

test("people one does not lead are not told from people who are not there", async () => {
  const file = planBook(
    `${stranger.nip};Hasil;;Indikator;1;x`,
    "199901012025011999;Hasil;;Indikator;1;x",
    `${lurah.nip};Hasil;;Indikator;1;x`,
  );
  expect(told(await stage.check(as.lurah, "skp.csv", file))).toEqual([
    "WRONG NIP NOT_YOURS",
    "WRONG NIP NOT_YOURS",
    "CREATE Perspektif REQUIRED",
  ]);
  expect(told(await stage.check(as.team, "skp.csv", file))).toEqual([
    "CREATE Perspektif REQUIRED",
    "WRONG NIP NOT_YOURS",
    "CREATE Perspektif REQUIRED",
  ]);
  expect((await stage.send(as.sari, "skp.csv", file, "?kind=PLANS")).problems).toMatchObject([{ code: "NOT_FOUND" }]);
});

test("of several posts the file says which, and no plan is begun out of the cycle", async () => {
  const unit = { key: budi.unitKey, code: "KEL.A" } as never;
  await api.world.post(budi.key, unit, { title: "Kepala Seksi", capacity: "PLT" });
  await api.world.post(budi.key, unit, { title: "Bendahara" });
  const heads = `Jabatan;Tahun;${PLAN_HEADS}`;
  const file = [
    heads,
    `;2026;${budi.nip};A;;a;1;x`,
    `Camat;2026;${budi.nip};B;;b;1;x`,
    `Plt. kepala seksi;2026;${budi.nip};C;;c;1;x`,
    `Bendahara;2028;${budi.nip};D;;d;1;x`,
    `;;${sari.nip};E;;e;1;x`,
  ].join("\n");

  expect(told(await stage.check(as.lurah, "skp.csv", file))).toEqual([
    "WRONG Jabatan AMBIGUOUS",
    "WRONG Jabatan NOT_FOUND",
    "CREATE",
    "WRONG Tahun OUT_OF_CYCLE",
    "WRONG Tahun REQUIRED",
  ]);
});

test("qualitative plans, sections, perspectives and months come in as the form has them, from a workbook", async () => {
  const rows = [
    ["NIP", "Tahun", "Bentuk", "Jenis", "RHK", "Perspektif", "Indikator", "Target", "Pola", "Bulan ukur"],
    [
      lurah.nip,
      2026,
      "Kuantitatif",
      "Utama",
      "Naiknya kepuasan",
      "Penerima layanan",
      "Indeks kepuasan",
      88.5,
      "Rilis",
      "6, 12",
    ],
    [lurah.nip, 2026, "Kuantitatif", "Tambahan", "Panitia peringatan", "Proses bisnis", "Jumlah acara", 2, "", ""],
    [sari.nip, 2026, "Kualitatif", "Utama", "Arsip rapi", "", "Arsip mudah ditemukan setiap saat", "", "", ""],
    [sari.nip, 2026, "Kualitatif", "Utama", "Surat cepat", "", "Surat selesai dalam sehari", "1 hari", "", ""],
    [sari.nip, 2026, "Kuantitatif", "Utama", "Lain", "", "Jumlah", "1", "", ""],
    [budi.nip, 2026, "", "", "Arsip", "Anggaran", "Jumlah", "1 berkas", "", ""],
    [budi.nip, 2026, "", "", "Arsip", "", "Lama", "3-5 hari", "", ""],
    [budi.nip, 2026, "", "Tambahan", "Arsip", "", "Nilai", "1 berkas", "Posisi", "13"],
  ];
  const workbook = Buffer.from(await writeXlsx({ sheets: [{ name: "SKP", rows }] }));
  const checked = await stage.check(as.lurah, "skp.xlsx", workbook);
  expect(told(checked)).toEqual([
    "CREATE Satuan REQUIRED",
    "CREATE Satuan REQUIRED",
    "CREATE",
    "WRONG Target IN_THE_TEXT",
    "WRONG Bentuk OTHER_FORM",
    "WRONG Perspektif UNIT_HEADS_ONLY",
    "WRONG Target NOT_A_NUMBER",
    "WRONG Bulan ukur NOT_MONTHS",
  ]);
  await stage.commit(as.lurah, checked["id"]);
  expect(await plansIn(api)).toMatchObject([
    {
      name: "Sari",
      form: "QUALITATIVE",
      indicators: [["QUANTITY", "Arsip mudah ditemukan setiap saat", null, null, null]],
    },
    {
      name: "Lurah",
      kind: "MAIN",
      perspective: "RECIPIENT",
      indicators: [["QUANTITY", "Indeks kepuasan", 88.5, null, [6, 12]]],
    },
    { name: "Lurah", kind: "ADDITIONAL", ordinal: 1, perspective: "PROCESS" },
  ]);
});

test("the template comes back as it is given out", async () => {
  for (const ending of ["csv", "xlsx"]) {
    const cookie = `andir_session=${as.lurah}`;
    const template = await api.app.inject({ url: `/imports/templates/PLANS.${ending}`, headers: { cookie } });
    const checked = await stage.check(as.lurah, `contoh.${ending}`, template.rawPayload);

    expect(told(checked)).toEqual(["WRONG NIP NOT_YOURS"]);
  }
});

test("many lines of many plans take as many statements as a few", async () => {
  const lines = (count: number) =>
    planBook(
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
