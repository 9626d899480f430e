import { formatMoment } from "../../lib/format.ts";
import { useKeptSince } from "../../lib/kept-since.ts";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import styles from "./work-page.module.css";

/** Says that there is no network, what that means, and that work goes on. */
export function KeptNotice() {
  const since = useKeptSince();
  return (
    <div role="status">
      {since !== null && (
        <p className={styles.kept}>
          <Icon name="clock" /> {m.work_offline({ at: formatMoment(new Date(since).toISOString()) })}
        </p>
      )}
    </div>
  );
}
