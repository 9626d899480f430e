import { useState } from "react";
import { stored } from "./stored.ts";

/**
 * What is typed into a form, which outlives a reload and a change of language. `key` names the form and the person: on a shared
 * device the next one finds it empty.
 */
export function useDraft<T extends object>(key: string, empty: T) {
  const kept = stored("sessionStorage", `andir.draft.${key}`);
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
