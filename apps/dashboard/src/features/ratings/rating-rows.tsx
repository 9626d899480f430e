import { Link } from "@tanstack/react-router";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Chip, type ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { assessmentStatusWord } from "../assessments/words.ts";
import { periodWord } from "../periods/period-words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import type { RatingRow_AssessmentFragment } from "./rating-rows.generated.ts";
import { ratingInText } from "./words.ts";
import styles from "./rating-rows.module.css";

type Row = RatingRow_AssessmentFragment;

const STATES: Record<Row["status"], { icon: IconName; tone: ChipTone }> = {
  DRAFT: { icon: "pencil", tone: "quiet" },
  PUBLISHED: { icon: "alert", tone: "action" },
  ACKNOWLEDGED: { icon: "check", tone: "plain" },
  OBJECTED: { icon: "clock", tone: "action" },
  DECIDED: { icon: "check", tone: "plain" },
  FINAL: { icon: "check", tone: "plain" },
};

/** One's ratings as lines that lead to how they came about. */
export function RatingRows({ ratings }: { ratings: readonly Row[] }) {
  return (
    <ul className={styles.rows}>
      {ratings.map((rating) => (
        <li key={rating.id}>
          {rating.status === "DRAFT" ? (
            <span className={styles.period}>{periodWord(rating.period)}</span>
          ) : (
            <Link to="/nilai-saya/$id" params={{ id: rating.id }} className={styles.period}>
              {periodWord(rating.period)}
            </Link>
          )}
          <span className={styles.what}>
            {rating.predicate ? (
              <PredicateMark predicate={rating.predicate} />
            ) : (
              <span className={styles.quiet}>{without(rating)}</span>
            )}
            {rating.workResult && rating.behaviour && (
              <span className={styles.quiet}>
                {m.rating_pair({ result: ratingInText(rating.workResult), behaviour: ratingInText(rating.behaviour) })}
              </span>
            )}
          </span>
          <span className={styles.state}>
            <Chip {...STATES[rating.status]}>{stateWord(rating)}</Chip>
            {rating.viewerMayObject && rating.objectableUntil && (
              <span className={styles.quiet}>{m.rating_object_until({ date: formatDay(rating.objectableUntil) })}</span>
            )}
            {rating.objection && (
              <Link to="/keberatan/$id" params={{ id: rating.objection.id }}>
                {m.rating_see_objection()}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const without = ({ status, isTooShort }: Row): string =>
  status === "DRAFT" ? m.assessment_under_way() : isTooShort ? m.rating_too_short() : m.no_predicate();

const stateWord = ({ status, viewerMayAcknowledge }: Row): string =>
  status === "PUBLISHED" && viewerMayAcknowledge ? m.rating_unread() : assessmentStatusWord(status);
