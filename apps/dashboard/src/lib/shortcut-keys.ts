export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** How a press is called in a shortcut: "e", "?", "shift+n", "mod+k"; null for what belongs to the system. */
export function keysOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | null {
  if (altKey || MODIFIERS.has(key)) return null;
  const isLetter = /^\p{L}$/u.test(key);
  // With the capitals locked a letter is the same key; what a sign needs the shift for differs by keyboard.
  const name = isLetter ? `${shiftKey ? "shift+" : ""}${key.toLowerCase()}` : key;
  return ctrlKey || metaKey ? `mod+${name}` : name;
}

const MODIFIERS = new Set(["Shift", "Control", "Meta", "Alt", "AltGraph", "CapsLock", "Dead", "Process"]);

const NAMES: Record<string, string> = {
  shift: "Shift",
  Enter: "Enter",
  Escape: "Esc",
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  " ": "Space",
};

/** As it stands on the keys: [["Ctrl", "K"]], or [["G"], ["T"]] for one after the other. */
export function keyCaps(keys: string, isApple: boolean): string[][] {
  const caps = (press: string) =>
    press.split(/\+(?=.)/).map((key) => (key === "mod" ? (isApple ? "⌘" : "Ctrl") : (NAMES[key] ?? key.toUpperCase())));
  return keys === " " ? [caps(" ")] : keys.split(" ").map(caps);
}
