import { Link } from "@tanstack/react-router";
import { formatDay, formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { periodWord } from "../periods/period-words.ts";
import type { ObjectionRow_AssessmentFragment } from "./objection-rows.generated.ts";
import styles from "./objection-rows.module.css";
import { OBJECTION_STATES } from "./words.ts";

/** Objections as lines that lead to them; what waits for the reader says for what. */
export function ObjectionRows({ assessments }: { assessments: readonly ObjectionRow_AssessmentFragment[] }) {
  return (
    <ul className={styles.rows}>
      {assessments.map(({ id, period, employee, appraiser, unit, objection }) => {
        if (!objection) return null;
        const { icon, tone, word } = OBJECTION_STATES[objection.status];
        return (
          <li key={id}>
            <Link to="/keberatan/$id" params={{ id: objection.id }}>
              {m.objection_of({ name: employee.name, period: periodWord(period) })}
            </Link>
            <span className={styles.quiet}>
              {unit.name}
              {appraiser && ` · ${m.assessment_by({ name: appraiser.name })}`}
            </span>
            <span className={styles.state}>
              <Chip icon={icon} tone={tone}>
                {word()}
              </Chip>
              <span className={styles.quiet}>
                {objection.viewerMayAnswer
                  ? m.objection_answer_by({ date: formatDay(objection.answerDueOn) })
                  : objection.decidedAt
                    ? formatInstant(objection.decidedAt)
                    : m.skp_since({ date: formatInstant(objection.filedAt) })}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
