import { locale } from "../../../lib/locale.ts";
import type { TableOf } from "../chart-table.tsx";
import { csvOf } from "./csv.ts";
import { drawnChart } from "./drawn-chart.ts";
import { fileName } from "./file-name.ts";
import { painted } from "./painted.ts";

interface Chart {
  name: string;
  title: string;
  subtitle: string;
  body: HTMLElement | null;
  table: TableOf;
}

/** Makes the file of a chart and hands it to the browser; nothing leaves the device. */
export async function downloadChart(kind: "png" | "svg" | "csv", chart: Chart): Promise<void> {
  save(await contentOf(kind, chart), fileName(chart.name, kind));
}

async function contentOf(kind: "png" | "svg" | "csv", { title, subtitle, body, table }: Chart): Promise<Blob> {
  if (kind === "csv") return new Blob([csvOf(table, locale())], { type: "text/csv;charset=utf-8" });
  if (!body) throw new Error("The chart is no longer on the page.");
  const drawing = drawnChart({ title, subtitle, body });
  return kind === "svg" ? new Blob([drawing.text], { type: "image/svg+xml" }) : painted(drawing);
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
