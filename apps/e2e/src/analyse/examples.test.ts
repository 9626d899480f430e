import { ask, signIn } from "../testing/graphql.ts";
import { productUrl } from "../testing/visitor.ts";
import { type Block, examplesOf } from "./documents.ts";
import { isHere, Workplace } from "./workplace.ts";

/** docs/analyse: every example stands there and nowhere else, and is run as it stands there. */

let place: Workplace;
let count: number;

beforeAll(async () => {
  const url = productUrl();
  const analyst = await signIn(url, "analis");
  const expiresOn = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const { createApiToken } = await ask<{ createApiToken: { token: string } }>(
    url,
    analyst,
    `mutation { createApiToken(input: { name: "docs/analyse", scopes: ["read"], expiresOn: "${expiresOn}" }) { token } }`,
  );
  place = new Workplace({ ANDIR_URL: url, ANDIR_TOKEN: createApiToken.token });
  const { performanceReports } = await ask<{ performanceReports: { totalCount: number } }>(
    url,
    analyst,
    `{ performanceReports(filter: { isLate: true, period: { kind: { eq: MONTH }, startsOn: { gte: "2026-01-01" } } }) { totalCount } }`,
  );
  count = performanceReports.totalCount;
});
afterAll(() => place.close());

test("there are enough late reports for several pages, or paging would not be tried", () => {
  expect(count).toBeGreaterThan(200);
});

/** The demo of the pages is at the usual address, and a token ends on a day that lies ahead when it is read. */
const asHere = (block: Block): Block => ({
  ...block,
  text: block.text
    .replaceAll("http://127.0.0.1:4000", productUrl())
    .replaceAll("2026-12-31", new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)),
});

const shells = [...examplesOf("README.md"), ...examplesOf("exports.md")].filter(({ language }) => language === "sh");
test.each(shells.map((block, index) => [index + 1, block] as const))("curl, example %i", async (_index, block) => {
  if (block.needs !== undefined && !isHere(block.needs, "--version")) return;

  const said = await place.shell(asHere(block));

  expect(said).not.toContain('"errors"');
  expect(said).not.toMatch(/"problems":\[\{/);
});

const questions = examplesOf("README.md").filter(({ language }) => language === "graphql");
test.each(questions.map((block, index) => [index + 1, block] as const))(
  "a question of the page, %i",
  async (_index, { text }) => {
    const analyst = await signIn(productUrl(), "analis");

    // A question about a question is asked about one that is short.
    const data = await ask<Record<string, unknown>>(productUrl(), analyst, text, { text: "{ viewer { id } }" });

    expect(Object.values(data)).not.toContain(null);
  },
);

const python = isHere("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))");
(python ? test : test.skip)("Python reads a list to its end, and groups in one answer", async () => {
  place.put(examplesOf("python.md"));

  expect(await place.run("python3", ["late_reports.py"])).toBe(`${count} late reports\n`);
  expect((await place.run("python3", ["quarters.py"])).split("\n").length).toBeGreaterThan(20);
  expect(place.read("late_reports.csv").trim().split("\n")).toHaveLength(count + 1);
});

(python ? test : test.skip)("Python takes a whole list as a file", async () => {
  place.put(examplesOf("python.md"));

  for (const file of ["late.csv", "late.jsonl", "late.xlsx"])
    await place.run("python3", ["export.py", "question.graphql", file]);

  expect(place.read("late.csv").trim().split(/\r?\n/)).toHaveLength(count + 1);
  expect(place.read("late.jsonl").trim().split("\n")).toHaveLength(count);
  expect(place.read("late.xlsx").slice(0, 2)).toBe("PK");
});

const r = isHere("Rscript", "-e", "library(httr2)");
(r ? test : test.skip)("R reads a list to its end, and takes groups as a file", async () => {
  place.put(examplesOf("r.md"));

  expect(await place.run("Rscript", ["late_reports.R"])).toMatch(new RegExp(`\\n${count} late reports\\n$`));
  expect(await place.run("Rscript", ["quarters.R"])).toMatch(/\n *\d{4}-(01|04|07|10)-01 +\d+\.\d/);
});

test.each(["apollo.mjs", "urql.mjs"])("%s reads a list to its end", async (file) => {
  place.put(examplesOf("javascript.md"));

  expect(await place.run(process.execPath, [file])).toBe(`${count} late reports\n`);
});

test("Relay compiles its example against the published schema, and reads a list to its end", async () => {
  const blocks = examplesOf("javascript.md");
  place.put(blocks);

  let said = "";
  for (const block of blocks.filter(({ folder }) => folder === "relay")) said = await place.shell(block);

  expect(said).toMatch(new RegExp(`^${count} late reports$`, "m"));
});
