import { allQuestions } from "@andir/domain/questions/all-questions";
import { Asked, type Reader } from "../../testing/asked.ts";

let asked: Asked;
beforeAll(async () => {
  asked = await Asked.open();
}, 240_000);
afterAll(() => asked.close());

const READERS: Reader[] = ["tim.kinerja", "analis"];

test.each(allQuestions.flatMap(({ id }) => READERS.map((reader) => [id, reader] as const)))(
  "%s runs as it is for %s, and has an answer",
  async (id, reader) => {
    const question = allQuestions.find((one) => one.id === id)!;
    const answer = await asked.question(reader, id);
    const shown = question.show.reduce((at: any, step) => at[step], answer);

    expect(shown.length).toBeGreaterThan(0);
    expect(shown.some(({ isWithheld }: any) => !isWithheld)).toBe(true);
  },
);

test("questions are named once, and say in both languages what they ask and what one may change", () => {
  expect(new Set(allQuestions.map(({ id }) => id)).size).toBe(allQuestions.length);
  for (const { title, explanation, text, variables } of allQuestions) {
    for (const words of [title, explanation]) expect(words.id && words.en).toBeTruthy();
    const declared = [...text.matchAll(/\$(\w+):/g)].map(([, name]) => name);
    expect(declared).toEqual(variables.map(({ name }) => name));
  }
});
