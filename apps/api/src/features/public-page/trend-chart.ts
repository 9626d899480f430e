import { html, type Html } from "../../platform/public-pages/html.ts";

export interface TrendPoint {
  /** Under the bar. */
  readonly label: string;
  /** Null: withheld or not measured; its place stays empty. */
  readonly value: number | null;
  /** Above the bar. */
  readonly text: string;
}

interface Trend {
  /** What a reader who sees no picture is told; the numbers themselves stand in the table below. */
  readonly title: string;
  readonly points: readonly TrendPoint[];
  readonly from: number;
  readonly to: number;
  /** A dashed line, told of beside the picture. */
  readonly reference?: number;
}

const HEIGHT = 190;
const TOP = 26;
const BOTTOM = 160;
const STEP = 60;
const LEFT = 12;

/** Bars, each with its number: few points, and nothing to read off an axis. Sizes are attributes, since the page lets no style in. */
export function trendChart({ title, points, from, to, reference }: Trend): Html {
  const width = LEFT * 2 + points.length * STEP;
  const y = (value: number) => BOTTOM - ((Math.min(Math.max(value, from), to) - from) / (to - from)) * (BOTTOM - TOP);
  const bar = ({ label, value, text }: TrendPoint, index: number) => {
    const x = LEFT + index * STEP;
    const top = value === null ? BOTTOM : y(value);
    return html`${
        value !== null &&
        html`<rect
          class="bar"
          x="${x + 8}"
          y="${top.toFixed(1)}"
          width="${STEP - 16}"
          height="${(BOTTOM - top).toFixed(1)}"
          rx="3"
        ></rect>`
      }<text class="tick" x="${x + STEP / 2}" y="${(top - 6).toFixed(1)}" text-anchor="middle">${text}</text
      ><text class="tick" x="${x + STEP / 2}" y="${BOTTOM + 18}" text-anchor="middle">${label}</text>`;
  };
  const line =
    reference !== undefined &&
    html`<line
      class="ref"
      x1="0"
      x2="${width}"
      y1="${y(reference).toFixed(1)}"
      y2="${y(reference).toFixed(1)}"
    ></line>`;
  return html`<svg
    role="img"
    aria-label="${title}"
    width="${width}"
    height="${HEIGHT}"
    viewBox="0 0 ${width} ${HEIGHT}"
  >
    <line class="axis" x1="0" x2="${width}" y1="${BOTTOM}" y2="${BOTTOM}"></line>
    ${points.map(bar)} ${line}
  </svg>`;
}
