import type { PeriodSpan } from "@andir/domain/period";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { PaperSets } from "./paper-sets.tsx";
import { PersonPapers_EmployeeFragmentDoc, type PersonPapers_EmployeeFragment } from "./person-papers.generated.ts";

interface PersonPapersProps {
  employee: FragmentType<PersonPapers_EmployeeFragment>;
  variables: { from: string; year: number };
  period: PeriodSpan;
  onIssued: () => unknown;
}

/** Official papers of a person: of the plan of the year, and of the period that is open. */
export function PersonPapers({ employee, variables, period, onIssued }: PersonPapersProps) {
  const { data } = useSuspenseFragment({
    fragment: PersonPapers_EmployeeFragmentDoc,
    fragmentName: "PersonPapers_employee",
    from: employee,
    variables,
  });
  // A quarter that begins in the month is another period.
  const assessments = data.periodAssessments.nodes.filter((each) => each.period.kind === period.kind);
  return <PaperSets plans={data.planOfYear.nodes} assessments={assessments} onIssued={onIssued} />;
}
