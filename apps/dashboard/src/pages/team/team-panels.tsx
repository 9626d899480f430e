import type { ReactNode } from "react";
import { useMediaQuery } from "../../lib/use-media-query.ts";
import * as m from "../../messages/messages.js";
import styles from "./team-page.module.css";

/** The pictures: in one row above the people, or on a phone folded, so that the people come first. */
export function TeamPanels({ children }: { children: ReactNode }) {
  const hasRoom = useMediaQuery("(min-width: 700px), print");
  if (hasRoom) return <div className={styles.panels}>{children}</div>;
  return (
    <details className={styles.more}>
      <summary>{m.team_pictures()}</summary>
      <div className={styles.panels}>{children}</div>
    </details>
  );
}
