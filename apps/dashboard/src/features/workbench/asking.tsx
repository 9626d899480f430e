import { lazy, Suspense, useState } from "react";
import { formatCount } from "../../lib/format.ts";
import { useShortcut } from "../../lib/shortcuts.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./asking.module.css";
import { Editors } from "./editors.tsx";
import { placeOf } from "./problem.ts";
import { useWorkbench } from "./workbench-context.ts";

/** Comes with the first question that has variables. */
const VariableForm = lazy(async () => ({
  default: (await import("../variables/variable-form.tsx")).VariableForm,
}));

/** The editors with the fields of the variables above them, and below them what is to be mended, what the question costs and what runs it. */
export function Asking() {
  const { run, stop, isRunning, question, change, reading } = useWorkbench();
  const hasVariables = (reading.operation?.variableDefinitions?.length ?? 0) > 0;
  const [isFilledIn, setIsFilledIn] = useState(hasVariables);
  if (hasVariables && !isFilledIn) setIsFilledIn(true);
  useShortcut("mod+Enter", m.workbench_run(), run, { alsoInFields: true });
  return (
    <section className={styles.column} aria-label={m.workbench_question()}>
      <div className={styles.texts}>
        {isFilledIn && (
          <Suspense fallback={null}>
            <VariableForm />
          </Suspense>
        )}
        <Editors />
      </div>
      <Problems />
      <div className={styles.bar}>
        {isRunning ? (
          <Button onClick={stop}>
            <Icon name="close" />
            {m.workbench_stop()}
          </Button>
        ) : (
          <Button kind="primary" onClick={run} aria-keyshortcuts="Control+Enter">
            {m.workbench_run()}
          </Button>
        )}
        {reading.operationNames.length > 1 && (
          <Select
            label={m.workbench_operation()}
            value={reading.operation?.name?.value ?? ""}
            options={reading.operationNames.map((value) => ({ value, label: value }))}
            onChange={(operationName) => change({ operationName })}
          />
        )}
        <Tidy query={question.query} onTidy={(query) => change({ query })} />
        <CostLine />
      </div>
    </section>
  );
}

/** Each with its place, which a press leads to. */
function Problems() {
  const { problems, question, goTo } = useWorkbench();
  return (
    <ul className={styles.problems} aria-label={m.workbench_problems()} aria-live="polite">
      {problems.map((problem, i) => {
        const { line, column } = placeOf(question[problem.in], problem.from);
        const place = { line: String(line), column: String(column) };
        return (
          <li key={i}>
            <button type="button" onClick={() => goTo(problem)}>
              <Icon name="alert" />
              <span>
                <strong>
                  {problem.in === "query" ? m.workbench_at_line(place) : m.workbench_at_variables_line(place)}
                </strong>{" "}
                {problem.message}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Known before it runs, beside what one may ask for. */
function CostLine() {
  const { cost } = useWorkbench();
  if (cost === null || cost.points === null || cost.nodeCount === null) return null;
  return (
    <p className={styles.cost} role="status">
      {m.workbench_cost({
        points: formatCount(cost.points),
        left: formatCount(cost.pointsRemaining),
        nodes: formatCount(cost.nodeCount),
        limit: formatCount(cost.nodeLimit),
        seconds: formatCount(cost.secondsLimit),
      })}
    </p>
  );
}

/** Lays the text out anew; comments stay. What does it is loaded when it is asked for. */
function Tidy({ query, onTidy }: { query: string; onTidy: (query: string) => void }) {
  const [hasFailed, setHasFailed] = useState(false);
  async function tidy() {
    try {
      const { tidied } = await import("./tidy.ts");
      onTidy(await tidied(query));
      setHasFailed(false);
    } catch {
      setHasFailed(true);
    }
  }
  return (
    <>
      <Button kind="quiet" onClick={() => void tidy()}>
        {m.workbench_tidy()}
      </Button>
      {hasFailed && (
        <p className={styles.cost} role="status">
          {m.workbench_tidy_failed()}
        </p>
      )}
    </>
  );
}
