import { useDeferredValue, useState } from "react";

let isFirst = true;

/**
 * Whether what stands below the fold is due: not yet in the first drawing of the first page of a visit, but in the one that follows at
 * once, so that the browser lays out what is above it sooner. Pages after that are whole at once: one may come back to the middle of them.
 */
export function useBelowFold(): boolean {
  const [isFirstPage] = useState(() => isFirst);
  isFirst = false;
  return useDeferredValue(true, !isFirstPage);
}
