import type { ImportProblem } from "@andir/domain/import-problem";
import { PASSED_OVER_WORDS } from "@andir/domain/import-passed-over";
import { writeCsv } from "hucre/csv";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { PassedLine } from "./import-run.entity.ts";
import type { ImportRunRow } from "./import-run.loaders.ts";

const MENDERS: Readonly<Record<ImportProblem["mender"], string>> = {
  SENDER: "Pengirim berkas",
  ADMINISTRATOR: "Administrator",
  PERFORMANCE_TEAM: "Tim pengelola kinerja",
  SOURCE: "Pengelola sistem asal",
};

const AT_ONCE = 2_000;

/** The table of what is wrong, in pieces. */
export async function* problemLines(
  scope: Scope,
  runKey: string,
  head: (name: string) => string,
): AsyncGenerator<string> {
  yield `\uFEFF${line(["Baris", "Kolom", "Isi", "Masalah", "Siapa yang dapat memperbaiki", "Kode"])}`;
  for (let after = 0; ;) {
    const found = await rows<{ row: number; problems: ImportProblem[] }>(
      scope,
      sql`select i.row, i.problems from import_row i where i.run_key = ${runKey}::uuid and i.problems is not null and i.row > ${after} order by i.row limit ${AT_ONCE}`,
    );
    const last = found.at(-1);
    if (!last) return;
    yield found
      .flatMap(({ row, problems }) =>
        problems.map(({ column, value, says, mender, code }) =>
          line([row, column === null ? "" : head(column), value ?? "", says.ID, MENDERS[mender], code]),
        ),
      )
      .join("");
    after = last.row;
  }
}

/** The lines that were passed over, and at the end how many more there are. */
export async function* passedOverLines(scope: Scope, { key, counts }: ImportRunRow): AsyncGenerator<string> {
  const found = await firstRow<{ passed: PassedLine[] }>(
    scope,
    sql`select r.passed_lines as passed from import_run r where r.key = ${key}::uuid`,
  );
  const passed = found?.passed ?? [];
  yield `\uFEFF${line(["Baris", "Isi", "Alasan", "Kode"])}`;
  yield passed.map(({ row, text, reason }) => line([row, text, PASSED_OVER_WORDS[reason].ID, reason])).join("");
  const more = (counts?.aboveHead ?? 0) + (counts?.passedOver ?? 0) + (counts?.hidden ?? 0) - passed.length;
  if (more > 0) yield line(["", "", `${more} baris lain yang dilewati tidak dicantumkan.`, ""]);
}

/** What begins as a formula does gets an apostrophe: it is somebody else's text, to be opened in a spreadsheet. */
const line = (cells: readonly (string | number)[]): string =>
  `${writeCsv([cells.map((cell) => (typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))], { delimiter: ";" }).trimEnd()}\r\n`;
