import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import styles from "./report-form.module.css";
import type { Saving } from "./use-autosave.ts";

const WORDS: Record<Saving, () => string> = {
  none: () => "",
  busy: m.saving,
  saved: m.report_saved,
  waiting: m.report_saved_here,
  conflict: m.report_conflict,
};

/** Whether what is typed is at the server, said quietly. */
export function SavingLine({ saving, onReload }: { saving: Saving; onReload: () => void }) {
  return (
    <p className={styles.saving} role="status">
      {WORDS[saving]()}{" "}
      {saving === "conflict" && (
        <Button kind="quiet" onClick={onReload}>
          {m.report_load_newer()}
        </Button>
      )}
    </p>
  );
}
