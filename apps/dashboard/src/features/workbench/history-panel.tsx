import { useContext } from "react";
import { DraftOwner } from "../../lib/draft-owner.ts";
import { formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { clearHistory, useHistory, type Asked } from "./history.ts";
import styles from "./list.module.css";
import { useWorkbench } from "./workbench-context.ts";

/** What was asked on this device, to be asked again. */
export function HistoryPanel() {
  const owner = useContext(DraftOwner);
  const asked = useHistory(owner);
  const { open } = useWorkbench();
  if (asked.length === 0) return <p className={styles.none}>{m.workbench_history_none()}</p>;
  return (
    <>
      <ul className={styles.list}>
        {asked.map((one) => (
          <li key={one.at}>
            <button type="button" className={styles.item} onClick={() => open(one)}>
              <span className={styles.name}>{nameOf(one)}</span>
              <span className={styles.detail}>{formatMoment(new Date(one.at).toISOString())}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={() => clearHistory(owner)}>
        {m.workbench_history_clear()}
      </Button>
    </>
  );
}

/** The operation's name, else what its first line asks for. */
function nameOf({ query }: Asked): string {
  const named = /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1];
  const lines = query.split("\n").map((line) => line.trim());
  return named ?? lines.find((line) => /^\w/.test(line) && line !== "query {") ?? lines[0] ?? "";
}
