import { formatTime } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import type { SaveState } from "./outbox.ts";
import styles from "./save-state.module.css";

/** How safe what is typed is, in a few quiet words. */
export function SaveStateLine({ state }: { state: SaveState }) {
  return (
    <p className={styles.state} role="status" data-urgent={URGENT.includes(state.kind) || undefined}>
      {wordOf(state)}
    </p>
  );
}

const URGENT: readonly SaveState["kind"][] = ["waiting", "changed", "refused"];

function wordOf(state: SaveState): string {
  switch (state.kind) {
    case "clean":
      return "";
    case "saving":
      return m.saving();
    case "kept":
      return m.assess_saved_at({ time: formatTime(state.at) });
    case "waiting":
      return m.assess_waiting();
    case "changed":
      return m.assess_changed_short();
    case "refused":
      return m.assess_not_saved({ why: state.words });
  }
}
