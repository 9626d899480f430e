import type { ResultWords } from "./result.ts";
import type { Template } from "./template.ts";

/** Which result a sentence of daily progress is about, and which of its indicators its quantity counts for; null where it counts for none. */
export interface Fit {
  result: number;
  indicator: number | null;
}

const known = new WeakMap<readonly ResultWords[], Map<Template, Fit>>();

/** The result whose words fit best, else the first. The lists are the same few throughout, so each pair is looked at once. */
export function fitOf(results: readonly ResultWords[], template: Template): Fit {
  let fits = known.get(results);
  if (fits === undefined) known.set(results, (fits = new Map()));
  let fit = fits.get(template);
  if (fit === undefined) fits.set(template, (fit = bestOf(results, template)));
  return fit;
}

const COUNTED = 3;

function bestOf(results: readonly ResultWords[], template: Template): Fit {
  const said = wordsIn(template.texts.join(" "));
  let best: Fit & { score: number } = { result: 0, indicator: null, score: 0 };
  results.forEach(({ title, indicators }, result) => {
    const counted = indicators.findIndex(
      ({ pattern, direction, unit, text }) =>
        pattern === "CUMULATIVE" && direction === "HIGHER_IS_BETTER" && counts(template, unit, text),
    );
    const shared = [...wordsIn([title, ...indicators.map(({ text }) => text)].join(" "))].filter((word) =>
      said.has(word),
    );
    const score = shared.length + (counted >= 0 ? COUNTED : 0);
    if (score > best.score) best = { result, indicator: counted >= 0 ? counted : null, score };
  });
  return { result: best.result, indicator: best.indicator };
}

/** Whether the same is done to the same: "Melayani {8-26} warga ..." counts for "Warga yang terlayani" in "warga". */
function counts({ texts, slots }: Template, unit: string, text: string): boolean {
  const first = slots.findIndex((slot) => "from" in slot);
  if (first < 0 || !new RegExp(`^\\s${unit}\\b`, "i").test(texts[first + 1] ?? "")) return false;
  const done = [...wordsIn(texts.slice(0, first + 1).join(" "))];
  return [...wordsIn(text)].some((word) => word !== unit && done.some((other) => haveStemInCommon(word, other)));
}

const STEM = 5;

function haveStemInCommon(a: string, b: string): boolean {
  for (let i = 0; i + STEM <= a.length; i += 1) if (b.includes(a.slice(i, i + STEM))) return true;
  return false;
}

const TOO_COMMON = new Set(["dengan", "kepada", "untuk", "yang", "tepat", "waktu", "sesuai", "rencana", "layanan"]);

const wordsIn = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 3 && !TOO_COMMON.has(word)),
  );
