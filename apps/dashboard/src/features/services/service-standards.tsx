import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import styles from "./service-page.module.css";

interface Standard {
  startsOn: string;
  endsOn: string | null;
  waitMinutes: number;
  reason: string | null;
}

/** What was promised when, the newest first. */
export function ServiceStandards({ standards }: { standards: readonly Standard[] }) {
  return (
    <ul className={styles.list}>
      {standards.map(({ startsOn, endsOn, waitMinutes, reason }) => {
        const [n, from] = [String(waitMinutes), formatDay(startsOn)];
        return (
          <li key={startsOn} className={styles.row}>
            <span>
              {endsOn === null
                ? m.svc_standard_line_open({ n, from })
                : m.svc_standard_line({ n, from, to: formatDay(endsOn) })}
              {reason && <small>{reason}</small>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
