import { advised, attained, Cycle, type Agreed } from "../../../testing/kelurahan/cycle.ts";
import { Kelurahan } from "../../../testing/kelurahan/people.ts";
import { Play, type Someone } from "../../../testing/kelurahan/play.ts";

let play: Play;
let kelurahan: Kelurahan;
let cycle: Cycle;
let [sekda, camat, lurah, lurahElsewhere, rina]: Someone[] = [];
let [before, after]: Agreed[] = [];
let oldPost = "";

beforeAll(async () => {
  play = await Play.start("2026-01-02");
  kelurahan = new Kelurahan(play);
  await kelurahan.found();
  const { root, kecamatan, kelurahan: here, other } = kelurahan;
  sekda = await kelurahan.hire({ name: "Sekda", in: root, heads: true, kind: "HIGH_LEADER" });
  camat = await kelurahan.hire({ name: "Camat", in: kecamatan, heads: true, kind: "ADMINISTRATIVE", by: sekda });
  lurah = await kelurahan.hire({ name: "Lurah", in: here, heads: true, kind: "SUPERVISORY", by: camat });
  lurahElsewhere = await kelurahan.hire({ name: "Lurah lain", in: other, heads: true, kind: "SUPERVISORY", by: camat });
  rina = await kelurahan.hire({
    name: "Rina",
    in: here,
    by: lurah,
    title: "Perawat Ahli Muda",
    kind: "FUNCTIONAL",
    grade: "III/c",
  });
  oldPost = rina.post;
  cycle = new Cycle(kelurahan, await kelurahan.periods());
});
afterAll(() => play.stop());

test("January and February are reported and assessed in the first post", async () => {
  await play.on("2026-01-12");
  before = await cycle.agrees(rina!, lurah!, 1200);
  await play.on("2026-02-02");
  await cycle.verifies(lurah!, await cycle.reports(rina!, "Januari 2026", before, 95));
  const january = await cycle.judges(lurah!, rina!, "Januari 2026", ["MEETS", "MEETS"]);
  // 95 of 1,200 / 12 = 100.
  expect(attained(january)).toEqual([95]);
  expect(advised(january)).toEqual(["MEETS", "MEETS"]);

  await play.on("2026-03-02");
  await cycle.verifies(lurah!, await cycle.reports(rina!, "Februari 2026", before, 130));
  const february = await cycle.judges(lurah!, rina!, "Februari 2026", ["ABOVE", "MEETS"]);
  // 130 of 100 would be 130 %, and the cap is 120.
  expect(attained(february)).toEqual([120]);
  expect(advised(february)).toEqual(["ABOVE", "MEETS"]);
  expect(february.predicate).toBe("GOOD");
});

test("the transfer of 10 July closes the first plan with its month, and a second one is due 14 days after it begins", async () => {
  await play.on("2026-07-10");
  const { position } = await play.do(
    kelurahan.admin,
    "transferEmployee",
    {
      positionId: rina!.post,
      unitId: kelurahan.other,
      title: "Perawat Ahli Muda",
      kind: "FUNCTIONAL",
      startsOn: "2026-07-10",
      reason: "SK 824",
    },
    "position { id }",
  );
  rina!.post = position.id;
  after = await cycle.agrees(rina!, lurahElsewhere!, 600);
  const { node, old } = await play.read(
    rina!,
    `{ node(id: "${after.id}") { ... on PerformancePlan { startsOn endsOn dueOn isLate } } old: node(id: "${before!.id}") { ... on PerformancePlan { status startsOn endsOn } } }`,
  );
  // 10 July + 14 days.
  expect(node).toEqual({ startsOn: "2026-07-10", endsOn: "2026-12-31", dueOn: "2026-07-24", isLate: false });
  expect(old).toEqual({ status: "SUPERSEDED", startsOn: "2026-01-01", endsOn: "2026-07-31" });
});

test("July and December are assessed in the second post", async () => {
  await play.on("2026-08-03");
  await cycle.verifies(lurahElsewhere!, await cycle.reports(rina!, "Juli 2026", after!, 100));
  expect(
    await play.refused(lurah!, "publishAssessment", {
      employeeId: rina!.id,
      positionId: oldPost,
      periodId: cycle.period("Juli 2026"),
      workResult: "MEETS",
      behaviour: "MEETS",
    }),
  ).toEqual(["TOO_SHORT_IN_POST"]);
  const july = await cycle.judges(lurahElsewhere!, rina!, "Juli 2026", ["MEETS", "MEETS"]);
  // 600 over July to December, six months: 100 a month.
  expect(attained(july)).toEqual([100]);

  await play.on("2027-01-04");
  await cycle.verifies(lurahElsewhere!, await cycle.reports(rina!, "Desember 2026", after!, 110));
  const december = await cycle.judges(lurahElsewhere!, rina!, "Desember 2026", ["ABOVE", "MEETS"]);
  expect(attained(december)).toEqual([110]);
});

const annual = async (as: Someone) =>
  (
    await play.read(
      as,
      `{ employee(id: "${rina!.id}") { annualResult(year: 2026) { workResult behaviour predicate workResultLines { name count each amount }
         posts { months isOfYear workResult behaviour } } } }`,
    )
  )["employee"].annualResult;

test("before the year is assessed, its result is merged from the four months", async () => {
  // Each post: (2 + 3) / 2 = 2.5, half up ABOVE; behaviour 2. Both posts: ABOVE and MEETS, and the matrix says GOOD.
  expect(await annual(rina!)).toMatchObject({
    workResult: "ABOVE",
    behaviour: "MEETS",
    predicate: "GOOD",
    posts: [
      { months: 2, isOfYear: false, workResult: "ABOVE" },
      { months: 2, isOfYear: false, workResult: "ABOVE" },
    ],
  });
});

test("the year is assessed in both posts, and merged over the transfer by six and six months", async () => {
  const first = { ...rina!, post: oldPost };
  await cycle.verifies(lurah!, await cycle.reports(first, "Tahun 2026", null, null, rina));
  await cycle.verifies(lurahElsewhere!, await cycle.reports(rina!, "Tahun 2026", null));
  const old = await cycle.judges(lurah!, first, "Tahun 2026", ["MEETS", "MEETS"], { reason: "Satu semester saja" });
  // Seven of the twelve months that 1,200 was agreed for: 700 were to be done, and 95 + 130 were: 32.14 %.
  expect(attained(old)).toEqual([32.14]);
  expect(advised(old)).toEqual(["BELOW", "MEETS"]);
  const now = await cycle.judges(lurahElsewhere!, rina!, "Tahun 2026", ["ABOVE", "ABOVE"], { reason: "Pindah tugas" });
  // 100 + 110 of 600.
  expect(attained(now)).toEqual([35]);
  expect(advised(now)).toEqual(["BELOW", "MEETS"]);

  // January to June, and July to December, of which most days were in the second post: (6 x 2 + 6 x 3) / 12 = 2.5, half up.
  expect(await annual(rina!)).toMatchObject({
    workResult: "ABOVE",
    behaviour: "ABOVE",
    predicate: "VERY_GOOD",
    posts: [
      { months: 6, isOfYear: true, workResult: "MEETS", behaviour: "MEETS" },
      { months: 6, isOfYear: true, workResult: "ABOVE", behaviour: "ABOVE" },
    ],
  });
});

test("the credit points of a nurse of this level are those of both halves of the year", async () => {
  const { employee } = await play.read(
    rina!,
    `{ employee(id: "${rina!.id}") { creditPoints(year: 2026) { points posts { level coefficient share months points } } } }`,
  );
  // 25 a year: x 1 x 6/12 for "Baik", and x 1.5 x 6/12 for "Sangat Baik".
  expect(employee.creditPoints).toEqual({
    points: 31.25,
    posts: [
      { level: "AHLI_MUDA", coefficient: 25, share: 1, months: 6, points: 12.5 },
      { level: "AHLI_MUDA", coefficient: 25, share: 1.5, months: 6, points: 18.75 },
    ],
  });
});
