import type { Lettering } from "./lettering.ts";

export interface Cell {
  readonly text: string;
  /** Stands before the text, in bold on a line of its own. */
  readonly lead?: string;
  readonly weight?: Lettering["weight"];
  readonly align?: "left" | "center" | "right";
  /** A head of its row or of its columns, as screen readers say it. */
  readonly head?: "Row" | "Column" | "Both";
  readonly columns?: number;
  readonly isShaded?: boolean;
}

/** Rows that belong together: what is shared stands once beside all of them, before their cells or after. */
export interface Group {
  readonly shared?: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly sharedAfter?: readonly Cell[];
  /** A title alone at the foot of a page would name nothing. */
  readonly staysWithNext?: boolean;
}

export interface TableFacts {
  /** In a bar over the table, as a heading. */
  readonly title?: string;
  /** Shares of the width, which need not add up to anything. */
  readonly widths: readonly number[];
  readonly head: readonly (readonly Cell[])[];
  readonly groups: readonly Group[];
  /** What it is, for those who do not see it. */
  readonly summary: string;
  readonly size?: number;
  /** What follows and must not begin a page alone, such as signatures: the last group goes with it. */
  readonly tail?: number;
}
