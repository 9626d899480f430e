import type { ReactNode } from "react";
import * as m from "../../messages/messages.js";
import { Views } from "../../ui/views.tsx";
import styles from "./side-panel.module.css";

export interface Panel<Id extends string> {
  id: Id;
  word: string;
  body: ReactNode;
}

interface SidePanelProps<Id extends string> {
  panels: readonly Panel<Id>[];
  current: Id;
  onChange: (id: Id) => void;
}

/** What helps to ask, one at a time beside the editor. */
export function SidePanel<Id extends string>({ panels, current, onChange }: SidePanelProps<Id>) {
  const shown = panels.find(({ id }) => id === current) ?? panels[0];
  return (
    <section className={styles.panel} aria-label={m.workbench_help()}>
      <div className={styles.head}>
        <Views
          label={m.workbench_help()}
          value={shown?.id ?? current}
          options={panels.map(({ id, word }) => ({ value: id, label: word }))}
          onChange={onChange}
        />
      </div>
      <div className={styles.body}>{shown?.body}</div>
    </section>
  );
}
