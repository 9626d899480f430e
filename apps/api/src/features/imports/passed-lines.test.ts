import { TestApi } from "../../testing/api.ts";
import { ImportStage, nthNip } from "../../testing/imports.ts";

let api: TestApi;
let stage: ImportStage;
let admin: string;

beforeAll(async () => {
  api = await TestApi.start();
  stage = new ImportStage(api);
  await api.world.unit("KEL");
  admin = await api.world.session(null, "ADMINISTRATOR");
});
afterAll(() => api.stop());
afterEach(() => expect(stage.faults).toEqual([]));

const HEAD = "No;NIP;NAMA;GELAR BELAKANG;JENIS KEPEGAWAIAN;TMT CPNS";
const row = (n: number) => `${n};${nthNip(n)};Pegawai ${n};;PNS;01/01/2010`;
const file = (...lines: string[]) => [HEAD, row(1), ...lines, row(2)].join("\r\n");

async function passedOf(id: string, args = "") {
  const { data } = await api.ask(
    admin,
    `query ($id: ID!) { node(id: $id) { ... on ImportRun { outcomes { rows aboveHead passedOver hidden }
       passedLines${args} { totalCount nodes { row text reason says { indonesian } } pageInfo { hasNextPage endCursor } } } } }`,
    { id },
  );
  return data?.["node"];
}
const csvOf = async (as: string | null, id: string) =>
  api.app.inject({
    url: `/imports/${id}/passed-over.csv`,
    headers: as === null ? {} : { cookie: `andir_session=${as}` },
  });

test("each line that is none of the rows is told by its number, what stands there, and why", async () => {
  const content = `DAFTAR PEGAWAI;;;\r\n;;;\r\n${file("(1);(2);(3);(4);(5);(6)", HEAD, ";;;S.Sos.;PNS;", ";;JUMLAH 2;;;", ";;Kepala Dinas,;;;")}\r\n=1+1;;;;;`;
  const { id } = await stage.check(admin, "pegawai.csv", content);

  const { outcomes, passedLines } = await passedOf(id);
  expect(outcomes).toEqual({ rows: 2, aboveHead: 1, passedOver: 6, hidden: 0 });
  expect(passedLines.nodes.map(({ row: n, reason, text }: any) => [n, reason, text])).toEqual([
    [1, "ABOVE_HEAD", "DAFTAR PEGAWAI"],
    [5, "NUMBERING", "(1) · (2) · (3) · (4) · (5) · (6)"],
    [6, "HEAD_AGAIN", "No · NIP · NAMA · GELAR BELAKANG · JENIS KEPEGAWAIAN · TMT CPNS"],
    [7, "LACKS_ALL", "S.Sos. · PNS"],
    [8, "SUM", "JUMLAH 2"],
    [9, "REMARK", "Kepala Dinas,"],
    [11, "LACKS_ALL", "=1+1"],
  ]);
  expect(passedLines.nodes[3].says.indonesian).toContain("isi kolom wajibnya");

  const taken = await csvOf(admin, id);
  expect(taken.headers["content-disposition"]).toContain("dilewati-pegawai.csv");
  const lines = taken.body.replace("\uFEFF", "").trimEnd().split("\r\n");
  expect(lines).toHaveLength(8);
  expect(lines[0]).toBe("Baris;Isi;Alasan;Kode");
  expect(lines[7]).toMatch(/^11;'=1\+1;.*;LACKS_ALL$/);
});

test("of many the first thousand are kept, page by page, and the others are counted", async () => {
  const sums = Array.from({ length: 1_200 }, (_, n) => `;;JUMLAH ${n} ${"x".repeat(300)};;;`);
  const { id } = await stage.check(admin, "jumlah.csv", file(...sums));

  const first = await passedOf(id, "(first: 25)");
  expect(first.outcomes.passedOver).toBe(1_200);
  expect(first.passedLines).toMatchObject({ totalCount: 1_000, pageInfo: { hasNextPage: true } });
  expect(first.passedLines.nodes[0].text).toHaveLength(160);
  const next = await passedOf(id, `(first: 25, after: "${first.passedLines.pageInfo.endCursor}")`);
  expect(next.passedLines.nodes[0].row).toBe(first.passedLines.nodes[24].row + 1);
  expect((await csvOf(admin, id)).body).toContain("200 baris lain yang dilewati tidak dicantumkan.");
});

test("they are their sender's alone, and go with the file that is given up", async () => {
  const { id } = await stage.check(admin, "pegawai.csv", file(";;JUMLAH 2;;;"));
  const other = await api.world.session(null, "ADMINISTRATOR");
  expect((await csvOf(other, id)).statusCode).toBe(404);
  expect((await csvOf(null, id)).statusCode).toBe(401);

  await api.ask(admin, `mutation { cancelImport(input: { importId: "${id}" }) { problems { code } } }`);
  expect((await passedOf(id)).passedLines.totalCount).toBe(0);
});
