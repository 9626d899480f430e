import { useState } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./export-control.module.css";
import { ExportDialog } from "./export-dialog.tsx";
import type { ExportRequest } from "./export-request.ts";
import { useExport } from "./use-export.ts";

interface ExportControlProps {
  /** What is written, as people call it. */
  of: string | undefined;
  /** Words for people, and so no form for programs. */
  forSheets?: boolean;
  /** Made when it is asked for: the page may have changed since. */
  request: () => Omit<ExportRequest, "format" | "locale" | "bom">;
}

/** Asks for a whole list as a file, whatever the page that is shown, and says how far it is. */
export function ExportControl({ of, forSheets = false, request }: ExportControlProps) {
  const [isOpen, setIsOpen] = useState(false);
  const exports = useExport();
  const { exporting } = exports;
  return (
    <span className={styles.export}>
      <Button
        onClick={() => {
          if (exporting.step !== "running") exports.again();
          setIsOpen(true);
        }}
      >
        <Icon name="download" />
        {m.export_button()}
      </Button>
      {!isOpen && exporting.step === "running" && (
        <span className={styles.said}>{m.export_rows({ rows: formatCount(exporting.rows) })}</span>
      )}
      {isOpen && (
        <Dialog title={forSheets ? m.export_title_list() : m.export_title()} onClose={() => setIsOpen(false)}>
          <ExportDialog
            exports={exports}
            of={of}
            forSheets={forSheets}
            onStart={(choice) => exports.start({ ...request(), ...choice })}
            onClose={() => setIsOpen(false)}
          />
        </Dialog>
      )}
    </span>
  );
}
