import { TestApi } from "../../testing/api.ts";
import { ImportStage } from "../../testing/imports.ts";

let api: TestApi;
let stage: ImportStage;
let admin: string;
let clerk: string;

beforeAll(async () => {
  api = await TestApi.start();
  stage = new ImportStage(api);
  const unit = await api.world.unit("KEL");
  admin = await api.world.session(null, "ADMINISTRATOR");
  clerk = await api.world.session(await api.world.employee({ in: unit }));
});
afterAll(() => api.stop());
afterEach(() => expect(stage.faults).toEqual([]));

const FILE = [
  "DAFTAR PEGAWAI;;;",
  ";;;",
  "No;NIP;NAMA;GELAR BELAKANG;JENIS KEPEGAWAIAN;TMT CPNS",
  "(1);(2);(3);(4);(5);(6)",
  "1;198503122010011004;Rahmat Contoh;S.Sos.;PNS;01/01/2010",
  "2;199003122015012003;Sari Contoh;;CPNS;2015-01-01",
  "3;1990031220150120;Salah Contoh;;PNS;1/1/2015",
  ";;JUMLAH 3;;;",
].join("\r\n");

const people = async () =>
  await api.dataSource.query(
    `select name, nip, employment_type as type, joined_on::text as since from employee where nip in ('198503122010011004', '199003122015012003') order by nip`,
  );

test("a list is recognised, looked through without a change, brought in, and the second time changes nothing", async () => {
  const checked = await stage.check(admin, "pegawai.csv", FILE);

  expect(checked).toMatchObject({
    status: "CHECKED",
    kind: { kind: "EMPLOYEES" },
    headRow: 3,
    outcomes: { rows: 3, create: 2, wrong: 1, same: 0, passedOver: 2 },
  });
  expect(checked.rows.nodes[2]).toMatchObject({
    row: 7,
    problems: [{ code: "NIP_LENGTH", column: "NIP", mender: "SENDER" }],
  });
  expect(checked.rows.nodes[0].shown).toEqual([
    { column: "NIP", type: "NIP", text: "198503122010011004" },
    { column: "Nama", type: "TEXT", text: "Rahmat Contoh" },
    { column: "Gelar Belakang", type: "TEXT", text: "S.Sos." },
    { column: "Jenis Kepegawaian", type: "WORD", text: "PNS" },
  ]);
  expect(await people()).toEqual([]);

  expect(await stage.commit(admin, checked.id, "ALL_OR_NONE")).toEqual({ refused: "ROWS_ARE_WRONG" });
  const done = await stage.commit(admin, checked.id);

  expect(done.status).toBe("DONE");
  expect(await people()).toEqual([
    { name: "Rahmat Contoh, S.Sos.", nip: "198503122010011004", type: "CIVIL_SERVANT", since: "2010-01-01" },
    { name: "Sari Contoh", nip: "199003122015012003", type: "CANDIDATE", since: "2015-01-01" },
  ]);

  const again = await stage.check(admin, "pegawai.csv", FILE);
  expect(again.outcomes).toMatchObject({ create: 0, change: 0, same: 2, wrong: 1 });
  expect(await stage.commit(admin, again.id)).toEqual({ refused: "NOTHING_TO_DO" });

  const undone = await stage.undo(admin, checked.id);
  expect(undone.status).toBe("UNDONE");
  expect(await people()).toEqual([]);
  const trail = await api.dataSource.query(
    `select action, count(*)::int as n from audit_event where action like 'employee.%' or action like 'import.%' group by action order by action`,
  );
  expect(trail).toEqual([
    { action: "employee.added", n: 2 },
    { action: "employee.removed", n: 2 },
    { action: "import.committed", n: 1 },
    { action: "import.undo_asked", n: 1 },
    { action: "import.undone", n: 1 },
  ]);
});

test("who may bring nothing in is offered nothing, and sees no import of others", async () => {
  const checked = await stage.check(admin, "pegawai.csv", FILE);

  const { data } = await api.ask(
    clerk,
    `{ importShapes { kind } importRuns { totalCount } node(id: "${checked.id}") { id } }`,
  );

  expect(data).toEqual({ importShapes: [], importRuns: { totalCount: 0 }, node: null });
  expect((await stage.send(clerk, "pegawai.csv", FILE, "?kind=EMPLOYEES")).problems[0]?.code).toBe("NOT_FOUND");
});
