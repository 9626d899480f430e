import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import styles from "./sandbox-link.module.css";

/** The way in, for whoever is not sure yet. */
export function SandboxLink({ why = true }: { why?: boolean }) {
  return (
    <p className={styles.line}>
      <Link to="/latihan" className={styles.link}>
        <Icon name="spark" />
        {m.sandbox_try()}
      </Link>
      {why && <span>{m.sandbox_try_why()}</span>}
    </p>
  );
}
