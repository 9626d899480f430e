import { useEffect, useRef } from "react";
import styles from "./error-summary.module.css";

export interface FormError {
  /** The id of the input to go to; null for what concerns the whole form. */
  field: string | null;
  message: string;
}

/** Takes the focus when it comes, and leads to each field that has to be mended. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly FormError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [errors]);

  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={message}>{field === null ? message : <a href={`#${field}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
