import { linear, ticks as roundNumbers } from "./linear.ts";
import styles from "./multi-line.module.css";
import marks from "./points.module.css";
import { useRoving } from "./use-roving.ts";
import { useWidth } from "./use-width.ts";

export interface ScatterPoint {
  x: number;
  y: number;
  /** Said and shown when the point is reached. */
  reading: string;
}

interface ScatterProps {
  label: string;
  points: readonly ScatterPoint[];
  across: string;
  up: string;
  format: (value: number) => string;
}

const HEIGHT = 300;
const [TOP, BOTTOM, LEFT, RIGHT] = [26, 40, 48, 12];

/** Two measures against each other, a dot a row. The arrow keys walk from dot to dot, from left to right. */
export function Scatter({ label, points, across, up, format }: ScatterProps) {
  const [ref, width] = useWidth<SVGSVGElement>(480);
  const sorted = points.toSorted((a, b) => a.x - b.x);
  const spanX = span(points.map(({ x }) => x));
  const spanY = span(points.map(({ y }) => y));
  const x = linear(spanX, [LEFT, width - RIGHT]);
  const y = linear(spanY, [HEIGHT - BOTTOM, TOP]);
  const { active, point } = useRoving(
    sorted.map((_, i) => i),
    0,
  );
  const looked = active === null ? null : sorted[active];
  return (
    <svg ref={ref} className={styles.chart} height={HEIGHT} role="group" aria-label={label}>
      <g aria-hidden="true">
        {roundNumbers(spanY, 4).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 6} y={y(tick)} dy="0.35em" textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {roundNumbers(spanX, 5).map((tick) => (
          <text key={tick} x={x(tick)} y={HEIGHT - BOTTOM + 16} textAnchor="middle">
            {format(tick)}
          </text>
        ))}
        <text className={styles.name} x={LEFT} y={11}>
          ↑ {up}
        </text>
        <text className={styles.name} x={width - RIGHT} y={HEIGHT - 4} textAnchor="end">
          {across} →
        </text>
      </g>
      {sorted.map((at, i) => (
        <circle
          key={i}
          {...point(i)}
          className={styles.dot}
          cx={x(at.x)}
          cy={y(at.y)}
          r={4}
          role="img"
          aria-label={at.reading}
        />
      ))}
      {looked && (
        <text
          data-hint
          className={marks.reading}
          aria-hidden="true"
          x={x(looked.x)}
          y={Math.max(22, y(looked.y) - 10)}
          textAnchor={x(looked.x) > width * 0.66 ? "end" : x(looked.x) < width * 0.33 ? "start" : "middle"}
        >
          {looked.reading}
        </text>
      )}
    </svg>
  );
}

/** With some room, so that no dot lies on an axis. */
function span(values: readonly number[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (!Number.isFinite(low)) return [0, 1];
  const room = (high - low || Math.abs(high) || 1) * 0.05;
  return [low - room, high + room];
}
