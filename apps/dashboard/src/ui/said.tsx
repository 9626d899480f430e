import { useEffect, useRef } from "react";
import styles from "./said.module.css";

/** Made anew each time, so that the same words twice are said twice. */
export interface Saying {
  words: string;
}

/** What has just been done. It takes the focus, for what was pressed may be gone. */
export function Said({ said }: { said: Saying | null }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), [said]);
  return (
    said && (
      <p ref={line} className={styles.said} role="status" tabIndex={-1}>
        {said.words}
      </p>
    )
  );
}
