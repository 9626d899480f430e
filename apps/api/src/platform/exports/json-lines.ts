import type { ExportFormat } from "./export-format.ts";

/** One object a line, as the answer has it: what is nested stays nested. */
export const jsonLines: ExportFormat = {
  mediaType: "application/jsonl; charset=utf-8",
  async *write({ pieces }) {
    for await (const { items } of pieces)
      if (items.length > 0) yield Buffer.from(items.map((item) => `${JSON.stringify(item)}\n`).join(""));
  },
};
