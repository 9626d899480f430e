import { useState, type RefObject } from "react";
import * as m from "../../messages/messages.js";
import styles from "./downloads.module.css";
import { Icon } from "../icon.tsx";
import type { TableOf } from "./chart-table.tsx";

interface DownloadsProps {
  name: string;
  title: string;
  subtitle: string;
  /** Where the picture stands on the page. */
  body: RefObject<HTMLElement | null>;
  table: TableOf;
}

type Kind = "png" | "svg" | "csv";
const KINDS: readonly Kind[] = ["png", "svg", "csv"];

/** The picture for a document, the drawing for an editor, the numbers for a sheet. What makes them is loaded when it is asked for. */
export function Downloads({ name, title, subtitle, body, table }: DownloadsProps) {
  const [state, setState] = useState<Kind | "failed" | null>(null);

  async function download(kind: Kind) {
    setState(kind);
    try {
      const { downloadChart } = await import("./download/download-chart.ts");
      await downloadChart(kind, { name, title, subtitle, body: body.current, table });
      setState(null);
    } catch {
      setState("failed");
    }
  }
  return (
    <div className={styles.downloads} role="group" aria-label={m.chart_download()}>
      <Icon name="download" />
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-label={m.chart_download_as({ kind: kind.toUpperCase(), name })}
          aria-disabled={state === kind || undefined}
          onClick={() => void download(kind)}
        >
          {kind.toUpperCase()}
        </button>
      ))}
      {state === "failed" && <span role="alert">{m.chart_download_failed()}</span>}
    </div>
  );
}
