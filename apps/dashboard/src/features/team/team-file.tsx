import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import type { Cell, TableOf } from "../../ui/charts/chart-table.tsx";
import { csvOf } from "../../ui/charts/download/csv.ts";
import { fileName } from "../../ui/charts/download/file-name.ts";
import { saveFile } from "../../ui/charts/download/save-file.ts";
import styles from "./saved-views.module.css";
import { ListExport } from "../exports/list-export.tsx";
import type { ReportFileQueryVariables } from "../exports/lists/report-list.generated.ts";
import { REPORT_LIST } from "../exports/lists/report-list.ts";
import { listOf } from "./team-list.ts";
import type { TeamRow } from "./team-row.ts";
import type { ColumnKey } from "./team-view.ts";

interface TeamFileProps {
  rows: readonly TeamRow[];
  columns: readonly ColumnKey[];
  name: string;
  periodId: string;
}

/** The list as the page shows it, as a file: made on the device from what is there already. */
export function TeamFile({ rows, columns, name, periodId }: TeamFileProps) {
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
      <p>{m.team_file_reports()}</p>
      <ListExport file={REPORT_LIST} variables={reportsOf(rows, periodId)} />
    </div>
  );
}

/** As many of one kind as a question may name at once. */
const MOST = 250;

/** The reports of the people in sight, in the order of their names. */
function reportsOf(rows: readonly TeamRow[], periodId: string): ReportFileQueryVariables {
  const ids = [...new Set(rows.map(({ employeeId }) => employeeId))];
  const parts = Array.from({ length: Math.ceil(ids.length / MOST) }, (_, at) => ids.slice(at * MOST, (at + 1) * MOST));
  return {
    filter: { period: { id: { eq: periodId } }, or: parts.map((part) => ({ employee: { id: { in: part } } })) },
    orderBy: [{ field: "EMPLOYEE_NAME" }],
  };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function workbookOf({ head, rows }: TableOf): Promise<Blob> {
  const { writeXlsx } = await import("hucre/xlsx");
  const cells = rows.map((row) => row.map(valueOf));
  const bytes = await writeXlsx({ sheets: [{ name: "Data", rows: [[...head], ...cells] }] });
  return new Blob([new Uint8Array(bytes)], { type: XLSX });
}

const valueOf = (cell: Cell): string | number | null => (typeof cell === "object" && cell !== null ? cell.value : cell);
