import { mappingOf, readRow } from "@andir/domain/import-columns";
import type { CheckedRow, ImportFile, MadeRow } from "../../platform/imports/import-shape.ts";
import { newKey } from "../../platform/key.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import { actorOfAccount } from "../access/actor.loaders.ts";
import { queueTicketShape as shape } from "./queue-ticket.shape.ts";

let api: TestApi;
let lurah: Person;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL.A");
  const elsewhere = await world.unit("KEL.B");
  lurah = await world.employee({ in: village, name: "Lurah", heads: true });
  await world.session(lurah);
  for (const [unit, code, name] of [
    [village, "KEL.A-1", "Surat pengantar"],
    [village, "KEL.A-2", "Surat domisili"],
    [elsewhere, "KEL.B-1", "Surat pengantar"],
  ] as const)
    await api.dataSource.query(
      `insert into service (key, unit_key, code, name, starts_on, ends_on) values ($1, $2, $3, $4, '2026-01-01', '2026-11-30')`,
      [newKey(), unit.key, code, name],
    );
});
afterEach(() => api.stop());

const HEADS = ["LAYANAN", "Tgl", "No. Antrian", "Jam Datang", "Jam dipanggil", "Jam selesai"];

async function asLurah(): Promise<Scope> {
  const scope = await background(api);
  const [{ key }] = await api.dataSource.query("select key from account where employee_key = $1", [lurah.key]);
  return { ...scope, actor: await actorOfAccount(scope, key) };
}
const file: ImportFile = {
  runKey: newKey(),
  targetKey: null,
  facts: {},
  reason: "",
  isCommit: true,
  inFile: async () => new Set(),
};

/** As the mechanism brings a block in: what each row would do, and the good ones done. */
async function bring(lines: readonly string[]) {
  const mapping = { ...mappingOf(shape.columns, HEADS), dayOrder: "DAY_FIRST" as const };
  const given = lines.map((line, at) => ({
    row: at + 2,
    ...readRow(
      shape.columns,
      mapping,
      line.split(";").map((text) => (text === "" ? null : { text, kind: "TEXT" as const })),
    ),
  }));
  expect(given.flatMap(({ problems }) => problems)).toEqual([]);
  return inTransaction(await asLurah(), async (tx) => {
    const verdicts = await shape.check(tx, file, given);
    const good = verdicts.flatMap(({ row, outcome, plan }): CheckedRow[] =>
      outcome === "CREATE" || outcome === "CHANGE"
        ? [{ row, outcome, plan, values: given[row - 2]?.values ?? {} }]
        : [],
    );
    const made = await shape.apply(tx, file, good);
    return {
      made: made as readonly MadeRow[],
      said: verdicts.map(({ outcome, problems = [], changes = [] }) =>
        [
          outcome,
          ...problems.map(({ column, code }) => `${column} ${code}`),
          ...changes.map(({ column, from, to }) => `${column} ${from} ${to}`),
        ].join(" "),
      ),
    };
  });
}
const tickets = () =>
  api.dataSource.query(
    `select v.code, q.number, q.day::text, to_char(q.arrived_at at time zone 'Asia/Jakarta', 'HH24:MI:SS') as arrived,
       to_char(q.called_at at time zone 'Asia/Jakarta', 'HH24:MI:SS') as called, to_char(q.done_at at time zone 'Asia/Jakarta', 'HH24:MI:SS') as done
     from queue_ticket q join service v on v.key = q.service_key order by v.code, q.number`,
  );

const GOOD = ["KEL.A-1;24/11/2026;A001;08.05;08.19;08.31", "surat domisili;24-11-2026;B 7;8:10;;"];

test("a clerk's list becomes visits, and the same file again changes nothing", async () => {
  expect((await bring(GOOD)).said).toEqual(["CREATE", "CREATE"]);
  const first = await tickets();
  expect(first).toEqual([
    { code: "KEL.A-1", number: "A001", day: "2026-11-24", arrived: "08:05:00", called: "08:19:00", done: "08:31:00" },
    { code: "KEL.A-2", number: "B 7", day: "2026-11-24", arrived: "08:10:00", called: null, done: null },
  ]);

  const again = await bring(GOOD);
  expect([again.said, again.made]).toEqual([["SAME", "SAME"], []]);
  expect(await tickets()).toEqual(first);
});

test("what a machine told to the second stays, and what it did not tell is filled in", async () => {
  await bring([GOOD[0]!]);
  await api.dataSource.query(
    "update queue_ticket set arrived_at = arrived_at + interval '23 seconds', called_at = null, done_at = null",
  );

  expect((await bring([GOOD[0]!])).said).toEqual(["CHANGE called null 08:19 done null 08:31"]);
  expect(await tickets()).toMatchObject([{ arrived: "08:05:23", called: "08:19:00", done: "08:31:00" }]);
  expect((await bring(["KEL.A-1;24/11/2026;A001;08.05;07.50;"])).said).toEqual(["WRONG called IMPOSSIBLE"]);
  expect((await bring(["KEL.A-1;24/11/2026;A001;08.40;08.45;"])).said).toEqual(["SAME"]);
});

test.each([
  ["KEL.B-1;24/11/2026;A1;08.05;08.19;", "service NOT_YOURS"],
  ["KEL.Z-9;24/11/2026;A1;08.05;08.19;", "service NOT_FOUND"],
  ["KEL.A-1;24/11/2025;A1;08.05;08.19;", "day SERVICE_CLOSED"],
  ["KEL.A-1;25/11/2026;A1;08.05;08.19;", "day FUTURE"],
  ["KEL.A-1;24/11/2026;A1;08.05;10.30;", "day FUTURE"], // ten o'clock where the agency is
  ["KEL.A-1;24/11/2026;A1;08.05;08.00;", "called IMPOSSIBLE"],
  ["KEL.A-1;24/11/2026;A1;08.05;08.19;08.10", "done IMPOSSIBLE"],
])("%s is wrong: %s", async (line, problem) => {
  expect((await bring([line])).said).toEqual([`WRONG ${problem}`]);
  expect(await tickets()).toEqual([]);
});

test("a name that several of one's services have is asked for by its code", async () => {
  await api.dataSource.query("update service set name = 'Surat pengantar' where code = 'KEL.A-2'");

  expect((await bring(["Surat pengantar;24/11/2026;A1;08.05;08.19;"])).said).toEqual(["WRONG service AMBIGUOUS"]);
});

test("an import is taken back, and not where a machine has told more since", async () => {
  const before = await bring(["KEL.A-1;24/11/2026;A001;08.05;;"]);
  const after = await bring([GOOD[0]!, GOOD[1]!]);
  const undo = async (rows: readonly MadeRow[]) => {
    const scope = await asLurah();
    return (await inTransaction(scope, (tx) => shape.undo!(tx, file, rows))).problems.map(({ code, row }) => [
      code,
      row,
    ]);
  };

  expect(await undo(after.made)).toEqual([]);
  expect(await tickets()).toMatchObject([{ number: "A001", arrived: "08:05:00", called: null, done: null }]);
  await api.dataSource.query("update queue_ticket set called_at = arrived_at + interval '9 minutes'");
  expect(await undo(before.made)).toEqual([["CHANGED_SINCE", 2]]);
  expect(await tickets()).toHaveLength(1);
});
