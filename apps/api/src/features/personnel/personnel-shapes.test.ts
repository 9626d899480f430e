import { TestApi } from "../../testing/api.ts";
import { ImportStage } from "../../testing/imports.ts";

let api: TestApi;
let stage: ImportStage;
let admin: string;

beforeAll(async () => {
  api = await TestApi.start();
  stage = new ImportStage(api);
  await api.world.unit("PEMDA");
  admin = await api.world.session(null, "ADMINISTRATOR");
});
afterAll(() => api.stop());
afterEach(() => expect(stage.faults).toEqual([]));

const csv = (...lines: string[]) => lines.join("\n");
const problemsOf = (looked: Record<string, any>) =>
  looked["rows"].nodes.flatMap((row: any) => row.problems.map((problem: any) => `${row.row} ${problem.code}`));
const query = (text: string) => api.dataSource.query<Record<string, unknown>[]>(text);

const UNITS = csv(
  "KODE UNOR;NAMA UNOR;KODE INDUK;JENIS UNIT;BERLAKU MULAI",
  "X.SEK.TU;Subbagian Tata Usaha;X.SEK;;01/01/2020",
  "X.SEK;Sekretariat;X;SEKRETARIAT;01/01/2020",
  "X;Dinas Contoh;PEMDA;DINAS;01/01/2020",
  "Y;Melayang;TIDAK.ADA;;01/01/2020",
  "A;Ring satu;B;;01/01/2020",
  "B;Ring dua;A;;01/01/2020",
);
const PEOPLE = csv(
  "NIP;NAMA;JENIS KEPEGAWAIAN;TMT CPNS",
  "197001011995031001;Kepala Contoh;PNS;01/03/1995",
  "198503122010011004;Rahmat Contoh;PNS;01/01/2010",
  "199003122015012003;Sari Contoh;PNS;01/01/2015",
);
const POSTS = csv(
  "NIP;NAMA;UNOR;NAMA JABATAN;JENIS JABATAN;GOL;TMT JABATAN;PIMPINAN UNIT",
  "198503122010011004;Rahmat;Subbagian Tata Usaha;Pengadministrasi;Jabatan Pelaksana;III/a;01/01/2026;Tidak",
  "199003122015012003;Sari;X.SEK;Analis;Jabatan Fungsional;III b;01/01/2026;",
  "197001011995031001;Kepala;Dinas Contoh;Kepala Dinas;Jabatan Pimpinan Tinggi;IV/c;01/01/2026;Ya",
  "200001012024011001;Tak dikenal;X;Staf;Pelaksana;II/a;01/01/2026;",
);

test("units, people and posts come in one after the other, and each post has the nearest head above as its appraiser", async () => {
  const units = await stage.check(admin, "unit.csv", UNITS, `, kind: "UNITS"`);
  expect(units.outcomes).toMatchObject({ create: 3, wrong: 3 });
  expect(problemsOf(units)).toEqual(["5 NO_PARENT", "6 NO_PARENT", "7 NO_PARENT"]);
  expect((await stage.commit(admin, units.id)).status).toBe("DONE");
  expect(
    await query(
      `select u.code, count(*)::int as above from org_unit u join org_unit_ancestor x on x.unit_key = u.key where u.code like 'X%' group by u.code order by u.code`,
    ),
  ).toEqual([
    { code: "X", above: 2 },
    { code: "X.SEK", above: 3 },
    { code: "X.SEK.TU", above: 4 },
  ]);

  const people = await stage.check(admin, "pegawai.csv", PEOPLE, `, kind: "EMPLOYEES"`);
  expect((await stage.commit(admin, people.id)).status).toBe("DONE");

  const posts = await stage.check(admin, "jabatan.csv", POSTS, `, kind: "POSTS"`);
  expect(problemsOf(posts)).toEqual(["5 UNKNOWN_PERSON"]);
  expect((await stage.commit(admin, posts.id)).status).toBe("DONE");
  const stand = () =>
    query(
      `select e.name, p.title, p.grade, p.ends_on, u.code, a.name as appraiser from position p join employee e on e.key = p.employee_key
         join org_unit u on u.key = p.unit_key left join appraiser_assignment s on s.position_key = p.key left join employee a on a.key = s.appraiser_key
       where u.code like 'X%' order by e.name, p.starts_on`,
    );
  expect(await stand()).toEqual([
    { name: "Kepala Contoh", title: "Kepala Dinas", grade: "IV/c", ends_on: null, code: "X", appraiser: null },
    {
      name: "Rahmat Contoh",
      title: "Pengadministrasi",
      grade: "III/a",
      ends_on: null,
      code: "X.SEK.TU",
      appraiser: "Kepala Contoh",
    },
    { name: "Sari Contoh", title: "Analis", grade: "III/b", ends_on: null, code: "X.SEK", appraiser: "Kepala Contoh" },
  ]);
  expect((await stage.check(admin, "jabatan.csv", POSTS, `, kind: "POSTS"`)).outcomes).toMatchObject({
    same: 3,
    create: 0,
    change: 0,
  });

  // People who hold a post now cannot be taken back, and neither can units that are in use.
  expect((await stage.undo(admin, people.id)).problems[0]).toMatchObject({ code: "BUILT_ON" });
  expect((await stage.undo(admin, units.id)).problems[0]).toMatchObject({ code: "BUILT_ON" });

  const moved = await stage.check(
    admin,
    "mutasi.csv",
    csv(
      "NIP;UNOR;JABATAN;JENIS JABATAN;GOL;TMT JABATAN",
      "198503122010011004;X.SEK;Pengelola Data;Pelaksana;III/b;01/07/2026",
      "199003122015012003;X.SEK;Analis;Jabatan Fungsional;III/c;01/07/2026",
      "197001011995031001;X.SEK;Sekretaris;Administrator;IV/c;01/06/2025",
    ),
    `, kind: "POSTS"`,
  );
  expect(moved.outcomes).toMatchObject({ change: 2, wrong: 1 });
  expect(moved.rows.nodes[0].changes).toMatchObject([
    { column: "Jabatan", from: "Pengadministrasi (Subbagian Tata Usaha)", to: "Pengelola Data (Sekretariat)" },
  ]);
  expect(problemsOf(moved)).toEqual(["4 LATER_POST"]);
  const before = await stand();
  expect((await stage.commit(admin, moved.id)).status).toBe("DONE");
  expect(
    await query(
      `select title, ends_on::text as end from position where title in ('Pengadministrasi', 'Pengelola Data') order by title`,
    ),
  ).toEqual([
    { title: "Pengadministrasi", end: "2026-06-30" },
    { title: "Pengelola Data", end: null },
  ]);
  expect((await stage.undo(admin, moved.id)).status).toBe("UNDONE");
  expect(await stand()).toEqual(before);

  const appraisers = await stage.check(
    admin,
    "penilai.csv",
    csv(
      "NIP;NIP Penilai;Mulai",
      "198503122010011004;199003122015012003;01/07/2026",
      "199003122015012003;198503122010011004;01/07/2026",
      "197001011995031001;197001011995031001;01/07/2026",
    ),
    `, kind: "APPRAISERS"`,
  );
  expect(problemsOf(appraisers)).toEqual(["2 CIRCLE", "3 CIRCLE", "4 SAME_PERSON"]);
  const one = await stage.check(
    admin,
    "penilai.csv",
    csv("NIP;NIP Penilai;Mulai", "198503122010011004;199003122015012003;01/07/2026"),
    `, kind: "APPRAISERS"`,
  );
  expect((await stage.commit(admin, one.id)).status).toBe("DONE");
  expect(
    (await stand())
      .filter(({ name }) => name === "Rahmat Contoh")
      .map(({ appraiser }) => appraiser)
      .toSorted((a, b) => String(a).localeCompare(String(b))),
  ).toEqual(["Kepala Contoh", "Sari Contoh"]);
  expect((await stage.undo(admin, one.id)).status).toBe("UNDONE");
  expect(await stand()).toEqual(before);
  expect((await stage.undo(admin, posts.id)).status).toBe("UNDONE");
  expect((await stage.undo(admin, people.id)).status).toBe("UNDONE");
  expect((await stage.undo(admin, units.id)).status).toBe("UNDONE");
  expect(await query(`select code from org_unit where code like 'X%'`)).toEqual([]);
});
