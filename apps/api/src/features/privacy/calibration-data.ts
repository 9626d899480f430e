import sql from "sql-template-tag";
import { emptied, nameOf, nulled, own, type PersonalTable } from "./personal-table.ts";

/** What calibration keeps of the person assessed, who reads it once the assessment is published. */
export const CALIBRATION_DATA: readonly PersonalTable[] = [
  {
    table: "calibration",
    about: own("employee_key"),
    told: () => sql`exists (select from assessment a where a.key = t.assessment_key and a.status <> 'DRAFT')`,
    fields: {
      key: "t.key",
      assessment: "t.assessment_key",
      status: "t.status",
      office: "t.office",
      proposedBy: nameOf("proposed_by_key"),
      workResultBefore: "t.work_result_before",
      behaviourBefore: "t.behaviour_before",
      workResult: "t.work_result",
      behaviour: "t.behaviour",
      reason: "t.reason",
      proposedAt: "t.proposed_at",
      workResultAfter: "t.work_result_after",
      behaviourAfter: "t.behaviour_after",
      answerReason: "t.answer_reason",
      answeredBy: nameOf("answered_by_key"),
      answeredAt: "t.answered_at",
    },
    order: "t.proposed_at, t.key",
    erased: { reason: emptied, answer_reason: nulled },
    kept: { office: "Names a post, not a person." },
  },
];

export const CALIBRATION_LEFT_OUT: Readonly<Record<string, string>> = {
  "calibration.proposed_by_key": "About the one who is assessed, in whose export it is named.",
  "calibration.answered_by_key": "About the one who is assessed, in whose export it is named.",
};
