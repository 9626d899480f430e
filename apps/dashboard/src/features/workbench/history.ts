import { useSyncExternalStore } from "react";
import { stored } from "../../lib/stored.ts";
import type { Question } from "./ask.ts";

export interface Asked extends Question {
  /** When it was put away, in milliseconds. */
  at: number;
}

const MOST = 50;
const keyOf = (owner: string) => `andir.workbench.${owner}.history`;
const listeners = new Set<() => void>();

/** What was asked or put away on this device, the newest first, each text once. */
export function keepInHistory(owner: string, question: Question): void {
  if (question.query.trim() === "") return;
  const kept = stored("localStorage", keyOf(owner));
  const isSame = (one: Question) => one.query === question.query && one.variables === question.variables;
  const others = read(kept.read()).filter((one) => !isSame(one));
  kept.write(JSON.stringify([{ ...question, at: Date.now() }, ...others].slice(0, MOST)));
  for (const listener of listeners) listener();
}

export function clearHistory(owner: string): void {
  stored("localStorage", keyOf(owner)).write(null);
  for (const listener of listeners) listener();
}

export function useHistory(owner: string): readonly Asked[] {
  const text = useSyncExternalStore(subscribe, () => stored("localStorage", keyOf(owner)).read());
  return read(text);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function read(text: string | null): Asked[] {
  try {
    const found: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(found) ? (found as Asked[]) : [];
  } catch {
    return []; // nothing of ours
  }
}
