import { linear, ticks as roundNumbers } from "./linear.ts";
import styles from "./multi-line.module.css";
import marks from "./points.module.css";
import { useRoving } from "./use-roving.ts";
import { useWidth } from "./use-width.ts";

export interface LineSeries {
  name: string;
  /** A colour token: "--accent". */
  colour: string;
  values: readonly (number | null)[];
}

interface MultiLineProps {
  label: string;
  /** Along the axis. */
  along: readonly string[];
  series: readonly LineSeries[];
  format: (value: number) => string;
  /** Filled to the base, one upon the other. */
  isArea?: boolean;
}

const HEIGHT = 260;
const [TOP, BOTTOM, LEFT] = [16, 22, 48];
/** Two names of the axis need so much; where there is less, the first stands alone and each point says its own. */
const NARROW = 170;
/** For the names at the ends of the lines. */
const RIGHT = 120;

/** Several lines on one scale, each with its name at its end. The arrow keys walk from point to point, and each says what it is. */
export function MultiLine({ label, along, series, format, isArea = false }: MultiLineProps) {
  const [ref, width] = useWidth<SVGSVGElement>(480);
  const drawn = isArea
    ? stacked(series)
    : series.map((one) => ({ ...one, low: one.values.map(() => 0), high: one.values }));
  const values = drawn.flatMap(({ high }) => high.filter((value) => value !== null));
  const [lowest, highest] = spanOf(values, isArea);
  const right = series.length > 1 ? RIGHT : 12;
  const y = linear([lowest, highest], [HEIGHT - BOTTOM, TOP]);
  const x = linear([0, Math.max(1, along.length - 1)], [LEFT, Math.max(LEFT + 40, width - right)]);
  const points = drawn.flatMap(({ name, colour, high, values: own }) =>
    high.flatMap((value, i) =>
      value === null || own[i] === null ? [] : [{ name, colour, i, value, own: own[i] ?? 0 }],
    ),
  );
  const { active, point } = useRoving(
    points.map((_, i) => i),
    points.length - 1,
  );
  const looked = active === null ? null : points[active];
  const reading = (at: { name: string; i: number; own: number }) =>
    `${[at.name, along[at.i]].filter(Boolean).join(", ")}: ${format(at.own)}`;
  const names = namesApart(
    drawn.map(({ name, high }) => {
      const last = high.findLastIndex((value) => value !== null);
      return { name, y: y(high[last] ?? lowest) + 4 };
    }),
  );

  return (
    <svg ref={ref} className={styles.chart} height={HEIGHT} role="group" aria-label={label}>
      <g aria-hidden="true">
        {roundNumbers([lowest, highest], 4).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={LEFT} x2={x(along.length - 1)} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 6} y={y(tick)} dy="0.35em" textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        <text x={LEFT} y={HEIGHT - 4}>
          {along[0]}
        </text>
        {along.length > 1 && x(along.length - 1) - LEFT > NARROW && (
          <text x={x(along.length - 1)} y={HEIGHT - 4} textAnchor="end">
            {along.at(-1)}
          </text>
        )}
        {drawn.map(({ name, colour, low, high }) => (
          <g key={name}>
            {isArea && (
              <path
                d={bandPath(
                  high.map((value, i) => ({ x: x(i), low: y(low[i] ?? 0), high: value === null ? null : y(value) })),
                )}
                style={{ fill: `var(${colour})` }}
                className={styles.area}
              />
            )}
            <path
              d={linePath(high.map((value, i) => ({ x: x(i), high: value === null ? null : y(value) })))}
              style={{ stroke: `var(${colour})` }}
              className={styles.line}
            />
          </g>
        ))}
        {series.length > 1 &&
          names.map(({ name, y: at }) => (
            <text key={name} className={styles.name} x={x(along.length - 1) + 8} y={at}>
              {name.length > 17 ? `${name.slice(0, 16)}…` : name}
            </text>
          ))}
      </g>
      {points.map((at, i) => (
        <circle
          key={i}
          {...point(i)}
          data-hint
          className={marks.point}
          cx={x(at.i)}
          cy={y(at.value)}
          r={5}
          role="img"
          aria-label={reading(at)}
        />
      ))}
      {looked && (
        <text
          data-hint
          className={marks.reading}
          aria-hidden="true"
          x={x(looked.i)}
          y={Math.max(11, y(looked.value) - 10)}
          textAnchor={x(looked.i) > width * 0.66 ? "end" : x(looked.i) < width * 0.33 ? "start" : "middle"}
        >
          {reading(looked)}
        </text>
      )}
    </svg>
  );
}

/** Areas stand on zero; lines that lie close together far above it are told apart. */
function spanOf(values: readonly number[], isArea: boolean): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!Number.isFinite(low)) return [0, 1];
  if (isArea || low < 0 || high - low > high * 0.4) return [Math.min(0, low), Math.max(high, low + 1e-9)];
  const room = (high - low || high || 1) * 0.1;
  return [Math.max(0, low - room), high + room];
}

interface Placed {
  x: number;
  high: number | null;
}

/** A line that breaks off where nothing is known. */
function linePath(points: readonly Placed[]): string {
  let isDown = false;
  return points
    .map(({ x, high }) => {
      if (high === null) isDown = false;
      else {
        const step = `${isDown ? "L" : "M"}${x},${high}`;
        isDown = true;
        return step;
      }
      return "";
    })
    .join("");
}

/** From the upper edge back along the lower. */
function bandPath(points: readonly (Placed & { low: number })[]): string {
  const upper = points.map(({ x, high, low }) => `${x},${high ?? low}`);
  const lower = points.map(({ x, low }) => `${x},${low}`).toReversed();
  return `M${[...upper, ...lower].join("L")}Z`;
}

/** Each upon the ones before; what is not known adds nothing. */
function stacked(series: readonly LineSeries[]) {
  const reached = (series[0]?.values ?? []).map(() => 0);
  return series.map((one) => {
    const low = [...reached];
    one.values.forEach((value, i) => (reached[i] = (reached[i] ?? 0) + (value ?? 0)));
    return { ...one, low, high: one.values.map((value, i) => (value === null ? null : (reached[i] ?? 0))) };
  });
}

const APART = 13;

/** Names that would lie on each other move down. */
function namesApart<T extends { y: number }>(names: readonly T[]): T[] {
  let last = -Infinity;
  return names
    .toSorted((a, b) => a.y - b.y)
    .map((name) => {
      last = Math.max(name.y, last + APART);
      return { ...name, y: last };
    });
}
