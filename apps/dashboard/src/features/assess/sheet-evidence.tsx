import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { ReportDetails } from "../reports/report-details.tsx";
import { SheetEvidence_ReportFragmentDoc, type SheetEvidence_ReportFragment } from "./sheet-evidence.generated.ts";

/** What the period brought, beside the form. */
export function SheetEvidence({ report }: { report: FragmentType<SheetEvidence_ReportFragment> | null }) {
  return report === null ? <p>{m.assess_no_report()}</p> : <Evidence report={report} />;
}

function Evidence({ report }: { report: FragmentType<SheetEvidence_ReportFragment> }) {
  const { data } = useSuspenseFragment({ fragment: SheetEvidence_ReportFragmentDoc, from: report });
  return <ReportDetails report={data} />;
}
