import { agencyDate } from "@andir/domain/iso-date";
import { allQuestions } from "@andir/domain/questions/all-questions";
import { initialVariables, type Question } from "@andir/domain/questions/question";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import styles from "./list.module.css";
import { useWorkbench } from "./workbench-context.ts";

/** Questions that are asked again and again, to run as they are or to change. */
export function ExamplesPanel() {
  const { open } = useWorkbench();
  const language = locale();
  const take = (question: Question) =>
    open({
      query: question.text,
      variables: question.variables.length > 0 ? variablesOf(question) : "",
      place: question.show.join("."),
      chart: question.chart,
    });
  return (
    <>
      <p className={styles.lead}>{m.workbench_examples_lead()}</p>
      <ul className={styles.list}>
        {allQuestions.map((question) => (
          <li key={question.id}>
            <button type="button" className={styles.item} onClick={() => take(question)}>
              <span className={styles.name}>{question.title[language]}</span>
              <span className={styles.detail}>{question.explanation[language]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const variablesOf = (question: Question): string =>
  JSON.stringify(initialVariables(question, agencyDate(new Date())), null, 2);
