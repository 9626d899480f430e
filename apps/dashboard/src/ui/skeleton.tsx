import { useLayoutEffect, useState, type ReactNode } from "react";
import styles from "./skeleton.module.css";

// When one skeleton follows another, as that of the data follows that of the code, there is no second wait between them.
let goneAt = -Infinity;
const FOLLOWS = 100; // milliseconds

/** Stands in for a page that is on its way; says so once to who listens. */
export function Skeleton({ label, children }: { label: string; children: ReactNode }) {
  const [isDelayed] = useState(() => performance.now() - goneAt > FOLLOWS);
  useLayoutEffect(() => () => void (goneAt = performance.now()), []);
  return (
    <div className={isDelayed ? styles.delayed : undefined} role="status" aria-label={label}>
      {children}
    </div>
  );
}

export function Bone({ width = "100%", height }: { width?: number | string; height: number }) {
  return <span className={styles.bone} style={{ width, height }} />;
}

/** A panel with its title and subtitle on their way. */
export function BonePanel({ height }: { height: number }) {
  return (
    <div className={styles.panel} style={{ height }}>
      <Bone width="60%" height={14} />
      <Bone width="80%" height={12} />
    </div>
  );
}

const WIDTHS = [180, 150, 210, 165];

export function BoneRows({ rows, height }: { rows: number; height: number }) {
  return (
    <div className={styles.rows}>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className={styles.row} style={{ height }}>
          <Bone width={WIDTHS[i % WIDTHS.length] ?? 180} height={12} />
          <Bone width="30%" height={12} />
        </div>
      ))}
    </div>
  );
}
