import type { ReactNode } from "react";
import styles from "./notice.module.css";

interface NoticeProps {
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** Whether it came in place of what was asked for, so that a reader's voice interrupts. */
  urgent?: boolean;
}

/** What happened, what it means, what to do: for an empty page, a failed one, and one that is not there. */
export function Notice({ title, children, action, urgent = false }: NoticeProps) {
  return (
    <section className={styles.notice} role={urgent ? "alert" : undefined}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{children}</p>
      {action}
    </section>
  );
}
