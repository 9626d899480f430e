import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import styles from "./assess-tabs.module.css";

/** The three places where a period's assessments are made, weighed and published. */
export function AssessTabs({ period, isHead }: { period: string | undefined; isHead: boolean }) {
  const search = period === undefined ? {} : { period };
  return (
    <nav className={styles.tabs} aria-label={m.assess_title()}>
      <Link to="/penilaian" search={search} activeOptions={{ exact: true, includeSearch: false }}>
        {m.assess_tab_queue()}
      </Link>
      <Link to="/penilaian/terbitkan" search={search} activeOptions={{ includeSearch: false }}>
        {m.assess_tab_publish()}
      </Link>
      {isHead && (
        <Link to="/penilaian/kalibrasi" search={search} activeOptions={{ includeSearch: false }}>
          {m.assess_tab_calibrate()}
        </Link>
      )}
    </nav>
  );
}
