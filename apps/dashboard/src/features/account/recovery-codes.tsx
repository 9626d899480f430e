import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Secret } from "../../ui/secret.tsx";
import styles from "./recovery-codes.module.css";
import { secretWords } from "./words.ts";

/** Shown once: each opens the account once, for the day the phone is lost. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <div className={styles.codes}>
      <h3>{m.recovery_title()}</h3>
      <p>{m.recovery_meaning()}</p>
      <Secret label={m.recovery_label()} value={codes.join("\n")} words={secretWords()} />
      <div className={styles.actions}>
        <Button kind="primary" onClick={onKept}>
          {m.recovery_kept()}
        </Button>
        <Button onClick={() => window.print()}>{m.print()}</Button>
      </div>
    </div>
  );
}
