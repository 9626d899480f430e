import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import type { Cell, TableOf } from "../../ui/charts/chart-table.tsx";
import { csvOf } from "../../ui/charts/download/csv.ts";
import { fileName } from "../../ui/charts/download/file-name.ts";
import { saveFile } from "../../ui/charts/download/save-file.ts";
import styles from "./saved-views.module.css";
import { listOf } from "./team-list.ts";
import type { TeamRow } from "./team-row.ts";
import type { ColumnKey } from "./team-view.ts";

interface TeamFileProps {
  rows: readonly TeamRow[];
  columns: readonly ColumnKey[];
  name: string;
}

/** The list as the page shows it, as a file: made on the device from what is there already. */
export function TeamFile({ rows, columns, name }: TeamFileProps) {
  const asCsv = () =>
    saveFile(
      new Blob([csvOf(listOf(rows, columns), locale())], { type: "text/csv;charset=utf-8" }),
      fileName(name, "csv"),
    );
  const asWorkbook = async () => saveFile(await workbookOf(listOf(rows, columns)), fileName(name, "xlsx"));
  return (
    <div className={styles.views}>
      <p>{m.team_file_help()}</p>
      <Button onClick={() => void asWorkbook()}>{m.team_file_xlsx()}</Button>
      <Button onClick={asCsv}>{m.team_file_csv()}</Button>
    </div>
  );
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function workbookOf({ head, rows }: TableOf): Promise<Blob> {
  const { writeXlsx } = await import("hucre/xlsx");
  const cells = rows.map((row) => row.map(valueOf));
  const bytes = await writeXlsx({ sheets: [{ name: "Data", rows: [[...head], ...cells] }] });
  return new Blob([new Uint8Array(bytes)], { type: XLSX });
}

const valueOf = (cell: Cell): string | number | null => (typeof cell === "object" && cell !== null ? cell.value : cell);
