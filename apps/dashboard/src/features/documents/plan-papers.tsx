import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { PlanPapers_PlanFragmentDoc, type PlanPapers_PlanFragment } from "./papers.generated.ts";
import { Papers } from "./papers.tsx";

/** Official papers of a plan. */
export function PlanPapers({
  plan,
  of,
  onIssued,
}: {
  plan: FragmentType<PlanPapers_PlanFragment>;
  /** Of what, where more than one record has papers on the page. */
  of?: string;
  onIssued: () => unknown;
}) {
  const { data } = useSuspenseFragment({
    fragment: PlanPapers_PlanFragmentDoc,
    fragmentName: "PlanPapers_plan",
    from: plan,
  });
  return <Papers recordId={data.id} kinds={data.viewerMayIssue} papers={data.documents} of={of} onIssued={onIssued} />;
}
