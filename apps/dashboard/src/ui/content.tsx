import type { ReactNode } from "react";
import styles from "./content.module.css";

/** What a page shows of its answer: the one before stays readable, dimmed, while the next is on its way. */
export function Content({ isBusy, children }: { isBusy: boolean; children: ReactNode }) {
  return (
    <div className={styles.content} aria-busy={isBusy}>
      {children}
    </div>
  );
}
