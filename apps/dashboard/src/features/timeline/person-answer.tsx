import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { periodShort } from "../periods/period-words.ts";
import { predicateWord } from "../predicates/predicate-words.ts";
import { PersonAnswer_EmployeeFragmentDoc, type PersonAnswer_EmployeeFragment } from "./person-answer.generated.ts";

interface PersonAnswerProps {
  employee: FragmentType<PersonAnswer_EmployeeFragment>;
  listFrom: string;
  listTo: string;
}

/** How the last twelve months went, in one sentence. */
export function PersonAnswer({ employee, listFrom, listTo }: PersonAnswerProps) {
  const { data } = useSuspenseFragment({
    fragment: PersonAnswer_EmployeeFragmentDoc,
    from: employee,
    variables: { listFrom, listTo },
  });
  const reports = data.reports.nodes;
  const submitted = reports.filter(({ submittedAt }) => submittedAt !== null);
  const late = submitted.filter(({ isLate }) => isLate);
  const last = data.assessments.nodes.find(({ predicate }) => predicate !== null);
  const waiting = reports.find(({ status }) => status === "SUBMITTED");
  const returned = reports.find(({ status }) => status === "RETURNED");

  return (
    <Answer
      clauses={[
        {
          text: last?.predicate
            ? m.person_answer_predicate({ predicate: predicateWord(last.predicate), period: periodShort(last.period) })
            : m.person_answer_no_predicate(),
        },
        submitted.length > 0 && {
          text: m.person_answer_on_time({ n: submitted.length - late.length, total: submitted.length }),
        },
        late.length > 0 && {
          text: m.person_answer_longest({ longest: m.days({ n: Math.max(...late.map(({ daysLate }) => daysLate)) }) }),
        },
        waiting && { text: m.person_answer_waiting({ period: periodShort(waiting.period) }) },
        returned && { text: m.person_answer_returned({ period: periodShort(returned.period) }), isUrgent: true },
      ]}
    />
  );
}
