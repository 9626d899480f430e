import { unseenChanges } from "@andir/domain/help/product-changes";
import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import styles from "./changes-line.module.css";

/** That there is something new for the reader; nothing once they have seen it. */
export function ChangesLine({ capabilities, seenOn }: { capabilities: readonly string[]; seenOn: string | null }) {
  const n = unseenChanges(capabilities, seenOn).length;
  if (n === 0) return null;
  return (
    <Link to="/yang-baru" className={styles.line}>
      <Icon name="star" />
      {m.changes_line({ n })}
    </Link>
  );
}
