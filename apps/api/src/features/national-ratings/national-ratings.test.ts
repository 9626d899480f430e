import { readXlsx } from "hucre/xlsx";
import type { Period } from "../periods/period.entity.ts";
import { TestApi } from "../../testing/api.ts";
import { ImportStage } from "../../testing/imports.ts";
import { runShape, undoShape } from "../../testing/run-shape.ts";
import type { Person } from "../../testing/world.ts";
import { rekapShape } from "./rekap.shape.ts";

let api: TestApi;
let june: Period & { id: string };
let one: Person;
let two: Person;
let acting: Person;
let actingPost: string;
let team: string;
let head: string;
let otherHead: string;
let self: string;
let analyst: string;
let assessmentId: string;

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const agency = await world.unit("PEMDA");
  const [district, village] = [await world.unit("KEC", agency), await world.unit("KEL", agency)];
  june = await world.month(2026, 6);
  const lurah = await world.employee({ in: village, heads: true, name: "Lurah Uji" });
  one = await world.employee({ in: village, name: "Satu Uji", appraisedBy: lurah });
  two = await world.employee({ in: village, name: "Dua Uji", appraisedBy: lurah });
  acting = await world.employee({ in: village, name: "Rangkap Uji", appraisedBy: lurah });
  actingPost = await world.post(acting.key, village, { title: "Kepala Seksi", capacity: "PLT" });
  assessmentId = await world.assessment(one, lurah, june, { workResult: "ABOVE", behaviour: "MEETS" });
  await world.assessment(two, lurah, june, { status: "DRAFT", publishedAt: null });
  team = await world.session(null, "PERFORMANCE_TEAM");
  head = await world.session(lurah);
  otherHead = await world.session(await world.employee({ in: district, heads: true }));
  self = await world.session(one);
  analyst = await world.session(null, "ANALYST");
});
afterAll(() => api.stop());

const HEADS = [
  "No",
  "NIP",
  "Nama",
  "Jabatan",
  "Rating Hasil Kerja",
  "Rating Perilaku Kerja",
  "Predikat Kinerja Periodik",
];
const top = (period = "Periode Bulanan 6 Tahun 2026") => [["7301 - Pemda Uji"], ["Kelurahan"], [period], [], HEADS];
const M = "Sesuai ekspektasi";
const line = (nip: string | number, work = M, behaviour = M, predicate = "Baik", title = "Jabatan di KEL") => [
  1,
  nip,
  "x",
  title,
  work,
  behaviour,
  predicate,
];
const bring = (rows: (string | number)[][], check = false) => {
  // A moment after the last file: a rating of the same instant is one of the same file.
  api.pass(1);
  return runShape(api, rekapShape, [...top(), ...rows], { headAt: 4, check });
};
const outcomes = ({ verdicts }: Awaited<ReturnType<typeof bring>>) =>
  verdicts.map(({ outcome, problems = [] }) => [outcome, ...problems.map(({ code }) => code)]);
const standing = () =>
  api.dataSource.query(
    `select position_key, work_result, behaviour, predicate from national_rating order by position_key`,
  );

const NATIONAL = `{ nationalRatings(first: 10) { totalCount nodes { workResult behaviour predicate comparison employee { name } assessment { id } period { label } } } }`;
const listed = async (as: string) => (await api.ask(as, NATIONAL)).data?.["nationalRatings"];

test("a dry run says what each row would do, and changes nothing", async () => {
  const run = await bring(
    [
      line(one.nip),
      line(two.nip),
      line(acting.nip, "", "", ""),
      line("199901012020011009"),
      line(two.nip.slice(0, 17)),
      line(Number(one.nip)),
      line(one.nip, M, M, "Sangat Baik", "Jabatan lain"),
      line(acting.nip, M, "", "Baik", "Plt. Kepala Seksi"),
    ],
    true,
  );

  expect(outcomes(run)).toEqual([
    ["CREATE", "DIFFERS_FROM_OURS"],
    ["CREATE"],
    ["PENDING", "NOT_YET_RATED"],
    ["WRONG", "NIP_UNKNOWN"],
    ["WRONG", "NIP_LENGTH"],
    ["WRONG", "LOST_DIGITS"],
    ["WRONG", "PREDICATE_CONTRADICTS"],
    ["WRONG", "RATING_MISSING"],
  ]);
  expect(run.statements).toBe(2);
  expect(await standing()).toEqual([]);
});

test("a file of a period that is not said, or not made here, is not taken", async () => {
  const unsaid = await runShape(api, rekapShape, [...top("Kelurahan"), line(one.nip)], { headAt: 4 });
  const unmade = await runShape(api, rekapShape, [...top("Periode Tahunan 2019"), line(one.nip)], { headAt: 4 });

  expect(unsaid.file.map(({ code }) => code)).toEqual(["PERIOD_MISSING"]);
  expect(outcomes(unmade)).toEqual([["WRONG", "PERIOD_UNKNOWN"]]);
});

test("good rows are kept beside the assessments made here, which stay as they are; the same file again changes nothing", async () => {
  const before = await api.dataSource.query("select * from assessment order by key");
  const file = [
    line(one.nip),
    line(two.nip),
    line(acting.nip, "Diatas ekspektasi", "Diatas Ekspektasi", "Sangat baik", "Plt. Kepala Seksi"),
    line(acting.nip),
  ];

  expect(outcomes(await bring(file)).map(([outcome]) => outcome)).toEqual(["CREATE", "CREATE", "CREATE", "CREATE"]);
  expect(await standing()).toHaveLength(4);
  expect(outcomes(await bring(file)).map(([outcome]) => outcome)).toEqual(["SAME", "SAME", "SAME", "SAME"]);
  expect(await api.dataSource.query("select * from assessment order by key")).toEqual(before);
  const [kept] = await api.dataSource.query("select predicate from national_rating where position_key = $1", [
    actingPost,
  ]);
  expect(kept.predicate).toBe("VERY_GOOD");
  expect((await api.dataSource.query("select national_code from agency"))[0].national_code).toBe("7301");
});

test("what the national system changes is a change, told with before and after, and can be taken back", async () => {
  const run = await bring([line(one.nip, "Di bawah ekspektasi", M, "Perlu Perbaikan")]);

  expect(run.verdicts).toMatchObject([
    {
      outcome: "CHANGE",
      changes: [
        { column: "workResult", from: "Sesuai ekspektasi", to: "Di bawah ekspektasi" },
        { column: "predicate", from: "Baik", to: "Butuh Perbaikan" },
      ],
    },
  ]);
  const [event] = await api.dataSource.query(
    "select action, subject_key, payload from audit_event join audit_payload using (sequence) order by sequence desc limit 1",
  );
  expect([event.action, event.subject_key]).toEqual(["nationalRating.imported", one.key]);
  expect(JSON.parse(event.payload)).toMatchObject({
    before: { predicate: "GOOD" },
    ratings: { predicate: "NEEDS_IMPROVEMENT" },
  });

  const newer = await bring([line(one.nip, "Di atas ekspektasi", M, "Baik")]);
  expect((await undoShape(api, rekapShape, run.applied)).problems).toMatchObject([{ code: "CHANGED_SINCE" }]);
  expect((await undoShape(api, rekapShape, newer.applied)).problems).toEqual([]);
  expect((await undoShape(api, rekapShape, run.applied)).problems).toEqual([]);
  const [kept] = await api.dataSource.query("select predicate from national_rating where position_key = $1", [
    one.positionKey,
  ]);
  expect(kept.predicate).toBe("GOOD");
});

test("a person's only post is meant whatever the file calls it; of two posts the name decides, and a second unknown one is told", async () => {
  const renamed = await bring([line(two.nip, M, M, "Baik", "Pengadministrasi")], true);
  const second = await bring([line(two.nip), line(two.nip, M, M, "Baik", "Bendahara")], true);
  const neither = await bring([line(acting.nip, M, M, "Baik", "Bendahara")], true);
  const twice = await bring([line(two.nip, M, M, "Baik", "A"), line(two.nip, M, M, "Baik", "B")], true);

  expect(outcomes(renamed)).toEqual([["SAME", "TITLE_DIFFERS"]]);
  expect(outcomes(second)).toEqual([["SAME"], ["WRONG", "POST_UNKNOWN"]]);
  expect(outcomes(neither)).toEqual([["WRONG", "POST_UNKNOWN"]]);
  expect(outcomes(twice)).toEqual([
    ["SAME", "TITLE_DIFFERS"],
    ["WRONG", "POST_TWICE"],
  ]);
});

test("each sees the national ratings of those whose published assessments they see; under a pseudonym an analyst", async () => {
  expect(await listed(team)).toMatchObject({ totalCount: 4 });
  expect(await listed(head)).toMatchObject({ totalCount: 4 });
  expect(await listed(otherHead)).toMatchObject({ totalCount: 0 });
  expect((await listed(self)).nodes).toEqual([
    {
      workResult: "MEETS",
      behaviour: "MEETS",
      predicate: "GOOD",
      comparison: "DIFFERENT",
      employee: { name: "Satu Uji" },
      assessment: { id: assessmentId },
      period: { label: "Juni 2026" },
    },
  ]);
  const { nodes } = await listed(analyst);
  expect(nodes).toHaveLength(4);
  for (const { employee } of nodes) expect(employee.name).toMatch(/^Pegawai [0-9A-F]{8}$/);
});

test("an assessment has it beside it, and a draft says nothing of what it would differ from", async () => {
  const { data } = await api.ask(
    self,
    `{ node(id: "${assessmentId}") { ... on Assessment { predicate nationalRating { predicate comparison } } } }`,
  );

  expect(data?.["node"]).toEqual({ predicate: "GOOD", nationalRating: { predicate: "GOOD", comparison: "DIFFERENT" } });
  const drafted = (await listed(team)).nodes.find((row: any) => row.employee.name === "Dua Uji");
  expect(drafted).toMatchObject({ comparison: "NOT_RATED_HERE", assessment: null });
});

const download = (as: string | null, query: string) =>
  api.app.inject({
    url: `/exports/rekap-penilaian.xlsx?${query}`,
    headers: as ? { cookie: `andir_session=${as}` } : {},
  });

test("the file has the national shape, a row for each post, and is read back to the same ratings", async () => {
  const answer = await download(team, `period=${june.id}`);
  expect(answer.statusCode).toBe(200);
  const sheet = (await readXlsx(answer.rawPayload)).sheets[0]!;
  const cells = sheet.rows as (string | number | null)[][];

  expect(cells.slice(0, 5).map((row) => row.filter((cell) => cell !== null))).toEqual([
    [expect.stringMatching(/^7301 - /)],
    [expect.any(String)],
    ["Periode Bulanan 6 Tahun 2026"],
    [],
    HEADS,
  ]);
  const rows = cells.slice(5).filter((row) => row[2] !== null);
  expect(rows.find((row) => row[2] === "Satu Uji")).toEqual([
    expect.any(Number),
    one.nip,
    "Satu Uji",
    "Jabatan di KEL",
    "Di atas ekspektasi",
    M,
    "Baik",
  ]);
  expect(
    rows
      .find((row) => row[2] === "Dua Uji")
      ?.slice(4)
      .filter(Boolean),
  ).toEqual([]);
  expect(rows.filter((row) => row[2] === "Rangkap Uji").map((row) => row[3])).toEqual(
    expect.arrayContaining(["Jabatan di KEL", "Plt. Kepala Seksi"]),
  );

  await api.dataSource.query("delete from national_rating");
  const run = await runShape(api, rekapShape, cells, { headAt: 4 });
  expect(outcomes(run).filter(([outcome]) => outcome === "WRONG")).toEqual([]);
  const [here] = await api.dataSource.query("select count(*)::int as n from assessment where status <> 'DRAFT'");
  const same = await api.ask(
    team,
    `{ nationalRatings(filter: { comparison: { eq: SAME } }) { totalCount } all: nationalRatings { totalCount } }`,
  );
  expect(same.data).toEqual({ nationalRatings: { totalCount: here.n }, all: { totalCount: here.n } });
});

test("a head writes it for the own unit, and nobody else without that office", async () => {
  expect((await download(head, `period=${june.id}`)).statusCode).toBe(200);
  expect((await download(self, `period=${june.id}`)).statusCode).toBe(403);
  expect((await download(analyst, `period=${june.id}`)).statusCode).toBe(403);
  expect((await download(null, `period=${june.id}`)).statusCode).toBe(401);
  expect((await download(team, "period=x")).statusCode).toBe(404);
});

test("the file that is written comes back through the whole import: recognised, looked through, brought in and taken back", async () => {
  await api.dataSource.query("delete from national_rating");
  const stage = new ImportStage(api);
  const { rawPayload } = await download(team, `period=${june.id}`);

  const checked = await stage.check(team, "rekap.xlsx", rawPayload);
  expect(checked).toMatchObject({
    kind: { kind: "NATIONAL_RATINGS" },
    headRow: 5,
    outcomes: { create: 1, wrong: 0, same: 0 },
  });
  expect((await stage.commit(team, checked.id)).status).toBe("DONE");
  expect(await standing()).toMatchObject([{ work_result: "ABOVE", behaviour: "MEETS", predicate: "GOOD" }]);

  api.pass(1);
  const again = await stage.check(team, "rekap.xlsx", rawPayload);
  expect(again.outcomes).toMatchObject({ create: 0, change: 0, same: 1 });
  expect((await stage.undo(team, checked.id)).status).toBe("UNDONE");
  expect(await standing()).toEqual([]);
  expect(stage.faults).toEqual([]);
});
