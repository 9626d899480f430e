import { readCell } from "@andir/domain/import-cell";
import type { ImportColumn } from "@andir/domain/import-columns";
import { Role } from "@andir/domain/role";
import type { ImportValues } from "../../platform/imports/import-shape.ts";
import type { Actor } from "../../platform/actor.ts";
import { runsTheCycle } from "../../platform/sight.ts";

/** Those who run the cycle, and who keeps the records of the whole agency. */
export const bringsAttendance = (actor: Actor): boolean =>
  runsTheCycle(actor) || (actor.roles.has(Role.ADMINISTRATOR) && actor.administeredUnitKeys === null);

export const NIP_COLUMN: ImportColumn = {
  name: "nip",
  heads: ["NIP", "NIP Baru", "PIN", "No. Pegawai", "NIP/NIPPPK"],
  type: "NIP",
  isRequired: true,
  says: { ID: "NIP 18 angka, sebagai teks.", EN: "The NIP, 18 digits, as text." },
  example: "198501012010011001",
};

export const MONTH_COLUMN: ImportColumn = {
  name: "month",
  heads: ["Bulan", "Periode", "Month"],
  type: "MONTH",
  says: {
    ID: 'Bulannya; boleh juga disebut di atas judul kolom, seperti "Bulan: Juni 2026".',
    EN: 'The month; it may also be named above the heads, such as "Bulan: Juni 2026".',
  },
  example: "06/2026",
};

/** The month that a line above the heads names, as YYYY-MM. */
export function monthAbove(lines: readonly (readonly string[])[]): string | null {
  for (const text of lines.flat()) {
    const named = /(?:bulan|periode)\s*:?\s*(.+)$/i.exec(text.trim())?.[1] ?? text;
    const read = readCell({ text: named, kind: "TEXT" }, { type: "MONTH" });
    if ("value" in read && typeof read.value === "string") return read.value;
  }
  return null;
}

/** A value of a row as text; empty where there is none. */
export function textOf(values: ImportValues, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value : "";
}
