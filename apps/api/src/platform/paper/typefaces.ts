import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font, type GlyphRun } from "fontkit";
import type { Weight } from "./lettering.ts";

/** Names, numbers and codes are said once and never again: what is remembered must not grow with papers. */
const MOST_WORDS = 8_000;

/**
 * A typeface that is opened once for all papers, and remembers how it sets a word: that costs more than all else about a paper, and
 * papers of one agency say the same words.
 */
function typeface(name: string): Font {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}`)));
  if (!("layout" in font)) throw new Error(`${name} holds more than one typeface.`);
  const known = new Map<string, GlyphRun>();
  const set = (word: string): GlyphRun => {
    let run = known.get(word);
    if (!run) {
      if (known.size >= MOST_WORDS) known.clear();
      known.set(word, (run = font.layout(word)));
    }
    return run;
  };
  // pdfkit scales the positions in place, so each paper has its own.
  const layout = (word: string, features?: Parameters<Font["layout"]>[1]) =>
    features ? font.layout(word, features) : ownRun(set(word));
  return Object.assign(Object.create(font) as Font, { layout });
}

const ownRun = ({ glyphs, positions: before }: GlyphRun): object => {
  const positions = before.map((position) => ({ ...position }));
  return {
    glyphs,
    positions,
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
};

/** Whole files, with the letters of all names; each paper embeds what it uses of them. */
export const TYPEFACES: Readonly<Record<Weight, Font>> = {
  plain: typeface("400Regular/Inter_400Regular.ttf"),
  bold: typeface("700Bold/Inter_700Bold.ttf"),
};
