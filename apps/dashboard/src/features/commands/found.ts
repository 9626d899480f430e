import fuzzysort from "fuzzysort";
import type { Command } from "./command.ts";

/** Those that fit what is typed, the best first; all of them while nothing is. */
export function found(typed: string, commands: readonly Command[]): readonly Command[] {
  if (typed === "") return commands;
  return fuzzysort.go(typed, commands, { keys: ["label", "detail"], threshold: 0.2, limit: 8 }).map(({ obj }) => obj);
}
