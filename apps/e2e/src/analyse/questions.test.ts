import { allQuestions } from "@andir/domain/questions/all-questions";
import { initialVariables, type Question } from "@andir/domain/questions/question";
import { ask, signIn, type Session } from "../testing/graphql.ts";
import { productUrl } from "../testing/visitor.ts";
import { examplesOf } from "./documents.ts";

/** docs/analyse/questions.md: each question is asked as it stands there, and taken along as a file. */

const texts = examplesOf("questions.md").filter(({ language }) => language === "graphql");
const questions = allQuestions.map((question, index) => [question.id, question, texts[index]?.text ?? ""] as const);
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

let analyst: Session;
beforeAll(async () => {
  analyst = await signIn(productUrl(), "analis");
});

test("the page has every question of the gallery", () => {
  expect(texts).toHaveLength(allQuestions.length);
});

test.each(questions)("%s has an answer", async (_id, question, text) => {
  const data = await ask<object>(productUrl(), analyst, text, initialVariables(question, today));

  const shown = at(data, question.show);
  expect((shown as { nodes?: object[] }).nodes ?? shown).toEqual(expect.arrayContaining([expect.any(Object)]));
});

test.each(questions)("%s fits into a file", async (_id, question: Question, query) => {
  const answer = await fetch(`${productUrl()}/exports`, {
    method: "POST",
    headers: { "content-type": "application/json", ...analyst },
    body: JSON.stringify({
      query,
      variables: initialVariables(question, today),
      format: "csv",
      list: question.show.join("."),
    }),
  });
  const table = await answer.text();

  expect({ status: answer.status, said: answer.ok || table }).toEqual({ status: 200, said: true });
  expect(table.trim().split("\n").length).toBeGreaterThan(1);
});

/** What stands there, through the lists on the way. */
function at(value: unknown, path: readonly string[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(value)) return value.flatMap((each) => at(each, path) ?? []);
  return at((value as Record<string, unknown> | null)?.[step], rest);
}
