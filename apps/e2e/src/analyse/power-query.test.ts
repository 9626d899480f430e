import { DefaultSettings, TaskUtils } from "@microsoft/powerquery-parser";
import { ask, signIn } from "../testing/graphql.ts";
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
    .map((question) => [file, question] as const),
);

test.each(questions)("the question of %s is answered", async (_file, question) => {
  const data = await ask<Record<string, object>>(productUrl(), await signIn(productUrl(), "analis"), question);

  expect(Object.values(data)).toEqual([expect.any(Object)]);
});

test("each query has a question, but the function that asks them", () => {
  expect(questions.map(([file]) => file)).toEqual(["LateReports.pq", "Quarters.pq"]);
});
