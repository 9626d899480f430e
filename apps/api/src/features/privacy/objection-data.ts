import { emptied, nameOf, nulled, own, type PersonalTable } from "./personal-table.ts";

/** What objections keep of the person assessed. */
export const OBJECTION_DATA: readonly PersonalTable[] = [
  {
    table: "objection",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      assessment: "t.assessment_key",
      appraiser: nameOf("appraiser_key"),
      superior: nameOf("superior_key"),
      status: "t.status",
      reason: "t.reason",
      filedAt: "t.filed_at",
      answerDueOn: "t.answer_due_on",
      answer: "t.answer",
      answeredAt: "t.answered_at",
      workResultBefore: "t.work_result_before",
      behaviourBefore: "t.behaviour_before",
      workResult: "t.work_result",
      behaviour: "t.behaviour",
      decisionReason: "t.decision_reason",
      decidedAt: "t.decided_at",
      decidedBy: nameOf("decided_by_key"),
    },
    order: "t.filed_at, t.key",
    erased: { reason: emptied, answer: nulled, decision_reason: nulled },
  },
];

export const OBJECTION_LEFT_OUT: Readonly<Record<string, string>> = {
  "objection.appraiser_key": "About the one who objects, in whose export the appraiser is named.",
  "objection.superior_key": "About the one who objects, in whose export the superior is named.",
  "objection.decided_by_key": "About the one who objects, in whose export it is named.",
};
