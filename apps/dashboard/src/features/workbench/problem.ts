/** Something to mend, where it stands. */
export interface Problem {
  in: "query" | "variables";
  /** From the first to the last letter that it is about. */
  from: number;
  to: number;
  /** What is wrong and what to change. */
  message: string;
  /** The variable whose value it is about. */
  variable?: string;
}

/** As an editor counts: both from one. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
