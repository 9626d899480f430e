import type { Random } from "../random.ts";

/**
 * A sentence with choices: "Melayani {8-20} pemohon surat {pindah|nikah}". The first range is the quantity of the day.
 */
export interface Template {
  texts: readonly string[];
  slots: readonly Slot[];
}

type Slot = { from: number; to: number } | { words: readonly string[] };

export interface Sentence {
  text: string;
  quantity: number | null;
}

export function parseTemplates(lines: string): Template[] {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(parseTemplate);
}

export function fill({ texts, slots }: Template, random: Random): Sentence {
  let text = texts[0]!;
  let quantity: number | null = null;
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i]!;
    if ("words" in slot) text += random.pick(slot.words);
    else {
      const number = random.int(slot.from, slot.to);
      quantity ??= number;
      text += number;
    }
    text += texts[i + 1]!;
  }
  return { text, quantity };
}

function parseTemplate(line: string): Template {
  const parts = line.split(/[{}]/);
  return { texts: parts.filter((_, i) => i % 2 === 0), slots: parts.filter((_, i) => i % 2 === 1).map(parseSlot) };
}

function parseSlot(text: string): Slot {
  const range = /^(\d+)-(\d+)$/.exec(text);
  return range ? { from: Number(range[1]), to: Number(range[2]) } : { words: text.split("|") };
}
