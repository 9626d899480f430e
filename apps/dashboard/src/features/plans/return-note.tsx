import * as m from "../../messages/messages.js";
import styles from "./plan-editor.module.css";

/** What the appraiser asked to change, where it is changed. */
export function ReturnNote({ note }: { note: string }) {
  return (
    <section className={styles.note} aria-label={m.skp_returned_title()}>
      <h2>{m.skp_returned_title()}</h2>
      <p>{note}</p>
    </section>
  );
}
