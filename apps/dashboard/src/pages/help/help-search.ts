export interface HelpSearch {
  /** What is looked for. */
  cari?: string;
  /** The answer that is open. */
  topik?: string;
}

/** What you see is the address. */
export const helpPageSearch = ({ cari, topik }: Record<string, unknown>): HelpSearch => ({
  ...(typeof cari === "string" && cari.trim() !== "" && { cari: cari.trim().slice(0, 100) }),
  ...(typeof topik === "string" && topik !== "" && { topik }),
});
