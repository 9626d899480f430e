import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import styles from "./trail.module.css";

/** The units above, from the top down. */
export function Trail({ above }: { above: readonly { id: string; name: string }[] }) {
  return (
    <nav aria-label={m.adm_trail()}>
      <ol className={styles.trail}>
        <li>
          <Link to="/administrasi/unit">{m.adm_units()}</Link>
        </li>
        {above.map(({ id, name }) => (
          <li key={id}>
            <Link to="/administrasi/unit/$id" params={{ id }}>
              {name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
