import * as m from "../../messages/messages.js";
import { problemWord, type Mendable } from "../problems/problem-words.ts";

const WORDS: Readonly<Record<string, () => string>> = {
  FULL: m.sandbox_full,
  NOBODY: m.sandbox_nobody,
  FAILED: m.sandbox_broken,
  SWITCHED_OFF: m.sandbox_off,
  OTHERS_INSIDE: m.sandbox_renew_others,
};

export const sandboxWord = (problem: Mendable): string => WORDS[problem.code]?.() ?? problemWord(problem);
