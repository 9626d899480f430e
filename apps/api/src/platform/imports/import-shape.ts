import type { ImportColumn } from "@andir/domain/import-columns";
import type { ImportValue } from "@andir/domain/import-cell";
import type { ImportOutcome } from "@andir/domain/import-outcome";
import type { ImportProblem, ImportWords } from "@andir/domain/import-problem";
import type { Actor } from "../actor.ts";
import type { AuditFact } from "../audit.ts";
import type { Problem } from "../problem.ts";
import type { Scope } from "../scope.ts";

/** What becomes JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A row's values by the names of the shape's columns; of a repeated column an object of them. */
export type ImportValues = Readonly<Record<string, ImportValue | Readonly<Record<string, ImportValue>>>>;

/** What the shape is told of the file as a whole. */
export interface ImportFile {
  readonly runKey: string;
  /** The record that the file is about, where the shape has a target; null where not. */
  readonly targetKey: string | null;
  /** What the lines above the head said, as the shape read them. */
  readonly facts: Readonly<Record<string, Json>>;
  /** Why the file is brought in, such as the number of a decree; kept in the events. */
  readonly reason: string;
  /** False in a dry run; true inside the one transaction that brings the rows in. Locks are taken only then. */
  readonly isCommit: boolean;
  /** Of identities, those that another good row of this file has: for rows that refer to rows of the same file. */
  readonly inFile: (identities: readonly string[]) => Promise<ReadonlySet<string>>;
}

export interface ImportRow<V = ImportValues> {
  /** As a spreadsheet counts: the first line of the sheet is 1. */
  readonly row: number;
  readonly values: V;
}

/** What a row would do. CREATE, CHANGE and SAME are good; PENDING is told and left alone; WRONG has problems. */
export interface RowVerdict<Plan = unknown> {
  readonly row: number;
  readonly outcome: ImportOutcome;
  /** Of a WRONG row why; of a PENDING one what it waits for; of a good one what is doubtful and taken all the same. */
  readonly problems?: readonly ImportProblem[];
  /** Of a CHANGE what is different, for the dry run's table: column, what stands here, what the file says; words in the program's own form. */
  readonly changes?: readonly { readonly column: string; readonly from: string | null; readonly to: string | null }[];
  /** What `check` found and `apply` needs, in memory from one to the other. */
  readonly plan?: Plan;
}

export interface CheckedRow<V = ImportValues, Plan = unknown> extends ImportRow<V> {
  readonly outcome: "CREATE" | "CHANGE";
  readonly plan: Plan;
}

/** What a row did. */
export interface AppliedRow {
  readonly row: number;
  /** What `undo` needs: keys of what was made, and what stood before. Null: the row cannot be undone. */
  readonly made: Json;
  /** Recorded at the end of the same transaction; the mechanism adds the import to its payload. */
  readonly events: readonly AuditFact[];
}

export interface MadeRow {
  readonly row: number;
  readonly made: Json;
}

export interface UndoneRows {
  readonly events: readonly AuditFact[];
  /** Why a row cannot be undone, such as that something was built on it: then nothing of the import is. */
  readonly problems: readonly (ImportProblem & { readonly row: number })[];
}

/** What the lines above the head say. */
export interface PreambleRead {
  readonly facts: Readonly<Record<string, Json>>;
  /** Said on the screen as they were understood, such as the period. */
  readonly shown?: readonly ImportWords[];
  /** What the file cannot be taken without. */
  readonly problems?: readonly ImportProblem[];
}

/**
 * One kind of file that can be brought in. A feature declares its shapes beside its own services, and import-shapes.ts lists them. All else
 * (upload, recognition, mapping, dry run, table of errors, commit, progress, history, undo) is the mechanism's.
 */
export interface ImportShape<V = ImportValues, Plan = unknown> {
  /** Stable, in capitals, such as EMPLOYEES. */
  readonly kind: string;
  readonly name: ImportWords;
  /** What it is for and where the file comes from, in a sentence or two. */
  readonly says: ImportWords;
  readonly columns: readonly ImportColumn[];
  /** Whether someone is offered the shape at all; `scope` in check and apply is theirs, so policies hold row by row. */
  readonly offeredTo: (actor: Actor) => boolean;
  /** Where each file is about one record, such as a service: its type in the graph, and whether one may for that record. */
  readonly target?: {
    readonly type: string;
    readonly says: ImportWords;
    /** Where a column can say it as well, row by row. */
    readonly isOptional?: true;
    readonly problems: (scope: Scope, key: string) => Promise<readonly Problem[]>;
    /** Those that one may choose from, in the order in which they are offered. */
    readonly choices: (scope: Scope) => Promise<readonly { readonly key: string; readonly name: string }[]>;
  };
  /** Reads the lines above the head; without it they are passed over. */
  readonly preamble?: (lines: readonly (readonly string[])[]) => PreambleRead;
  /** How sure it is to be this shape beyond its heads, added to a fit from 0 to 1: for heads that two shapes share. */
  readonly recognise?: (lines: readonly (readonly string[])[], heads: readonly string[]) => number;
  /**
   * What a row is about. Of two rows of one identity in a file the second is SAME where it says the same, and wrong where not. Null: the row
   * is like no other.
   */
  readonly identity?: (values: V) => string | null;
  /**
   * For rows that nothing tells apart from others (anonymous ones): the same rows brought in before for the same target are all SAME. Such a
   * file comes in as a whole or not at all, since its good rows could not be known again in the mended file.
   */
  readonly isKnownByContent?: true;
  /** Whether a line is none of the table's, such as one of sums, by its texts; without it where nothing stands that a row needs. */
  readonly isNoRow?: (texts: Readonly<Record<string, string>>) => boolean;
  /** Whether a reason is asked for before the commit. */
  readonly asksReason?: true;
  /** How many rows `check` and `apply` are given at once; 1,000 without it. */
  readonly rowsAtOnce?: number;
  /** A verdict for each row, in a counted number of statements for the block. Called anew inside the commit. */
  readonly check: (
    scope: Scope,
    file: ImportFile,
    rows: readonly ImportRow<V>[],
  ) => Promise<readonly RowVerdict<Plan>[]>;
  /** Does what `check` has just said in the same transaction; a counted number of statements for the block. */
  readonly apply: (tx: Scope, file: ImportFile, rows: readonly CheckedRow<V, Plan>[]) => Promise<readonly AppliedRow[]>;
  /** After the last block, in the same transaction. */
  readonly finish?: (tx: Scope, file: ImportFile) => Promise<readonly AuditFact[]>;
  /** Takes rows back, the last ones first. Without it an import of the shape cannot be undone. */
  readonly undo?: (tx: Scope, file: ImportFile, rows: readonly MadeRow[]) => Promise<UndoneRows>;
}

/** A shape as the mechanism has it: what its rows hold is between its own functions. */
export const defineShape = <V, Plan>(shape: ImportShape<V, Plan>): ImportShape => shape as unknown as ImportShape;
