import type { ReactNode } from "react";
import styles from "./skeleton.module.css";

/** Stands in for a page that is on its way; says so once to who listens. */
export function Skeleton({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.delayed} role="status" aria-label={label}>
      {children}
    </div>
  );
}

export function Bone({ width = "100%", height }: { width?: number | string; height: number }) {
  return <span className={styles.bone} style={{ width, height }} />;
}
