import * as m from "../../messages/messages.js";
import styles from "./sample-badge.module.css";

/** On every page of a demonstration, on paper too. */
export function SampleBadge() {
  return (
    <abbr className={styles.sample} title={m.sample_data_meaning()}>
      {m.sample_data()}
    </abbr>
  );
}
