import * as m from "../../messages/messages.js";
import type { FormError } from "../../ui/error-summary.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./missing-list.module.css";

/** What a plan still needs, each leading to its field; nothing of it stops one from saving. */
export function MissingList({ missing }: { missing: readonly FormError[] }) {
  return (
    <section className={styles.missing} aria-label={m.skp_missing()}>
      <h2>{missing.length === 0 ? m.skp_missing_nothing() : m.skp_missing_n({ n: missing.length })}</h2>
      {missing.length === 0 ? (
        <p>
          <Icon name="check" /> {m.skp_missing_ready()}
        </p>
      ) : (
        <ul>
          {missing.map(({ field, message }) => (
            <li key={message}>{field === null ? message : <a href={`#${field}`}>{message}</a>}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
