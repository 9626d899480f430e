import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import { accessWord } from "./access-words.ts";

/** A problem as the API says it: the code is for us, the message is English. */
export interface Mendable {
  code: string;
  field?: readonly string[] | null;
  message: string;
}

const WORDS: Readonly<Record<string, () => string>> = {
  REQUIRED: m.problem_required,
};

/** In the reader's language where we know the code; else the API's own words, which always say what to do. */
export function problemWord({ code, field, message }: Mendable): string {
  const what = `${code} ${field?.at(-1) ?? ""}`;
  const known = accessWord(what, message);
  if (known !== null) return known;
  const word = WORDS[what] ?? WORDS[code];
  if (word) return word();
  return locale() === "en" ? message : m.problem_other({ message });
}
