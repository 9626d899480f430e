import { useState } from "react";
import { formatCount } from "../../lib/format.ts";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { DialogActions } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import styles from "./export-dialog.module.css";
import type { ExportFormat, ExportRequest } from "./export-request.ts";
import type { Exporting, Exports } from "./use-export.ts";

interface ExportDialogProps {
  exports: Exports;
  /** What is written, where it has a name. */
  of: string | undefined;
  /** Without the form for programs. */
  forSheets: boolean;
  onStart: (choice: Pick<ExportRequest, "format" | "locale" | "bom">) => void;
  onClose: () => void;
}

/** Which kind of file, how far it is, and what came of it. */
export function ExportDialog({ exports: { exporting, stop, again }, onClose, ...choosing }: ExportDialogProps) {
  if (exporting.step === "choosing") return <Choosing {...choosing} onClose={onClose} />;
  if (exporting.step === "running") return <Running exporting={exporting} onStop={stop} onClose={onClose} />;
  return (
    <>
      <p role={exporting.step === "done" ? "status" : "alert"}>{ended(exporting, choosing.forSheets)}</p>
      <DialogActions>
        <Button kind="primary" onClick={onClose} autoFocus>
          {m.export_close()}
        </Button>
        <Button onClick={again}>{m.export_again()}</Button>
      </DialogActions>
    </>
  );
}

const formats = (forSheets: boolean): { value: ExportFormat; label: string; hint: string }[] => [
  { value: "xlsx", label: m.export_xlsx(), hint: m.export_xlsx_hint() },
  { value: "csv", label: m.export_csv(), hint: m.export_csv_hint() },
  ...(forSheets ? [] : [{ value: "jsonl" as const, label: m.export_jsonl(), hint: m.export_jsonl_hint() }]),
];

function Choosing({ of, forSheets, onStart, onClose }: Omit<ExportDialogProps, "exports">) {
  const [format, setFormat] = useState<ExportFormat>("xlsx");
  const [isForExcel, setIsForExcel] = useState(true);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onStart({ format, ...(format === "csv" && isForExcel ? { bom: true, locale: locale() } : {}) });
      }}
    >
      <p>{of ? m.export_lead_list({ list: of }) : m.export_lead()}</p>
      <RadioGroup
        id="export-format"
        label={m.export_format()}
        help={<FieldHelp of="query.format" label={m.export_format()} />}
        value={format}
        options={formats(forSheets)}
        onChange={setFormat}
      />
      {format === "csv" && (
        <Checkbox
          id="export-for-excel"
          label={m.export_for_excel()}
          hint={m.export_for_excel_hint()}
          checked={isForExcel}
          onChange={(event) => setIsForExcel(event.target.checked)}
        />
      )}
      <DialogActions>
        <Button kind="primary" type="submit">
          {m.export_start()}
        </Button>
        <Button onClick={onClose}>{m.export_cancel()}</Button>
      </DialogActions>
    </form>
  );
}

interface RunningProps {
  exporting: Extract<Exporting, { step: "running" }>;
  onStop: () => void;
  onClose: () => void;
}

function Running({ exporting: { rows, total, isStopping }, onStop, onClose }: RunningProps) {
  const written = formatCount(rows);
  const words =
    total !== null
      ? m.export_rows_of({ rows: written, total: formatCount(total) })
      : rows === 0
        ? m.export_beginning()
        : m.export_rows({ rows: written });
  return (
    <>
      <p id="export-progress" className={styles.words}>
        {isStopping ? m.export_stopping() : words}
      </p>
      <progress
        className={styles.bar}
        aria-labelledby="export-progress"
        {...(total === null || total === 0 ? {} : { value: Math.min(rows, total), max: total })}
      />
      <p className={styles.quiet}>{m.export_running_hint()}</p>
      <DialogActions>
        <Button onClick={onStop} disabled={isStopping} autoFocus>
          {m.export_stop()}
        </Button>
        <Button onClick={onClose}>{m.export_go_on()}</Button>
      </DialogActions>
    </>
  );
}

const WHY: Readonly<Record<string, () => string>> = {
  UNAUTHENTICATED: m.export_signed_out,
  NOT_BEGUN: m.export_not_begun,
  LOST: m.export_lost,
  RATE_LIMITED: m.export_rate_limited,
  TIMEOUT: m.export_timeout,
};

function ended(exporting: Exclude<Exporting, { step: "choosing" | "running" }>, forSheets: boolean): string {
  if (exporting.step === "done") return m.export_done({ rows: formatCount(exporting.rows) });
  if (exporting.step === "stopped") return m.export_stopped();
  const of: Readonly<Record<string, () => string>> = forSheets
    ? { ...WHY, UNAUTHENTICATED: m.export_signed_out_list }
    : WHY;
  return (of[exporting.code ?? ""] ?? (forSheets ? m.export_failed_list : m.export_failed))();
}
