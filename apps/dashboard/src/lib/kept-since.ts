import { useSyncExternalStore } from "react";

// When the answers that are shown were kept, while the server cannot be reached; null as long as it answers.
let since: number | null = null;
const listeners = new Set<() => void>();

export function setKeptSince(at: number | null): void {
  if (since === at) return;
  since = at;
  for (const listener of listeners) listener();
}

export const isShowingKept = (): boolean => since !== null;

/** Since when what is shown may be old, because it comes from this device; null when it comes from the server. */
export const useKeptSince = (): number | null =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    () => since,
  );
