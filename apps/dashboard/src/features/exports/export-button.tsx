import { useState } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./export-button.module.css";
import { ExportDialog } from "./export-dialog.tsx";
import { useExport } from "./use-export.ts";

export interface ExportButtonProps {
  query: string;
  /** JSON as it was typed; empty is none. */
  variables: string;
  operationName: string | null;
  /** Which list of the answer is written. */
  list?: string | undefined;
  expanded?: string | undefined;
}

/** The whole list behind an answer as a file, whatever the page that is shown. */
export function ExportButton({ query, variables, operationName, list, expanded }: ExportButtonProps) {
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
        <Dialog title={m.export_title()} onClose={() => setIsOpen(false)}>
          <ExportDialog
            exports={exports}
            list={list}
            onStart={(choice) =>
              exports.start({
                query,
                variables: readVariables(variables),
                operationName,
                list,
                expand: expanded,
                ...choice,
              })
            }
            onClose={() => setIsOpen(false)}
          />
        </Dialog>
      )}
    </span>
  );
}

/** What was run was valid JSON. */
const readVariables = (text: string): Record<string, unknown> =>
  text.trim() === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
