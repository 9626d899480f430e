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
      ({ pattern, direction, unit }) =>
        pattern === "CUMULATIVE" && direction === "HIGHER_IS_BETTER" && counts(template, unit),
    );
    const shared = [...wordsIn([title, ...indicators.map(({ text }) => text)].join(" "))].filter((word) => said.has(word));
    const score = shared.length + (counted >= 0 ? COUNTED : 0);
    if (score > best.score) best = { result, indicator: counted >= 0 ? counted : null, score };
  });
  return { result: best.result, indicator: best.indicator };
}

/** Whether what is counted first is counted in that unit: "Melayani {8-26} warga ..." in "warga". */
function counts({ texts, slots }: Template, unit: string): boolean {
  const first = slots.findIndex((slot) => "from" in slot);
  return first >= 0 && new RegExp(`^\\s${unit}\\b`, "i").test(texts[first + 1] ?? "");
}

const TOO_COMMON = new Set(["dengan", "kepada", "untuk", "yang", "tepat", "waktu", "sesuai", "rencana", "layanan"]);

const wordsIn = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 3 && !TOO_COMMON.has(word)),
  );
