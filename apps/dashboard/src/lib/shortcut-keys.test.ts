import { keyCaps, keysOf } from "./shortcut-keys.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) =>
  keysOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it.each([
  ["a letter", press("e"), "e"],
  ["a letter with the capitals locked", press("E"), "e"],
  ["a letter with shift", press("N", { shiftKey: true }), "shift+n"],
  ["a sign, wherever the keyboard has it", press("?", { shiftKey: true }), "?"],
  ["a letter with Ctrl", press("k", { ctrlKey: true }), "mod+k"],
  ["a letter with Command", press("k", { metaKey: true }), "mod+k"],
  ["a key that moves", press("ArrowDown"), "ArrowDown"],
  ["what belongs to the system", press("e", { altKey: true }), null],
  ["a key that only goes with others", press("Shift", { shiftKey: true }), null],
])("%s has one name", (_, name, expected) => {
  expect(name).toBe(expected);
});

it.each([
  ["e", false, [["E"]]],
  ["mod+k", false, [["Ctrl", "K"]]],
  ["mod+k", true, [["⌘", "K"]]],
  ["g t", false, [["G"], ["T"]]],
  ["shift+n", false, [["Shift", "N"]]],
  ["+", false, [["+"]]],
])("%s is shown as on the keys", (keys, isApple, caps) => {
  expect(keyCaps(keys, isApple)).toEqual(caps);
});
