import { useState } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import { draftOf, emptyEntry } from "./entry-draft.ts";
import type { WaitingEntry, WaitingFile } from "./waiting-entry.ts";
import { dropWaiting } from "./waiting-store.ts";

/** What is being written: the words outlive a reload and a session that is over, the files as long as the page is there. */
export function useEntryDraft(day: string) {
  const { draft, change, clear } = useDraft("progress", { ...emptyEntry(""), day });
  const [files, setFiles] = useState<WaitingFile[]>([]);
  return {
    // A day chosen in the month is the day of the entry, until another is typed for it.
    draft: { ...draft, date: draft.day === day && draft.date ? draft.date : day },
    change: (part: Partial<typeof draft>) => change({ ...part, day }),
    files,
    setFiles,
    clear: () => {
      const { resultId } = draft;
      clear();
      change({ resultId });
      setFiles([]);
    },
    /** What was refused comes back to be mended. */
    mend: (entry: WaitingEntry) => {
      change({ ...draftOf(entry), day });
      setFiles(entry.files);
      void dropWaiting(entry.id);
    },
  };
}
export type EntryWriting = ReturnType<typeof useEntryDraft>;
