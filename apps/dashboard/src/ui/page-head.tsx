import type { ReactNode } from "react";
import styles from "./page-head.module.css";

interface PageHeadProps {
  title: string;
  /** What the page is for, or how many it lists. */
  children?: ReactNode;
  /** What can be done here, at the end of the line. */
  action?: ReactNode;
}

/** How a page of settings or lists begins. */
export function PageHead({ title, children, action }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {children}
      </div>
      {action}
    </header>
  );
}
