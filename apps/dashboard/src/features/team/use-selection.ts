import { useCallback, useMemo, useState } from "react";

export type Selection = ReturnType<typeof useSelection>;

const NONE: ReadonlySet<string> = new Set();

/** Which of the rows are chosen. */
export function useSelection() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE);
  const select = useCallback(
    (some: readonly string[], isOn: boolean) =>
      setChosen((before) => {
        const next = new Set(before);
        for (const id of some) {
          if (isOn) next.add(id);
          else next.delete(id);
        }
        return next;
      }),
    [],
  );
  const only = useCallback((some: readonly string[]) => setChosen(new Set(some)), []);
  return useMemo(() => ({ chosen, select, only }), [chosen, select, only]);
}
