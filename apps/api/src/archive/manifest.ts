import { OperatorError } from "../platform/operator-error.ts";

export const FORMAT = "kinerja-andir-archive";
/** Raised when an older program could not read it any more. */
export const FORMAT_VERSION = 1;

export const MANIFEST = "manifest.json";
export const README = "README.md";
export const tablePath = (table: string): string => `tables/${table}.csv`;
export const filePath = (path: string): string => `files/${path}`;

/** What stands in an archive, and by what it is known to be whole. Written last, when all of it is known. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly madeAt: string;
  readonly agency: string;
  /** Invented people: a demo stays one. */
  readonly isDemo: boolean;
  /** The schema of the tables: every migration that had run, in order. */
  readonly migrations: readonly string[];
  /** In an order in which each rests only on those before it. */
  readonly tables: readonly ArchivedTable[];
  readonly files: readonly ArchivedFile[];
  /** Files that a record names and that were not what it says: lost, or (and then in the archive as they are) changed. */
  readonly faultyFiles: readonly FaultyFile[];
}

export interface FaultyFile {
  readonly path: string;
  readonly fault: "MISSING" | "CHANGED";
}

export interface ArchivedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the bytes of its file, in hexadecimal. */
  readonly sha256: string;
}

export interface ArchivedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Throws an OperatorError for what is none, or was made by a newer program. */
export function manifestOf(text: string): Manifest {
  const manifest = parsed(text);
  if (manifest?.format !== FORMAT)
    throw new OperatorError("This is not an archive of this product: choose another file.");
  if (typeof manifest.version !== "number" || manifest.version > FORMAT_VERSION)
    throw new OperatorError("This archive was made by a newer version of this program: restore it with that version.");
  if (!isWhole(manifest))
    throw new OperatorError("The archive's manifest.json is damaged: take the file anew from where it was made.");
  return manifest as Manifest;
}

function parsed(text: string): Partial<Manifest> | null {
  try {
    return JSON.parse(text) as Partial<Manifest> | null;
  } catch {
    return null;
  }
}

const isWhole = ({ migrations, tables, files }: Partial<Manifest>): boolean =>
  isListOf(migrations, (name) => typeof name === "string") &&
  isListOf(
    tables,
    (table) =>
      isNamed(table, "name") && isNamed(table, "sha256") && isListOf(table.columns, isWord) && isCount(table.rows),
  ) &&
  isListOf(files, (file) => isNamed(file, "path") && isNamed(file, "sha256") && isCount(file.size));

const isListOf = <T>(list: readonly T[] | undefined, isOne: (one: T) => boolean): boolean =>
  Array.isArray(list) && list.every((one: T) => isOne(one));
const isNamed = <T extends object>(of: T, key: keyof T): boolean => typeof of?.[key] === "string";
const isWord = (name: string): boolean => typeof name === "string" && /^[a-z_\d]+$/.test(name);
const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;
