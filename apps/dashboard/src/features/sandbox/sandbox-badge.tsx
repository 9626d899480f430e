import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import styles from "./sandbox-badge.module.css";

/** In the header, which stays in sight on long pages; leads to where one leaves. */
export function SandboxBadge() {
  return (
    <Link to="/latihan" className={styles.badge}>
      {m.sandbox_title()}
    </Link>
  );
}
