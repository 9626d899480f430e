import styles from "./json-view.module.css";
import type { Answered } from "./ask.ts";

export function JsonView({ value }: { value: Extract<Answered, { kind: "answered" }> }) {
  const { data, errors } = value;
  return (
    <pre className={styles.json} tabIndex={0}>
      {JSON.stringify({ ...(errors.length > 0 && { errors }), data }, null, 2)}
    </pre>
  );
}
