import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Papers } from "./papers.tsx";
import { RatingPapers_AssessmentFragmentDoc, type RatingPapers_AssessmentFragment } from "./papers.generated.ts";

interface RatingPapersProps {
  assessment: FragmentType<RatingPapers_AssessmentFragment>;
  /** Of what, where more than one record has papers on the page. */
  of?: string;
  onIssued: () => unknown;
}

/** Official papers of a published assessment. */
export function RatingPapers({ assessment, of, onIssued }: RatingPapersProps) {
  const { data } = useSuspenseFragment({
    fragment: RatingPapers_AssessmentFragmentDoc,
    fragmentName: "RatingPapers_assessment",
    from: assessment,
  });
  return <Papers recordId={data.id} kinds={data.viewerMayIssue} papers={data.documents} of={of} onIssued={onIssued} />;
}
