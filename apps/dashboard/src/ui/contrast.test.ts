import { readFileSync } from "node:fs";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

const [plain = "", more = ""] = css.split('[data-contrast="more"]');

/** The colours of one theme by name: "--ink: light-dark(#191d1b, #e8ebe9)". */
function themeOf(part: string, side: 1 | 2): Record<string, string> {
  const lines = part.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6,8}),\s*(#[0-9a-f]{6,8})\)/g);
  return Object.fromEntries([...lines].map((line) => [line[1], side === 1 ? line[2] : line[3]]));
}

/** Relative luminance and contrast by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ["page", "surface", "sunken", "hover"];
const predicates = [1, 2, 3, 4, 5];

const textPairs: [string, string][] = [
  ...["ink", "ink-2", "accent", "attention"].flatMap((ink) => surfaces.map((on): [string, string] => [ink, on])),
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["accent", "accent-tint"],
  ["ink", "accent-tint"],
  ["attention", "attention-tint"],
  ["ink", "attention-tint"],
  ...predicates.map((step): [string, string] => [`on-heat-${step}`, `heat-${step}`]),
  ...predicates.map((step): [string, string] => ["ink", `predicate-tint-${step}`]),
  ...predicates.map((step): [string, string] => ["ink-2", `predicate-tint-${step}`]),
  ...predicates.map((step): [string, string] => ["accent", `predicate-tint-${step}`]),
];

const markPairs: [string, string][] = [
  ...["border", "focus", "mark", "mark-quiet", "reference"].flatMap((mark) =>
    surfaces.map((on): [string, string] => [mark, on]),
  ),
  ...predicates.flatMap((step) => ["surface", "hover"].map((on): [string, string] => [`predicate-${step}`, on])),
];

/** Nothing of a theme is left to another: what high contrast does not say would be what it was. */
it("high contrast has a value of its own for every colour", () => {
  expect(Object.keys(themeOf(more, 1)).toSorted()).toEqual(Object.keys(themeOf(plain, 1)).toSorted());
});

describe.each([
  ["light", themeOf(plain, 1), 4.5],
  ["dark", themeOf(plain, 2), 4.5],
  ["light, high contrast", themeOf(more, 1), 7],
  ["dark, high contrast", themeOf(more, 2), 7],
])("in the %s theme", (_, theme, least) => {
  const colour = (name: string): string => {
    const value = theme[name];
    if (value === undefined) throw new Error(`tokens.css has no colour --${name}`);
    return value;
  };

  it.each(textPairs)(`text in %s on %s reads at ${least}:1 or more`, (ink, on) => {
    expect(contrast(colour(ink), colour(on))).toBeGreaterThanOrEqual(least);
  });

  it.each(predicates)("the letters on predicate %i read at 4.5:1 or more", (step) => {
    expect(contrast(colour(`on-predicate-${step}`), colour(`predicate-${step}`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(markPairs)("the mark %s on %s stands out at 3:1 or more", (mark, on) => {
    expect(contrast(colour(mark), colour(on))).toBeGreaterThanOrEqual(3);
  });

  it("the predicates below and above each have their own steps of lightness", () => {
    const steps = [
      [1, 2],
      [2, 3],
      [4, 5],
    ];

    for (const [one, other] of steps) {
      expect(contrast(colour(`predicate-${one}`), colour(`predicate-${other}`))).toBeGreaterThan(1.3);
    }
  });
});
