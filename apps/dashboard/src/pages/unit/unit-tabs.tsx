import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { UNIT_VIEWS, type UnitView } from "../../features/unit-overview/unit-views.ts";
import styles from "./unit-page.module.css";

const WORDS: Record<UnitView, () => string> = {
  map: m.unit_view_map,
  completeness: m.unit_view_completeness,
  league: m.unit_view_league,
  months: m.unit_view_months,
  rating: m.unit_view_rating,
  service: m.unit_view_service,
};

/** The ways to look at a unit; each is an address of its own. */
export function UnitTabs({ id, current }: { id: string; current: UnitView }) {
  return (
    <nav className={styles.tabs} aria-label={m.unit_views()}>
      <ul>
        {UNIT_VIEWS.map((view) => (
          <li key={view}>
            <Link
              to="/unit/$id"
              params={{ id }}
              search={({ period, quarter, year }) => ({
                ...(period && { period }),
                ...(quarter && year && { quarter, year }),
                ...(view !== "map" && { view }),
              })}
              aria-current={view === current ? "page" : undefined}
              activeOptions={{ exact: true, includeSearch: true }}
              activeProps={{}}
            >
              {WORDS[view]()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
