import { problem, type Problem } from "../../platform/problem.ts";

const LONGEST = 10_000;

/** What somebody wrote, without the blanks around it; or what is wrong with it. */
export function wordsOf(field: string, text: string, whenEmpty: string): string | Problem {
  const words = text.trim();
  if (words === "") return problem(field, "REQUIRED", whenEmpty);
  return words.length <= LONGEST ? words : problem(field, "TOO_LONG", `At most ${LONGEST} characters.`);
}
