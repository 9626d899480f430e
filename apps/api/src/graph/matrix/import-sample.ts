import { ImportRow, ImportRun } from "../../features/imports/import-run.entity.ts";
import { globalId } from "../../platform/global-id.ts";
import type { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** A file that a person brought in, with a row of each kind of content. */
export async function importSample({ dataSource: { manager } }: TestApi, by: Person): Promise<string> {
  const [account] = await manager.query<{ key: string }[]>("select key from account where employee_key = $1", [by.key]);
  const problem = {
    column: "nip",
    value: "1990",
    code: "NIP_LENGTH",
    says: { ID: "NIP harus 18 angka.", EN: "A NIP has 18 digits." },
    mender: "SENDER" as const,
  };
  const run = await manager.save(
    Object.assign(new ImportRun(), {
      accountKey: account!.key,
      status: "DONE",
      fileName: "pegawai.csv",
      size: 120,
      sha256: "00",
      format: "CSV",
      encoding: "utf-8",
      delimiter: ";",
      sheets: [
        {
          name: "CSV",
          isHidden: false,
          lines: [
            { row: 1, texts: ["NIP", "Nama"] },
            { row: 2, texts: ["1990", "Sari Contoh"] },
          ],
        },
      ],
      kind: "EMPLOYEES",
      targetKey: null,
      sheet: 0,
      headRow: 1,
      mapping: { columns: { nip: 0, name: 1 }, repeated: {}, dayOrder: "DAY_FIRST" },
      readsHidden: false,
      facts: {},
      shown: [{ ID: "Periode 2026", EN: "Period 2026" }],
      reason: "SK 12/2026",
      faults: [problem],
      counts: { rows: 1, aboveHead: 0, passedOver: 1, hidden: 0 },
      passedLines: [{ row: 3, reason: "SUM", text: "Jumlah · 1" }],
      contentDigest: "1-0",
      doneCount: 1,
      totalCount: 1,
      isStopAsked: false,
      startedAt: new Date("2026-10-05T02:00:00Z"),
      endedAt: new Date("2026-10-05T02:01:00Z"),
    }),
  );
  await manager.save(
    Object.assign(new ImportRow(), {
      runKey: run.key,
      row: 2,
      values: { nip: "1990", name: "Sari Contoh" },
      identity: null,
      outcome: "WRONG",
      problems: [problem],
      changes: [{ column: "name", from: "Sari", to: "Sari Contoh" }],
      made: null,
    }),
  );
  return globalId("ImportRun", run.key);
}
