import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";

/** More than the API takes: it names the limit, which so stands in one place; null for all else. */
export function limitWord(code: string, field: string, message: string): string | null {
  const word = WORDS[`${code} ${field}`] ?? WORDS[code];
  const most = /\d+/.exec(message);
  return word && most ? word({ n: formatCount(Number(most[0])) }) : null;
}

const WORDS: Readonly<Record<string, (limit: { n: string }) => string>> = {
  TOO_LONG: m.problem_too_long,
  "TOO_LONG endsOn": m.problem_span_too_long,
  "TOO_LONG until": m.problem_span_too_long,
  "TOO_LONG to": m.problem_span_too_long,
  "INVALID name": m.problem_name_too_long,
  TOO_MANY: m.problem_too_many,
  "TOO_MANY ": m.problem_too_many_kept,
  "TOO_MANY name": m.problem_too_many_kept,
};
