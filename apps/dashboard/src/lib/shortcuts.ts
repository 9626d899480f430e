import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { keysOf, type KeyPress } from "./shortcut-keys.ts";
import { stored } from "./stored.ts";

export interface Shortcut {
  /** One key ("e", "?", "shift+n"), with Ctrl or Command ("mod+k"), or one after the other ("g t"). */
  keys: string;
  /** What it does, as the list of shortcuts says it. */
  word: string;
}
interface Entry extends Shortcut {
  run: () => void;
  alsoInFields: boolean;
}
interface Options {
  /** Whether it holds now: what cannot be done is neither listed nor done. */
  isOn?: boolean;
  /** Whether it works while someone is typing. */
  alsoInFields?: boolean;
}

let entries: readonly Entry[] = [];
const listeners = new Set<() => void>();
function change(next: readonly Entry[]) {
  entries = next;
  for (const listener of listeners) listener();
}
function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * A key that does something for as long as the component is there; `?` lists it. The one that came last wins, so that a screen may
 * take over a key of the frame.
 */
export function useShortcut(
  keys: string,
  word: string,
  run: () => void,
  { isOn = true, alsoInFields = false }: Options = {},
): void {
  const latest = useEffectEvent(run);
  useEffect(() => {
    if (!isOn) return;
    const entry: Entry = { keys, word, alsoInFields, run: () => latest() };
    change([...entries, entry]);
    return () => change(entries.filter((each) => each !== entry));
  }, [keys, word, isOn, alsoInFields]);
}

/** What the keys do here and now, a line for each key. */
export function useShortcuts(): readonly Shortcut[] {
  const all = useSyncExternalStore(subscribe, () => entries);
  return all.filter((entry, i) => !all.slice(i + 1).some(({ keys }) => keys === entry.keys));
}

/** Keys without Ctrl can be turned off, for who dictates or presses keys by mistake. */
const single = stored("localStorage", "andir.single-keys");
export const hasSingleKeys = (): boolean => single.read() !== "off";
export const setSingleKeys = (isOn: boolean): void => single.write(isOn ? null : "off");

const PATIENCE = 1000; // milliseconds between the keys of one shortcut
let begun: { keys: string; at: number } | null = null;

/** Listens for every shortcut there is; called once, by the frame. */
export function useShortcutKeys(): void {
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function press(event: KeyboardEvent): void {
  const name = event.defaultPrevented || event.isComposing ? null : keysOf(event satisfies KeyPress);
  if (name === null || document.querySelector("dialog:modal")) return;
  const isPlain = !name.startsWith("mod+");
  if (isPlain && (!hasSingleKeys() || isPressable(event))) return;
  // Within a shadow root the target is its host; what is typed in is the first of the path.
  const inField = isField(event.composedPath()[0] ?? event.target);
  const now = performance.now();
  const keys = begun && now - begun.at < PATIENCE ? `${begun.keys} ${name}` : name;
  begun = null;
  const may = entries.filter((entry) => entry.alsoInFields || !inField);
  const found = may.findLast((entry) => entry.keys === keys) ?? may.findLast((entry) => entry.keys === name);
  if (found) {
    event.preventDefault();
    found.run();
  } else if (may.some((entry) => entry.keys.startsWith(`${name} `))) begun = { keys: name, at: now };
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest("input:not([type=checkbox],[type=radio]), textarea, select") !== null);

/** Enter and space already do something to what has the focus. */
const isPressable = ({ key, target }: KeyboardEvent): boolean =>
  (key === "Enter" || key === " ") &&
  target instanceof Element &&
  target.closest("a, button, summary, input, select, textarea") !== null;
