import type { ReactNode } from "react";
import styles from "./page.module.css";

/** The room of a page: it owns the gaps between its sections. */
export function Page({ children }: { children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}
