import { getRouteApi } from "@tanstack/react-router";
import { SavedToolbar } from "../../features/saved-queries/saved-toolbar.tsx";
import styles from "./analysis-page.module.css";

const route = getRouteApi("/shell/analisis");

/** What can be done with the question as a whole, at the head of the page. */
export function AnalysisToolbar() {
  const { saved } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className={styles.toolbar}>
      <SavedToolbar
        saved={saved}
        onSaved={(id) => {
          void navigate({
            search: ({ saved: _before, ...rest }) => ({ ...rest, ...(id !== undefined && { saved: id }) }),
          });
        }}
      />
    </div>
  );
}
