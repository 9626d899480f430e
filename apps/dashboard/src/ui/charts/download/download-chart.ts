import { locale } from "../../../lib/locale.ts";
import type { TableOf } from "../chart-table.tsx";
import { csvOf } from "./csv.ts";
import { drawnChart } from "./drawn-chart.ts";
import { fileName } from "./file-name.ts";
import { painted } from "./painted.ts";
import { saveFile } from "./save-file.ts";

interface Chart {
  name: string;
  title: string;
  subtitle: string;
  body: HTMLElement | null;
  table: TableOf;
}

/** Makes the file of a chart and hands it to the browser; nothing leaves the device. */
export async function downloadChart(kind: "png" | "svg" | "csv", chart: Chart): Promise<void> {
  saveFile(await contentOf(kind, chart), fileName(chart.name, kind));
}

async function contentOf(kind: "png" | "svg" | "csv", { title, subtitle, body, table }: Chart): Promise<Blob> {
  if (kind === "csv") return new Blob([csvOf(table, locale())], { type: "text/csv;charset=utf-8" });
  if (!body) throw new Error("The chart is no longer on the page.");
  const drawing = drawnChart({ title, subtitle, body });
  return kind === "svg" ? new Blob([drawing.text], { type: "image/svg+xml" }) : painted(drawing);
}
