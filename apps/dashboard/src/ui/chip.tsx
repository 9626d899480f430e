import type { ReactNode } from "react";
import styles from "./chip.module.css";
import { Icon, type IconName } from "./icon.tsx";

/** Quiet: nothing to do. Plain: done. Action: waits for the reader. Attention: overdue or sent back. */
export type ChipTone = "quiet" | "plain" | "action" | "attention";

/** A state: an icon and a word, never a colour alone. */
export function Chip({ icon, tone, children }: { icon: IconName; tone: ChipTone; children: ReactNode }) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
