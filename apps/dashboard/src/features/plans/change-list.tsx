import { formatList, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import styles from "./change-list.module.css";
import { monthNames } from "./month-names.ts";
import { changesBetween, type Content, type PlanWords, type Subject } from "./plan-changes.ts";
import {
  belongingWord,
  directionWord,
  formWord,
  indicatorAspectWord,
  kindWord,
  patternWord,
  perspectiveWord,
} from "./words.ts";

const SUBJECT: Record<Subject, () => string> = {
  form: m.skp_form,
  result: m.skp_result,
  title: m.skp_result_title,
  kind: m.skp_kind,
  perspective: m.skp_perspective,
  belonging: m.skp_belonging,
  parent: m.skp_supports_short,
  indicator: m.skp_indicator,
  expectation: m.skp_behaviour,
  resources: m.skp_resources,
  accountability: m.skp_accountability,
  consequences: m.skp_consequences,
};

const WORDS: PlanWords = {
  form: formWord,
  kind: kindWord,
  perspective: (perspective) => perspective && perspectiveWord(perspective),
  belonging: belongingWord,
  indicator: ({ aspect, text, target, unitOfMeasure, pattern, direction, measuredMonths }) =>
    [
      `${indicatorAspectWord(aspect)}: ${text}`,
      ...(target === null ? [] : [`${formatTerm(target)} ${unitOfMeasure ?? ""}`.trim()]),
      patternWord(pattern),
      directionWord(direction),
      ...(measuredMonths ? [formatList(measuredMonths.map((month) => monthNames()[month - 1] ?? ""))] : []),
    ].join(" · "),
};

/** What is different between two states of a plan, side by side. */
export function ChangeList({
  label,
  before,
  after,
  heads,
}: {
  label: string;
  before: Content;
  after: Content;
  heads: readonly [string, string];
}) {
  const changes = changesBetween(before, after, WORDS);
  if (changes.length === 0) return <p>{m.skp_changes_none()}</p>;
  return (
    <table className={styles.changes} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{m.skp_change_what()}</th>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ subject, about, before: was, after: is }, at) => (
          <tr key={at}>
            <th scope="row">
              {SUBJECT[subject]()}
              {about && <span className={styles.about}>{about}</span>}
            </th>
            <td data-label={heads[0]} data-none={was === null || undefined}>
              {was ?? m.skp_change_new()}
            </td>
            <td data-label={heads[1]} data-none={is === null || undefined}>
              {is === null ? m.skp_change_gone() : <strong>{is}</strong>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
