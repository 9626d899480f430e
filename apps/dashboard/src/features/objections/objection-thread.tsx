import { agencyDate } from "@andir/domain/iso-date";
import { predicateOf } from "@andir/domain/predicate";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDay, formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ratingWord } from "../assessments/words.ts";
import { periodWord } from "../periods/period-words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { DecideForm } from "./decide-form.tsx";
import {
  ObjectionThread_ObjectionFragmentDoc,
  type ObjectionThread_ObjectionFragment,
} from "./objection-thread.generated.ts";
import styles from "./objection-thread.module.css";
import { OBJECTION_STATES } from "./words.ts";

interface ObjectionThreadProps {
  objection: FragmentType<ObjectionThread_ObjectionFragment>;
  /** The viewer's own record. */
  viewerId: string | null;
  onMoved: (words: string) => void;
}

/** One objection from the rating to the decision, on one page and in its order; each step is offered to whoever may take it. */
export function ObjectionThread({ objection, viewerId, onMoved }: ObjectionThreadProps) {
  const { data } = useSuspenseFragment({ fragment: ObjectionThread_ObjectionFragmentDoc, from: objection });
  const { assessment } = data;
  const { icon, tone, word } = OBJECTION_STATES[data.status];
  const name = assessment?.employee.name ?? m.objection_the_employee();
  const isOwn = assessment !== null && assessment.employee.id === viewerId;

  return (
    <>
      <header className={styles.head}>
        <div className={styles.line}>
          <h1>{assessment ? m.objection_of({ name, period: periodWord(assessment.period) }) : m.objection_title()}</h1>
          <Chip icon={icon} tone={tone}>
            {word()}
          </Chip>
        </div>
        <Answer clauses={[{ text: standing(data), isUrgent: data.viewerMayAnswer || data.viewerMayDecide }]} />
      </header>
      <ol className={styles.thread}>
        <Step
          title={m.objection_step_rating()}
          at={assessment?.publishedAt ?? null}
          by={assessment?.appraiser?.name ?? null}
        >
          <Ratings workResult={data.workResultBefore} behaviour={data.behaviourBefore} />
          {assessment?.reason && <p className={styles.words}>{assessment.reason}</p>}
          {assessment &&
            (isOwn ? (
              <Link to="/nilai-saya/$id" params={{ id: assessment.id }}>
                {m.objection_see_rating()}
              </Link>
            ) : (
              <Link to="/people/$id" params={{ id: assessment.employee.id }}>
                {m.objection_see_person({ name })}
              </Link>
            ))}
        </Step>
        <Step title={m.objection_step_reason()} at={data.filedAt} by={assessment?.employee.name ?? null}>
          <p className={styles.words}>{data.reason ?? m.objection_words_hidden()}</p>
        </Step>
        <Step
          title={m.objection_step_answer()}
          at={data.answeredAt}
          by={data.answeredAt ? (assessment?.appraiser?.name ?? null) : null}
        >
          {data.answeredAt ? (
            <p className={styles.words}>{data.answer ?? m.objection_words_hidden()}</p>
          ) : data.viewerMayAnswer ? (
            <AnswerForm id={data.id} name={name} onAnswered={() => onMoved(m.objection_answered_now({ name }))} />
          ) : (
            <p className={styles.waits}>
              {data.status === "DECIDED" || agencyDate(new Date()) > data.answerDueOn
                ? m.objection_no_answer({ date: formatDay(data.answerDueOn) })
                : m.objection_answer_due({ date: formatDay(data.answerDueOn) })}
            </p>
          )}
        </Step>
        <Step title={m.objection_step_decision()} at={data.decidedAt} by={data.decidedBy?.name ?? null}>
          {data.workResult && data.behaviour ? (
            <>
              <p>
                {data.workResult === data.workResultBefore && data.behaviour === data.behaviourBefore
                  ? m.objection_kept()
                  : m.objection_changed()}
              </p>
              <Ratings workResult={data.workResult} behaviour={data.behaviour} />
              <p className={styles.words}>{data.decisionReason ?? m.objection_words_hidden()}</p>
            </>
          ) : data.viewerMayDecide ? (
            <DecideForm
              objection={{ id: data.id, workResult: data.workResultBefore, behaviour: data.behaviourBefore }}
              name={name}
              onDecided={() => onMoved(m.objection_decided_now({ name }))}
            />
          ) : (
            <p className={styles.waits}>
              {data.status === "ANSWERED"
                ? m.objection_decision_waits()
                : m.objection_decision_later({ date: formatDay(data.answerDueOn) })}
            </p>
          )}
        </Step>
      </ol>
    </>
  );
}

type Rating = ObjectionThread_ObjectionFragment["workResultBefore"];

function Ratings({ workResult, behaviour }: { workResult: Rating; behaviour: Rating }) {
  return (
    <dl className={styles.ratings}>
      <div>
        <dt>{m.column_predicate()}</dt>
        <dd>
          <PredicateMark predicate={predicateOf(workResult, behaviour)} />
        </dd>
      </div>
      <div>
        <dt>{m.work_result()}</dt>
        <dd>{ratingWord(workResult)}</dd>
      </div>
      <div>
        <dt>{m.behaviour()}</dt>
        <dd>{ratingWord(behaviour)}</dd>
      </div>
    </dl>
  );
}

function Step({
  title,
  at,
  by,
  children,
}: {
  title: string;
  at: string | null;
  by: string | null;
  children: ReactNode;
}) {
  return (
    <li className={styles.step} data-done={at !== null || undefined}>
      <div className={styles.about}>
        <h2>{title}</h2>
        <p>{[by, at && formatInstant(at)].filter(Boolean).join(" · ")}</p>
      </div>
      <div className={styles.body}>{children}</div>
    </li>
  );
}

function standing(objection: ObjectionThread_ObjectionFragment): string {
  if (objection.viewerMayDecide) return m.objection_yours_to_decide();
  if (objection.viewerMayAnswer) return m.objection_yours_to_answer({ date: formatDay(objection.answerDueOn) });
  switch (objection.status) {
    case "FILED":
      return m.objection_stands_filed({ date: formatDay(objection.answerDueOn) });
    case "ANSWERED":
      return m.objection_stands_answered();
    case "DECIDED":
      return m.objection_stands_decided({ date: objection.decidedAt ? formatInstant(objection.decidedAt) : "" });
  }
}
