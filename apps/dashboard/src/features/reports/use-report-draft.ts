import { useState } from "react";
import { stored } from "../../lib/stored.ts";
import type { ReportDraft } from "./report-draft.ts";

interface Kept {
  /** The revision at the server that it goes on from. */
  base: number;
  draft: ReportDraft;
}

/**
 * What is typed into a report. It outlives a reload and a session that is over, as long as the report at the server is the one that it
 * goes on from: what was changed elsewhere meanwhile is not covered up.
 */
export function useReportDraft(key: string, revision: number, atServer: ReportDraft) {
  const place = stored("sessionStorage", `andir.draft.${key}`);
  const [{ base, draft }, setKept] = useState<Kept>(() => {
    const kept = read(place.read());
    return kept?.base === revision ? kept : { base: revision, draft: atServer };
  });
  const keep = (kept: Kept) => {
    place.write(JSON.stringify(kept));
    return kept;
  };
  return {
    base,
    draft,
    change: (part: Partial<ReportDraft>) =>
      setKept((before) => keep({ ...before, draft: { ...before.draft, ...part } })),
    /** It is at the server now, and goes on from there. */
    saved: (at: number) => setKept((before) => keep({ ...before, base: at })),
    clear: () => place.write(null),
  };
}

function read(text: string | null): Kept | null {
  try {
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null; // nothing of ours
  }
}
