import { writeXlsx } from "hucre/xlsx";
import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { statementCount } from "../../platform/sql.ts";
import { TestApi } from "../../testing/api.ts";
import { ImportStage } from "../../testing/imports.ts";

let api: TestApi;
let stage: ImportStage;
let head: string;
let otherHead: string;
let clerk: string;
let team: string;
const serviceKey = newKey();
const id = globalId("Service", serviceKey);
const HERE = `?kind=SURVEYS&target=${id}`;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  stage = new ImportStage(api);
  const [unit, other] = [await api.world.unit("PKM"), await api.world.unit("KEL")];
  head = await api.world.session(await api.world.employee({ in: unit, heads: true }));
  clerk = await api.world.session(await api.world.employee({ in: unit }));
  otherHead = await api.world.session(await api.world.employee({ in: other, heads: true }));
  team = await api.world.session(null, "PERFORMANCE_TEAM");
  for (const [key, inUnit, code] of [
    [serviceKey, unit, "PKM-1"],
    [newKey(), unit, "PKM-2"],
    [newKey(), other, "KEL-1"],
  ] as const)
    await api.dataSource.query(
      `insert into service (key, unit_key, code, name, starts_on) values ($1, $2, $3, 'Pemeriksaan umum', '2020-01-01')`,
      [key, inUnit.key, code],
    );
});
afterEach(async () => {
  await api.stop();
  expect(stage.faults).toEqual([]);
});

const HEADS = [
  "Tanggal",
  "U1",
  "U2",
  "U3",
  "U4",
  "U5",
  "U6",
  "U7",
  "U8",
  "U9",
  "Usia",
  "Jenis kelamin",
  "Pendidikan",
  "Saran",
];
const sheet = (...rows: (string | number)[][]) => [HEADS, ...rows].map((row) => row.join(";")).join("\n");
const THREES = [3, 3, 3, 3, 3, 3, 3, 3, 3];
const GOOD = sheet(
  ["02/11/2026", ...THREES, 41, "P", "SMA", "Ramah"],
  ["3-11-2026", 4, 4, 4, 4, 4, 4, 4, 4, 4, "", "", "", ""],
);
const responses = () =>
  api.dataSource.query(
    `select answered_on::text as day, channel, requirements, facilities, age_band, sex, education, comment from satisfaction_response order by answered_on, key`,
  );

test("paper comes in through the one way for all files, and counts for the index of its service", async () => {
  const checked = await stage.check(head, "survei.csv", GOOD, "", HERE);
  expect(checked).toMatchObject({
    status: "CHECKED",
    kind: { kind: "SURVEYS" },
    outcomes: { rows: 2, create: 2, wrong: 0 },
  });
  expect(await responses()).toEqual([]);

  expect((await stage.commit(head, checked["id"])).status).toBe("DONE");
  expect(await responses()).toMatchObject([
    {
      day: "2026-11-02",
      channel: "PAPER",
      requirements: 3,
      age_band: "FROM_36",
      sex: "FEMALE",
      education: "SENIOR_SECONDARY",
      comment: "Ramah",
    },
    { day: "2026-11-03", channel: "PAPER", facilities: 4, age_band: null, sex: null, education: null, comment: null },
  ]);
  // (27 + 36) / 2 by 25/9 is 87.5.
  const { data } = await api.ask(
    head,
    `{ node(id: "${id}") { ... on Service { satisfaction { index respondents } } } }`,
  );
  expect(data?.["node"].satisfaction).toEqual({ index: 87.5, respondents: 2 });
  const events = await api.dataSource.query(
    "select action, noun_key as key from audit_event order by sequence desc limit 2",
  );
  expect(events).toMatchObject([{ action: "import.committed" }, { action: "survey.imported", key: serviceKey }]);
});

test("the same answers come in once, whoever sends them, in whatever order and format, until they are taken back", async () => {
  const first = await stage.check(head, "survei.csv", GOOD, "", HERE);
  await stage.commit(head, first["id"]);
  const [heads, one, two] = GOOD.split("\n").map((line) => line.split(";"));
  const workbook = Buffer.from(await writeXlsx({ sheets: [{ name: "SKM", rows: [heads!, two!, one!] }] }));

  const again = await stage.check(team, "survei.xlsx", workbook, "", HERE);
  expect(again["outcomes"]).toMatchObject({ create: 0, same: 2 });
  expect((await stage.commit(team, again["id"])).refused).toBe("NOTHING_TO_DO");

  expect((await stage.undo(head, first["id"])).status).toBe("UNDONE");
  expect(await responses()).toEqual([]);
  expect((await stage.check(team, "survei.xlsx", workbook, "", HERE))["outcomes"]).toMatchObject({
    create: 2,
    same: 0,
  });
});

test("the same file looked through twice before either comes in comes in once", async () => {
  const [one, two] = [
    await stage.check(head, "a.csv", GOOD, "", HERE),
    await stage.check(team, "b.csv", GOOD, "", HERE),
  ];
  const outcomes = [await stage.commit(head, one["id"]), await stage.commit(team, two["id"])];

  expect(outcomes.map(({ status }) => status)).toEqual(["DONE", "CHECKED"]);
  expect(outcomes[1]?.["problems"]).toMatchObject([{ code: "KNOWN" }]);
  expect(await responses()).toHaveLength(2);
});

const WRONG: readonly (readonly [row: readonly (string | number)[], problem: string])[] = [
  [["kemarin", ...THREES], "Tanggal NOT_A_DAY"],
  [["31/2/2026", ...THREES], "Tanggal NOT_A_DAY"],
  [["25/11/2026", ...THREES], "Tanggal FUTURE"],
  [["02/11/2016", ...THREES], "Tanggal TOO_OLD"],
  [["", ...THREES], "Tanggal REQUIRED"],
  [["02/11/2026", 3, 3, 5, 3, 3, 3, 3, 3, 3], "U3 NOT_1_TO_4"],
  [["02/11/2026", 3, 3, 3, 3, 3, 3, 3, 3, 0], "U9 NOT_1_TO_4"],
  [["02/11/2026", "3,5", 3, 3, 3, 3, 3, 3, 3, 3], "U1 NOT_A_WHOLE_NUMBER"],
  [["02/11/2026", "", "", "", "", "", "", "", "", ""], "null NO_ANSWER"],
  [["02/11/2026", ...THREES, "tua"], "Usia NOT_AN_AGE"],
  [["02/11/2026", ...THREES, 1985], "Usia NOT_AN_AGE"],
  [["02/11/2026", ...THREES, "", "X"], "Jenis kelamin UNKNOWN_WORD"],
  [["02/11/2026", ...THREES, "", "", "TK"], "Pendidikan UNKNOWN_WORD"],
  [["02/11/2026", ...THREES, "", "", "", "x".repeat(1001)], "Saran TOO_LONG"],
];

test("each wrong cell is told with its column, and keeps the good rows out with it", async () => {
  const file = [GOOD, ...WRONG.map(([row]) => row.join(";"))].join("\n");
  const checked = await stage.check(head, "survei.csv", file, "", HERE);

  const told = checked["rows"].nodes
    .slice(2)
    .map(({ row, outcome, problems }: any) => [
      row,
      outcome,
      problems.map(({ column, code }: any) => `${column} ${code}`),
    ]);
  expect(told).toEqual(WRONG.map(([, problem], at) => [at + 4, "WRONG", [problem]]));
  expect((await stage.commit(head, checked["id"], "GOOD_ROWS")).refused).toBe("ROWS_ARE_WRONG");
  expect(await responses()).toEqual([]);
});

test("titles, names of elements in any order, means and signatures of a real recap are understood", async () => {
  const recap = [
    "REKAP SURVEI KEPUASAN MASYARAKAT;;;;;;;;;;;",
    "Triwulan IV;;;;;;;;;;;",
    "No;Tgl;U2;U3;U4;U5;U6;U7;U8;Sarana dan prasarana;Persyaratan;Umur",
    "1;02 November 2026;3;3;3;3;3;3;3;2;4;41 th",
    "2;;;;;;;;;;;",
    "3;03.11.2026;3;;3;3;3;3;3;2;4;",
    "Jumlah;;6;3;6;6;6;6;6;4;8;",
    "Rata-rata;;3;3;3;3;3;3;3;2;4,5;",
    ";;;;;;;;;Kepala Puskesmas;;",
  ].join("\n");
  const checked = await stage.check(head, "rekap.csv", recap, "", HERE);

  expect(checked["outcomes"]).toMatchObject({ rows: 2, create: 2, wrong: 0, passedOver: 4 });
  await stage.commit(head, checked["id"]);
  expect(await responses()).toMatchObject([
    { requirements: 4, facilities: 2, age_band: "FROM_36" },
    { day: "2026-11-03" },
  ]);
});

test("sent from the list of files it is recognised, and asked of which of one's own services it is", async () => {
  const sent = await stage.send(head, "survei.csv", GOOD);
  const check = async (targetId: string | null) =>
    (
      await api.ask(
        head,
        `mutation ($input: CheckImportInput!) { checkImport(input: $input) { problems { field code } import { targetId } } }`,
        {
          input: { importId: sent.import?.id, targetId },
        },
      )
    ).data?.["checkImport"];

  const { data } = await api.ask(head, `{ importShapes { kind isWhole targets { id name } } }`);
  const offered = data?.["importShapes"].find(({ kind }: any) => kind === "SURVEYS");
  expect(offered).toMatchObject({
    isWhole: true,
    targets: [{ id, name: expect.stringContaining("Pemeriksaan umum") }, {}],
  });
  expect((await check(null)).problems).toEqual([{ field: ["targetId"], code: "NEEDS_TARGET" }]);
  const [{ key }] = await api.dataSource.query("select key from service where code = 'KEL-1'");
  expect((await check(globalId("Service", key))).problems).toEqual([{ field: ["targetId"], code: "NOT_YOURS" }]);
  expect(await check(id)).toEqual({ problems: [], import: { targetId: id } });
});

test("heads of the unit and the performance team are offered it and no others; what is not theirs is refused", async () => {
  const kinds = async (as: string) => {
    const { data } = await api.ask(as, "{ viewer { capabilities } importShapes { kind } }");
    return [data?.["viewer"].capabilities.includes("import"), data?.["importShapes"].map(({ kind }: any) => kind)];
  };

  expect(await kinds(head)).toEqual([true, ["PLANS", "QUEUE_TICKETS", "SURVEYS"]]);
  expect(await kinds(clerk)).toEqual([false, []]);
  expect((await kinds(team))[1]).toContain("SURVEYS");
  expect((await stage.send(otherHead, "s.csv", GOOD, HERE)).problems).toMatchObject([{ code: "NOT_YOURS" }]);
  expect((await stage.send(clerk, "s.csv", GOOD, HERE)).problems).toMatchObject([{ code: "NOT_FOUND" }]);
});

test("who heads the unit no longer brings nothing in, and takes nothing back", async () => {
  const checked = await stage.check(head, "a.csv", GOOD, "", HERE);
  const [later, mine] = [await stage.check(head, "b.csv", GOOD.replaceAll("2026", "2025"), "", HERE), checked["id"]];
  await stage.commit(head, mine);
  await api.dataSource.query(
    "update service set unit_key = (select key from org_unit where code = 'KEL') where key = $1",
    [serviceKey],
  );

  expect((await stage.commit(head, later["id"]))["problems"]).toMatchObject([{ code: "CHANGED_SINCE" }]);
  expect((await stage.undo(head, mine)).status).toBe("DONE");
  expect(await responses()).toHaveLength(2);
});

test("a thousand answers take as many statements as two", async () => {
  const many = (count: number, year: number) =>
    sheet(...Array.from({ length: count }, (_, at) => [`${(at % 28) + 1}/10/${year}`, ...THREES, 20 + (at % 50)]));
  const statements = async (file: string) => {
    const checked = await stage.check(head, "s.csv", file, "", HERE);
    const before = statementCount.value;
    expect((await stage.commit(head, checked["id"])).status).toBe("DONE");
    return statementCount.value - before;
  };

  expect(await statements(many(900, 2025))).toBe(await statements(many(2, 2026)));
});

test("the template comes back as it is given out", async () => {
  for (const ending of ["csv", "xlsx"]) {
    const cookie = `andir_session=${head}`;
    const template = await api.app.inject({ url: `/imports/templates/SURVEYS.${ending}`, headers: { cookie } });
    const checked = await stage.check(head, `contoh.${ending}`, template.rawPayload, "", HERE);

    expect(checked["outcomes"]).toMatchObject({ rows: 1, create: 1, wrong: 0 });
  }
});
