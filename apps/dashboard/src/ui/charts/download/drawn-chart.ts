import { drawnElement } from "./drawn-element.ts";
import { element } from "./svg-node.ts";

export interface Drawing {
  /** A whole SVG file. */
  text: string;
  width: number;
  height: number;
}

const MARGIN = 24;
const LEAST_WIDTH = 400;
/** A chart that is small among others on a page fills its file, but is not blown up beyond this. */
const LARGEST_SCALE = 1.5;
const INK = "#191d1b";
const QUIET = "#565d59";
const TITLE = { size: 16, line: 20, weight: 600, letter: 8.4 };
const SMALL = { size: 12, line: 16, weight: 400, letter: 6.3 };

/** A chart as it stands on the page, as one drawing on white, with what it says above it and where it is from below. */
export const drawnChart = (chart: { title: string; subtitle: string; body: HTMLElement }): Drawing =>
  onWhite(() => drawn(chart));

function drawn({ title, subtitle, body }: { title: string; subtitle: string; body: HTMLElement }): Drawing {
  const box = body.getBoundingClientRect();
  const width = Math.max(LEAST_WIDTH, Math.ceil(box.width)) + 2 * MARGIN;
  let y = MARGIN;
  const lines = (text: string, look: typeof TITLE, fill: string) =>
    wrapped(text, (width - 2 * MARGIN) / look.letter).map((line) => {
      y += look.line;
      return element("text", { x: MARGIN, y: y - 4, "font-size": look.size, "font-weight": look.weight, fill }, [line]);
    });
  const head = [...lines(title, TITLE, INK), ...lines(subtitle, SMALL, QUIET)];
  y += SMALL.line;
  const scale = Math.min(LARGEST_SCALE, Math.max(1, LEAST_WIDTH / box.width));
  const place = `translate(${MARGIN} ${y}) scale(${scale}) translate(${-box.left} ${-box.top})`;
  const picture = element("g", { transform: place }, drawnElement(body));
  // As high as what is in it: beside a taller neighbour its room is higher.
  const bottom = Math.max(box.top, ...[...body.children].map((child) => child.getBoundingClientRect().bottom));
  y += Math.ceil((bottom - box.top) * scale) + SMALL.line;
  const foot = lines(`Kinerja Andir · ${location.host}`, SMALL, QUIET);
  const height = y + MARGIN / 2;

  const { markup } = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": '"Inter Variable", Inter, "Segoe UI", sans-serif',
    },
    [element("title", {}, [title]), element("rect", { width, height, fill: "#ffffff" }), ...head, picture, ...foot],
  );
  return { text: markup, width, height };
}

/** Paper is white whatever the screen is. Nothing is painted between the two changes, so nobody sees them. */
function onWhite<T>(work: () => T): T {
  const { dataset } = document.documentElement;
  const theme = dataset["theme"];
  dataset["theme"] = "light";
  try {
    return work();
  } finally {
    if (theme === undefined) delete dataset["theme"];
    else dataset["theme"] = theme;
  }
}

/** A title in lines of about so many letters. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
