import { useEffect, useRef, useState } from "react";
import { exportId, readProgress, sendExport, stopExport, type ExportRequest } from "./export-request.ts";

export type Exporting =
  | { step: "choosing" }
  | { step: "running"; rows: number; total: number | null; isStopping: boolean }
  | { step: "done"; rows: number }
  | { step: "stopped" }
  | { step: "failed"; code: string | null };

export interface Exports {
  exporting: Exporting;
  start: (request: ExportRequest) => void;
  stop: () => void;
  /** Back to the choice. */
  again: () => void;
}

const LOOK_MS = 700;
/** A connection that is lost for so long is not waited for any more. */
const PATIENCE_MS = 60_000;

/** One file at a time, followed to its end whether anyone looks at it or not. */
export function useExport(): Exports {
  const [exporting, setExporting] = useState<Exporting>({ step: "choosing" });
  const current = useRef<string | null>(null);
  useEffect(() => () => void (current.current = null), []);

  async function follow(id: string, isRefused: () => boolean) {
    let since = Date.now();
    for (;;) {
      await later();
      const progress = await readProgress(id).catch(() => null);
      if (current.current !== id) return;
      if (progress === "signedOut") return setExporting({ step: "failed", code: "UNAUTHENTICATED" });
      if (progress === null) {
        if (isRefused()) return setExporting({ step: "failed", code: "NOT_BEGUN" });
        if (Date.now() - since > PATIENCE_MS) return setExporting({ step: "failed", code: "LOST" });
        continue;
      }
      since = Date.now();
      const { state, rowCount: rows, total, code } = progress;
      if (state === "DONE") return setExporting({ step: "done", rows });
      if (state === "STOPPED") return setExporting({ step: "stopped" });
      if (state === "FAILED") return setExporting({ step: "failed", code });
      setExporting((before) => ({
        step: "running",
        rows,
        total,
        isStopping: before.step === "running" && before.isStopping,
      }));
    }
  }

  return {
    exporting,
    start(request) {
      const id = exportId();
      current.current = id;
      setExporting({ step: "running", rows: 0, total: null, isStopping: false });
      let refused = false;
      sendExport(id, request, () => (refused = true));
      void follow(id, () => refused);
    },
    stop() {
      const id = current.current;
      if (id === null || exporting.step !== "running") return;
      setExporting({ ...exporting, isStopping: true });
      // What does not arrive can be pressed again.
      stopExport(id).catch(() => setExporting({ ...exporting, isStopping: false }));
    },
    again() {
      current.current = null;
      setExporting({ step: "choosing" });
    },
  };
}

const later = () => new Promise((then) => setTimeout(then, LOOK_MS));
