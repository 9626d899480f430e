import { problem, type Problem } from "../../platform/problem.ts";

/** A text that must be there, without the spaces around it; or what to mend. */
export function textOf(field: string, text: string, longest: number, needed: string): string | Problem {
  const trimmed = text.trim();
  if (trimmed === "") return problem(field, "REQUIRED", needed);
  return trimmed.length > longest ? problem(field, "TOO_LONG", `At most ${longest} characters.`) : trimmed;
}
