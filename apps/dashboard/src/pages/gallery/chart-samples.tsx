import { Bars } from "../../ui/charts/bars.tsx";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { Columns } from "../../ui/charts/columns.tsx";
import { LineChart } from "../../ui/charts/line-chart.tsx";
import { Sparkline } from "../../ui/charts/sparkline.tsx";
import { Strips } from "../../ui/charts/strips.tsx";
import { Sample } from "./sample.tsx";

const VALUES = [62, 70, null, 74, 81, 78];
const MONTHS = VALUES.map((value, i) => ({
  key: `${i}`,
  tick: `M${i + 1}`,
  value,
  reading: `M${i + 1}: ${value ?? "–"}`,
}));
const PREDICATES = ["SK", "K", "BP", "B", "SB"];

export function ChartSamples() {
  return (
    <>
      <Sample name="ChartFrame, LineChart">
        <ChartFrame
          title="Quality rises from 62 to 78"
          subject="Quality, 6 months"
          unit="median, 0–100"
          n="12 people"
          table={{
            head: ["Month", "Median"],
            rows: MONTHS.map(({ tick, value }) => [tick, value]),
          }}
        >
          <LineChart
            label="Quality"
            domain={[0, 100]}
            points={MONTHS}
            reference={{ value: 75, label: "target 75" }}
            mark={{ key: "3", label: "new rule" }}
          />
        </ChartFrame>
      </Sample>
      <Sample name="Bars, Columns">
        <div>
          <Bars
            label="Predicates"
            bars={PREDICATES.map((label, i) => ({
              key: label,
              label,
              value: i * 3,
              text: `${i * 3}`,
              reading: `${label}: ${i * 3}`,
              colour: `--predicate-${i + 1}`,
            }))}
          />
        </div>
        <div>
          <Columns
            label="Late"
            columns={MONTHS.map(({ key, tick }, i) => ({ key, tick, value: i % 3, reading: `${tick}: ${i % 3}` }))}
          />
        </div>
      </Sample>
      <Sample name="Strips, Sparkline">
        <div>
          <Strips
            label="Aspects"
            domain={[0, 100]}
            strips={[
              {
                key: "d",
                label: "Discipline",
                values: [60, 72, 80, 95],
                median: 76,
                text: "76.0 (n 4)",
                reading: "Discipline: median 76.0, n = 4",
              },
            ]}
          />
        </div>
        <Sparkline label="62 to 78" domain={[50, 100]} values={VALUES} />
      </Sample>
    </>
  );
}
