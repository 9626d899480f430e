import { useContext, useState } from "react";
import { DraftOwner } from "../../lib/draft-owner.ts";
import { stored } from "../../lib/stored.ts";
import type { ReportDraft } from "./report-draft.ts";

interface Kept {
  /** The revision at the server that it goes on from. */
  base: number;
  draft: ReportDraft;
  /** Whether it says more than the server knows. */
  isTouched: boolean;
}

/**
 * What is typed into a report. It outlives a reload and a session that is over, as long as the report at the server is the one that it
 * goes on from: what was changed elsewhere meanwhile is not covered up.
 */
export function useReportDraft(key: string, revision: number, atServer: ReportDraft) {
  const place = stored("sessionStorage", `andir.draft.${useContext(DraftOwner)}.${key}`);
  const [kept, setKept] = useState<Kept>(() => {
    const found = read(place.read());
    return found?.base === revision ? found : { base: revision, draft: atServer, isTouched: false };
  });
  // The page shows at first what it had; where nothing was typed, what comes from the server after takes its place.
  if (revision > kept.base && !kept.isTouched) setKept({ base: revision, draft: atServer, isTouched: false });
  const keep = (next: Kept) => {
    place.write(JSON.stringify(next));
    return next;
  };
  return {
    ...kept,
    change: (part: Partial<ReportDraft>) =>
      setKept((before) => keep({ ...before, draft: { ...before.draft, ...part }, isTouched: true })),
    /** So much of it is at the server now, and it goes on from there. */
    saved: (base: number, draft: ReportDraft) =>
      setKept((before) => keep({ ...before, base, isTouched: before.draft !== draft })),
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
