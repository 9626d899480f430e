import { useContext, useSyncExternalStore } from "react";
import { DraftOwner } from "../../lib/draft-owner.ts";
import { stored } from "../../lib/stored.ts";

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether one is being led from step to step: for this tab and this person, until they close it. */
export function useGuideMode() {
  const kept = stored("sessionStorage", `andir.guide.${useContext(DraftOwner)}`);
  const isOn = useSyncExternalStore(subscribe, () => kept.read() === "on");
  return {
    isOn,
    set: (on: boolean) => {
      kept.write(on ? "on" : null);
      for (const listener of listeners) listener();
    },
  };
}
