import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { OwnPapers_EmployeeFragmentDoc, type OwnPapers_EmployeeFragment } from "./own-papers.generated.ts";
import { PaperSets } from "./paper-sets.tsx";

interface OwnPapersProps {
  employee: FragmentType<OwnPapers_EmployeeFragment>;
  variables: { year: number; from: string; to: string };
  onIssued: () => unknown;
}

/** One's own official papers of a year: of the plan, and of the year's rating, or of the newest while there is none. */
export function OwnPapers({ employee, variables, onIssued }: OwnPapersProps) {
  const { data } = useSuspenseFragment({
    fragment: OwnPapers_EmployeeFragmentDoc,
    fragmentName: "OwnPapers_employee",
    from: employee,
    variables,
  });
  const { nodes } = data.assessments;
  const ofYear = nodes.filter(({ period }) => period.kind === "YEAR");
  return (
    <PaperSets
      plans={data.plans.nodes}
      assessments={ofYear.length > 0 ? ofYear : nodes.slice(0, 1)}
      onIssued={onIssued}
    />
  );
}
