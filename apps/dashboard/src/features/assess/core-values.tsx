import { CORE_VALUES } from "@andir/domain/core-value";
import * as m from "../../messages/messages.js";
import styles from "./core-values.module.css";

/** The seven core values with their guides: what behaviour is held against. */
export function CoreValues() {
  return (
    <details className={styles.values}>
      <summary>{m.assess_core_values()}</summary>
      <dl className={styles.list} lang="id">
        {Object.entries(CORE_VALUES).map(([value, { label, guides }]) => (
          <div key={value}>
            <dt>{label}</dt>
            {guides.map((guide) => (
              <dd key={guide}>{guide}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
