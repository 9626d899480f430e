import { rowProblem } from "@andir/domain/import-problem";
import sql from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import type { ImportFile, MadeRow, UndoneRows } from "../../platform/imports/import-shape.ts";
import { listBuiltOn } from "../../platform/naming-columns.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

type Made = { readonly created: string } | { readonly renamed: string; readonly from: string; readonly to: string };

/** Units that were added go again where nobody works in them and nothing stands below them but what goes with them. */
export async function undoUnits(tx: Scope, file: ImportFile, undone: readonly MadeRow[]): Promise<UndoneRows> {
  const made = undone.map(({ row, made: what }) => ({ row, what: what as unknown as Made }));
  const created = made.flatMap(({ row, what }) => ("created" in what ? [{ row, key: what.created }] : []));
  const renamed = made.flatMap(({ row, what }) => ("renamed" in what ? [{ row, ...what }] : []));
  const keys = created.map(({ key }) => key);
  const builtOn = await listBuiltOn(tx, "org_unit", keys, ["org_unit", "org_unit_ancestor"]);
  const below = await rows<{ key: string }>(
    tx,
    sql`select distinct u.parent_key as key from org_unit u where u.parent_key = any(${keys}::uuid[]) and not u.key = any(${keys}::uuid[])`,
  );
  const kept = new Set([...builtOn, ...below.map(({ key }) => key)]);
  const names = new Map(
    (
      await rows<{ key: string; name: string }>(
        tx,
        sql`select u.key, u.name from org_unit u where u.key = any(${renamed.map((unit) => unit.renamed)}::uuid[])`,
      )
    ).map(({ key, name }) => [key, name]),
  );
  const problems = [
    ...created.filter(({ key }) => kept.has(key)).map(({ row }) => ({ row, ...IN_USE })),
    ...renamed.filter((unit) => names.get(unit.renamed) !== unit.to).map(({ row }) => ({ row, ...RENAMED_SINCE })),
  ];
  if (problems.length > 0) return { events: [], problems };

  await rows(tx, sql`delete from org_unit_ancestor where unit_key = any(${keys}::uuid[])`);
  await rows(tx, sql`delete from org_unit where key = any(${keys}::uuid[])`);
  await rows(
    tx,
    sql`update org_unit u set name = item.name from unnest(${renamed.map((unit) => unit.renamed)}::uuid[], ${renamed.map(({ from }) => from)}::text[])
          item(key, name) where u.key = item.key`,
  );
  const event = (action: string, nounKey: string, payload: Record<string, unknown>): AuditFact => ({
    action,
    noun: "org_unit",
    nounKey,
    subjectKey: null,
    payload: { ...payload, reason: file.reason },
  });
  return {
    problems,
    events: [
      ...created.map(({ key }) => event("org_unit.removed", key, {})),
      ...renamed.map((unit) =>
        event("org_unit.renamed", unit.renamed, { before: { name: unit.to }, after: { name: unit.from } }),
      ),
    ],
  };
}

const IN_USE = rowProblem(
  "code",
  null,
  "BUILT_ON",
  {
    ID: "Unit ini sudah dipakai: ada jabatan, unit di bawahnya, atau catatan lain. Tutup unitnya di Administrasi.",
    EN: "This unit is in use: posts, units below it or other records name it. Close it in Administration.",
  },
  "ADMINISTRATOR",
);

const RENAMED_SINCE = rowProblem(
  "name",
  null,
  "CHANGED_SINCE",
  {
    ID: "Nama unit ini sudah diubah lagi setelah impor. Ubah sendiri di Administrasi.",
    EN: "This unit was renamed again after the import. Change it in Administration.",
  },
  "ADMINISTRATOR",
);
