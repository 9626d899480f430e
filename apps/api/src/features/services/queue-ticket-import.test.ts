import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { TestApi } from "../../testing/api.ts";
import { ImportStage } from "../../testing/imports.ts";

let api: TestApi;
let stage: ImportStage;
let lurah: string;
let service: string;

beforeAll(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  stage = new ImportStage(api);
  const village = await api.world.unit("KEL.A");
  lurah = await api.world.session(await api.world.employee({ in: village, name: "Lurah", heads: true }));
  service = newKey();
  await api.dataSource.query(
    `insert into service (key, unit_key, code, name, starts_on) values ($1, $2, 'KEL.A-1', 'Surat pengantar', '2026-01-01')`,
    [service, village.key],
  );
  await api.dataSource.query(
    `insert into service_standard (service_key, starts_on, wait_minutes) values ($1, '2026-01-01', 15)`,
    [service],
  );
});
afterAll(() => api.stop());
afterEach(() => expect(stage.faults).toEqual([]));

const FILE = [
  "BUKU LOKET KELURAHAN A;;;;;",
  "Layanan;Tanggal;No. Antrian;Jam datang;Dipanggil;Selesai",
  "Surat pengantar;23/11/2026;1;08.05;08.19;08.31",
  "Surat pengantar;23/11/2026;2;08.10;08.35;",
  "Surat pengantar;23/11/2026;3;08.20;08.10;",
].join("\n");

test("a counter's book is recognised and brought in through the one way for all files, and is waited by", async () => {
  const checked = await stage.check(lurah, "buku loket.csv", FILE);
  expect(checked).toMatchObject({
    status: "CHECKED",
    kind: { kind: "QUEUE_TICKETS" },
    headRow: 2,
    outcomes: { rows: 3, create: 2, wrong: 1 },
  });
  expect(checked.rows.nodes[2]).toMatchObject({ row: 5, problems: [{ code: "IMPOSSIBLE", mender: "SENDER" }] });

  expect((await stage.commit(lurah, checked.id)).status).toBe("DONE");
  const { data } = await api.ask(
    lurah,
    `{ services { nodes { waiting(from: "2026-11-23", to: "2026-11-23") { served medianMinutes withinStandard } } } }`,
  );
  expect(data?.["services"].nodes).toEqual([{ waiting: { served: 2, medianMinutes: 19.5, withinStandard: 1 } }]);

  const again = await stage.check(lurah, "buku loket.csv", FILE);
  expect(again.outcomes).toMatchObject({ create: 0, change: 0, same: 2, wrong: 1 });
  expect((await stage.undo(lurah, checked.id)).status).toBe("UNDONE");
  expect(await api.dataSource.query("select from queue_ticket")).toEqual([]);
});

test("a book of one counter needs no column for its service: it is said with the file", async () => {
  const book = FILE.split("\n")
    .map((line) => line.split(";").slice(1).join(";"))
    .join("\n");
  const without = await stage.check(lurah, "buku.csv", book);
  expect(without).toMatchObject({ kind: { kind: "QUEUE_TICKETS" }, outcomes: { create: 0, wrong: 3 } });
  expect(without["rows"].nodes[0].problems).toMatchObject([{ column: "Layanan", code: "REQUIRED" }]);

  const target = globalId("Service", service);
  const checked = await stage.check(lurah, "buku.csv", book, `targetId: "${target}"`);
  expect(checked["outcomes"]).toMatchObject({ create: 2, wrong: 1 });

  // Said when it was sent, it holds until none is said.
  const query = `?kind=QUEUE_TICKETS&target=${target}`;
  expect(await stage.check(lurah, "buku.csv", book, "", query)).toMatchObject({ outcomes: { create: 2 } });
  expect(await stage.check(lurah, "buku.csv", book, "targetId: null", query)).toMatchObject({
    outcomes: { create: 0 },
  });
  expect((await stage.commit(lurah, checked["id"])).status).toBe("DONE");
  expect(await stage.check(lurah, "b.csv", FILE)).toMatchObject({ outcomes: { same: 2, wrong: 1 } });
});
