import { FILE_FAULT_WORDS } from "@andir/domain/import-file";
import { rowProblem, type ImportProblem } from "@andir/domain/import-problem";
import type { SheetRefusal } from "../../platform/sheets/sheet-file.ts";

export function fileProblem({ fault, detail }: SheetRefusal): ImportProblem {
  const { ID, EN } = FILE_FAULT_WORDS[fault];
  return rowProblem(null, detail, fault, {
    ID: detail === null ? ID : `${ID} (baris ${detail})`,
    EN: detail === null ? EN : `${EN} (line ${detail})`,
  });
}

export const MOST_ROWS = 200_000;

export const TOO_MANY_ROWS = rowProblem(null, null, "TOO_MANY_ROWS", {
  ID: "Berkas ini berisi lebih dari 200.000 baris. Kirim dalam beberapa bagian.",
  EN: "This file has more than 200,000 rows. Send it in parts.",
});

export const NO_ROWS = rowProblem(null, null, "NO_ROWS", {
  ID: "Tidak ada baris berisi di bawah judul kolom.",
  EN: "There are no rows below the column heads.",
});

export const PROGRAM_FAULT = rowProblem(
  null,
  null,
  "FAULT",
  {
    ID: "Program gagal di tengah jalan; tidak ada yang berubah. Coba lagi. Bila tetap gagal, beri tahu pengelola aplikasi.",
    EN: "The program failed on the way; nothing was changed. Try again; if that fails too, tell whoever runs this installation.",
  },
  "ADMINISTRATOR",
);
