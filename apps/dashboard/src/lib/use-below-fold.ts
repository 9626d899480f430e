import { useDeferredValue, useEffect, useState } from "react";

let isFirst = true;

/**
 * Whether what stands below the fold is due: not in the very first drawing of a visit, but in the one that follows at once, so that the
 * browser lays out what is above it sooner. After that a page is whole at once: one may come back to the middle of it.
 */
export function useBelowFold(): boolean {
  const [isFirstDrawing] = useState(() => isFirst);
  useEffect(() => {
    isFirst = false;
  }, []);
  return useDeferredValue(true, !isFirstDrawing);
}
