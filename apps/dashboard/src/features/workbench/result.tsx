import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { JsonView } from "./json-view.tsx";
import styles from "./result.module.css";
import { useWorkbench } from "./workbench-context.ts";

export type ResultView = "table" | "chart" | "json";

interface ResultProps {
  view: ResultView;
  onView: (view: ResultView) => void;
}

/** What came of the question. */
export function Result(_props: ResultProps) {
  const { answer } = useWorkbench();
  return (
    <section className={styles.result} aria-label={m.workbench_result()}>
      {answer === null ? (
        <Notice title={m.workbench_nothing_yet_title()}>{m.workbench_nothing_yet()}</Notice>
      ) : answer.answered.kind === "answered" ? (
        <JsonView value={answer.answered} />
      ) : (
        <Notice title={m.workbench_no_answer_title()}>{m.workbench_no_answer()}</Notice>
      )}
    </section>
  );
}
