import { useEffect, useState } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { Views } from "../../ui/views.tsx";
import { AnswerView, RESULT_VIEWS, type ResultView } from "./answer-view.tsx";
import type { Answered } from "./ask.ts";
import styles from "./result.module.css";
import { useWorkbench } from "./workbench-context.ts";

interface ResultProps {
  view: ResultView;
  onView: (view: ResultView) => void;
}

/** What came of the question. */
export function Result({ view, onView }: ResultProps) {
  const { answer, isRunning } = useWorkbench();
  const answered = answer?.answered ?? null;
  return (
    <section className={styles.result} aria-label={m.workbench_result()} aria-busy={isRunning}>
      <div className={styles.head}>
        <Views
          label={m.workbench_result_as()}
          value={view}
          options={RESULT_VIEWS.map(({ id, word }) => ({ value: id, label: word() }))}
          onChange={onView}
        />
        <p className={styles.said} role="status">
          {isRunning ? <Running /> : answered?.kind === "answered" && <Facts answered={answered} />}
        </p>
      </div>
      <div className={styles.body}>
        {answer === null ? (
          <Notice title={m.workbench_nothing_yet_title()}>{m.workbench_nothing_yet()}</Notice>
        ) : answer.answered.kind === "answered" ? (
          <AnswerView key={answer.answered.at} view={view} to={answer.to} answered={answer.answered} />
        ) : (
          <NoAnswer kind={answer.answered.kind} />
        )}
      </div>
    </section>
  );
}

function Running() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return m.workbench_running({ seconds: String(seconds) });
}

function Facts({ answered: { milliseconds, bytes, spent } }: { answered: Extract<Answered, { kind: "answered" }> }) {
  const facts = { milliseconds: formatCount(milliseconds), kilobytes: formatCount(Math.max(1, bytes / 1000)) };
  return spent === null
    ? m.workbench_facts(facts)
    : m.workbench_facts_spent({ ...facts, points: formatCount(spent.cost), left: formatCount(spent.remaining) });
}

const WHY = {
  stopped: [m.workbench_stopped_title, m.workbench_stopped],
  offline: [m.workbench_no_answer_title, m.workbench_no_answer],
  signedOut: [m.workbench_signed_out_title, m.workbench_signed_out],
  unreadable: [m.workbench_unreadable_title, m.workbench_unreadable],
} as const;

function NoAnswer({ kind }: { kind: keyof typeof WHY }) {
  const [title, text] = WHY[kind];
  return (
    <Notice title={title()} urgent>
      {text()}
    </Notice>
  );
}
