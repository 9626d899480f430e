import { useContext, useState } from "react";
import { DraftOwner } from "./draft-owner.ts";
import { stored } from "./stored.ts";

/**
 * What is typed into a form, which outlives a reload, a change of language and the session. `key` names the form; the person is known:
 * on a shared device the next one finds it empty.
 */
export function useDraft<T extends object>(key: string, empty: T) {
  const kept = stored("sessionStorage", `andir.draft.${useContext(DraftOwner)}.${key}`);
  const [draft, setDraft] = useState<T>(() => read(kept.read(), empty));
  return {
    draft,
    change: (part: Partial<T>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        kept.write(JSON.stringify(next));
        return next;
      }),
    clear: () => {
      kept.write(null);
      setDraft(empty);
    },
  };
}

function read<T extends object>(text: string | null, empty: T): T {
  try {
    return text === null ? empty : { ...empty, ...(JSON.parse(text) as Partial<T>) };
  } catch {
    return empty; // nothing of ours
  }
}
