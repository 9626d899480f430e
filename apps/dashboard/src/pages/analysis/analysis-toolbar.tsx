import styles from "./analysis-page.module.css";

/** What can be done with the question as a whole, at the head of the page. */
export function AnalysisToolbar() {
  return <div className={styles.toolbar} />;
}
