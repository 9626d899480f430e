import type { PeriodKind } from "@andir/domain/period-kind";
import type { FragmentType } from "@apollo/client";
import * as m from "../../messages/messages.js";
import { periodWord } from "../periods/period-words.ts";
import type { PlanPapers_PlanFragment, RatingPapers_AssessmentFragment } from "./papers.generated.ts";
import { PlanPapers } from "./plan-papers.tsx";
import { RatingPapers } from "./rating-papers.tsx";

interface PaperSetsProps {
  plans: readonly ({
    id: string;
    year: number;
    position: { title: string };
  } & FragmentType<PlanPapers_PlanFragment>)[];
  assessments: readonly ({
    id: string;
    period: { kind: PeriodKind; startsOn: string; endsOn: string };
  } & FragmentType<RatingPapers_AssessmentFragment>)[];
  onIssued: () => unknown;
}

/** The official papers of several records, each under what it is of; of those without any, nothing. */
export function PaperSets({ plans, assessments, onIssued }: PaperSetsProps) {
  return (
    <>
      {plans.map((plan) => (
        <PlanPapers
          key={plan.id}
          plan={plan}
          // Two posts in a year are two plans.
          of={[m.papers_of_plan({ year: String(plan.year) }), plans.length > 1 && plan.position.title]
            .filter(Boolean)
            .join(", ")}
          onIssued={onIssued}
        />
      ))}
      {assessments.map((assessment) => (
        <RatingPapers
          key={assessment.id}
          assessment={assessment}
          of={m.papers_of_rating({ period: periodWord(assessment.period) })}
          onIssued={onIssued}
        />
      ))}
    </>
  );
}
