import { line } from "d3-shape";
import { linear, ticks as roundNumbers } from "./linear.ts";
import styles from "./line-chart.module.css";
import marks from "./points.module.css";
import { useRoving } from "./use-roving.ts";
import { useWidth } from "./use-width.ts";

export interface LinePoint {
  key: string;
  /** Under the axis, when it is the first or the last: "Okt 2026". */
  tick: string;
  value: number | null;
  /** Said and shown when the point is reached: "Okt 2026: 24 menit". */
  reading: string;
}

interface LineChartProps {
  label: string;
  points: readonly LinePoint[];
  domain: readonly [number, number];
  height?: number;
  ticks?: number;
  reference?: { value: number; label: string };
  /** Another line to compare with, point by point, such as the middle of a unit; a gap where it is not told. */
  beside?: { values: readonly (number | null)[]; label: string } | undefined;
  /** Something that happened, at the point with this key. */
  mark?: { key: string; label: string } | undefined;
}

const TOP = 20;
const BOTTOM = 18;
const LEFT = 28;
const RIGHT = 8;

/** One line over months. The arrow keys walk from point to point, and each says what it is. */
export function LineChart({ label, points, domain, height = 148, ticks = 3, reference, beside, mark }: LineChartProps) {
  const [ref, width] = useWidth<SVGSVGElement>(320);
  const y = linear(domain, [height - BOTTOM, TOP]);
  const x = linear([0, Math.max(1, points.length - 1)], [LEFT, width - RIGHT]);
  const drawn = points.flatMap(({ value }, i) => (value === null ? [] : [{ i, value }]));
  const path = line<LinePoint>()
    .defined(({ value }) => value !== null)
    .x((_, i) => x(i))
    .y(({ value }) => y(value ?? 0))([...points]);
  const alone = drawn.filter(({ i }) => isGap(points[i - 1]) && isGap(points[i + 1]));
  const markAt = points.findIndex(({ key }) => key === mark?.key);
  const { active, point } = useRoving(
    drawn.map(({ i }) => i),
    drawn.at(-1)?.i,
  );
  const besidePath = line<number | null>()
    .defined((value) => value !== null)
    .x((_, i) => x(i))
    .y((value) => y(value ?? 0))([...(beside?.values ?? [])]);
  const besideEnd = beside?.values.findLastIndex((value) => value !== null) ?? -1;

  return (
    <svg ref={ref} className={styles.chart} height={height} role="group" aria-label={label}>
      <g aria-hidden="true">
        {roundNumbers(domain, ticks).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 6} y={y(tick)} dy="0.35em" textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        <text x={LEFT} y={height - 2}>
          {points[0]?.tick}
        </text>
        <text x={width - RIGHT} y={height - 2} textAnchor="end">
          {points.at(-1)?.tick}
        </text>
        {reference !== undefined && (
          <>
            <line
              className={styles.reference}
              x1={LEFT}
              x2={width - RIGHT}
              y1={y(reference.value)}
              y2={y(reference.value)}
            />
            <text className={styles.referenceText} x={LEFT + 2} y={y(reference.value) - 4}>
              {reference.label}
            </text>
          </>
        )}
        {mark !== undefined && markAt >= 0 && (
          <>
            <line className={styles.mark} x1={x(markAt)} x2={x(markAt)} y1={TOP - 6} y2={height - BOTTOM} />
            <text className={styles.markText} x={markTextAt(x(markAt), mark.label, width)} y={TOP - 9}>
              {mark.label}
            </text>
          </>
        )}
        {beside && besidePath !== null && (
          <>
            <path className={styles.beside} d={besidePath} />
            {besideEnd >= 0 && (
              <text
                className={styles.besideText}
                x={width - RIGHT}
                y={besideTextAt(y(beside.values[besideEnd] ?? 0), y(drawn.at(-1)?.value ?? 0))}
                textAnchor="end"
              >
                {beside.label}
              </text>
            )}
          </>
        )}
        {path !== null && <path className={styles.line} d={path} />}
        {alone.map(({ i, value }) => (
          <circle key={i} className={styles.alone} cx={x(i)} cy={y(value)} r={2.5} />
        ))}
      </g>
      {drawn.map(({ i, value }) => (
        <circle
          key={i}
          {...point(i)}
          data-hint
          className={marks.point}
          cx={x(i)}
          cy={y(value)}
          r={6}
          role="img"
          aria-label={points[i]?.reading}
        />
      ))}
      {active !== null && (
        <text
          data-hint
          className={marks.reading}
          aria-hidden="true"
          x={x(active)}
          y={Math.max(11, y(points[active]?.value ?? 0) - 12)}
          textAnchor={x(active) > width * 0.66 ? "end" : x(active) < width * 0.33 ? "start" : "middle"}
        >
          {points[active]?.reading}
        </text>
      )}
    </svg>
  );
}

/** On the far side of the line that the chart is about. */
const besideTextAt = (own: number, other: number): number => (own < other ? own - 6 : own + 14);

const isGap = (point: LinePoint | undefined) => point === undefined || point.value === null;

/** About the width of a letter at this size: enough to keep a label inside the chart. */
const LETTER = 6.3;

const markTextAt = (at: number, label: string, width: number) =>
  Math.max(0, Math.min(at + 4, width - label.length * LETTER));
