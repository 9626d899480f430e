import { formatTime } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import styles from "./plan-editor.module.css";
import type { SavingState } from "./use-plan-saving.ts";

/** Where what is typed has come to. Said to who listens only when it is in danger. */
export function SavingMark({ state }: { state: SavingState }) {
  const isQuiet = state.is === "saved" || state.is === "typed" || state.is === "saving";
  return (
    <p className={styles.saving} data-state={state.is} role={isQuiet ? undefined : "status"}>
      <Icon name={state.is === "saved" ? "check" : isQuiet ? "pencil" : "alert"} />
      {wordOf(state)}
    </p>
  );
}

function wordOf(state: SavingState): string {
  switch (state.is) {
    case "saved":
      return state.at === null ? m.skp_saved_all() : m.skp_saved_at({ time: formatTime(state.at) });
    case "typed":
    case "saving":
      return m.skp_saving();
    case "offline":
      return m.skp_saved_here();
    case "conflict":
      return m.skp_saved_conflict();
    case "refused":
      return m.skp_saved_refused();
  }
}
