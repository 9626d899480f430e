import { useCallback, useMemo, useState } from "react";

/** Which of the rows are chosen. What is no more there is not chosen any more. */
export function useSelection(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => {
    if (chosen.size === 0) return chosen;
    const there = new Set(ids);
    return new Set([...chosen].filter((id) => there.has(id)));
  }, [chosen, ids]);
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
  return { selected, select, only };
}
