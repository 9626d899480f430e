import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Editors } from "./editors.tsx";
import styles from "./run-bar.module.css";
import { useWorkbench } from "./workbench-context.ts";

/** The editors, and below them what the question costs and what runs it. */
export function RunBar() {
  const { run, stop, isRunning } = useWorkbench();
  return (
    <section className={styles.column} aria-label={m.workbench_question()}>
      <Editors />
      <div className={styles.bar}>
        {isRunning ? (
          <Button onClick={stop}>{m.workbench_stop()}</Button>
        ) : (
          <Button kind="primary" onClick={run}>
            {m.workbench_run()}
          </Button>
        )}
      </div>
    </section>
  );
}
