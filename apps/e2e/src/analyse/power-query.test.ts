import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import { signIn } from "../testing/graphql.ts";
import { productUrl } from "../testing/visitor.ts";
import { examplesOf } from "./documents.ts";

/** Power Query has no program outside Windows: its text is parsed, and what it would ask is asked. */

const examples = examplesOf("excel.md").filter(({ language }) => language === "powerquery");
const named = examples.map((block) => [block.file ?? "", block.text] as const);

test.each(named)("%s is what Power Query's own parser reads", async (_file, text) => {
  const read = await TaskUtils.tryLexParse(DefaultSettings, text);

  expect(TaskUtils.isError(read) ? read.error.message : "").toBe("");
});

test("the parser refuses what is wrong, or it would read anything", async () => {
  expect(TaskUtils.isError(await TaskUtils.tryLexParse(DefaultSettings, "let Rows = in Rows"))).toBe(true);
});

/** A quotation mark within a text stands there twice. */
const textsOf = (m: string) => [...m.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text.replaceAll('""', '"'));
const questions = named.flatMap(([file, m]) =>
  textsOf(m)
    .filter((text) => /^(query|\{)/.test(text))
    .map((question) => [file, question, m] as const),
);

test.each(questions)("the question of %s is answered with the columns that it names", async (_file, question, m) => {
  const { cookie } = await signIn(productUrl(), "analis");
  const kind = /\[kind = "(\w+)"\]/.exec(m)?.[1] ?? null;

  const answer = await fetch(`${productUrl()}/exports`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ format: "csv", query: question, variables: kind === null ? null : { kind } }),
  });
  const table = await answer.text();

  expect({ status: answer.status, table: answer.ok || table }).toEqual({ status: 200, table: true });
  const [head = "", ...rows] = table.trim().split(/\r?\n/);
  expect(head.split(",")).toEqual(expect.arrayContaining(columnsIn(m)));
  expect(rows.length).toBeGreaterThan(20);
});

/** Those that are given a type: `{"period.startsOn", type date}`. */
const columnsIn = (m: string): string[] =>
  [...m.matchAll(/\{"([\w.]+)", (?:type|Int64)/g)].map(([, column = ""]) => column);

test("each query has a question, but the function that asks them", () => {
  expect(questions.map(([file]) => file)).toEqual(["LateReports.pq", "Quarters.pq"]);
});
