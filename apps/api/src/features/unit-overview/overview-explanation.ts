import type { UnitDocument } from "@andir/domain/completeness";
import { adding, stating, type NumberExplanation } from "../../platform/number-explanation.ts";
import type { AspectSpread, DocumentCompleteness } from "./unit-overview.type.ts";

const AWAY = "those whose holder is away throughout owe none";

const RULE_OF: Readonly<Record<UnitDocument, string>> = {
  PLAN: `Posts that owe a plan for the year (${AWAY}): done when agreed, waiting while it is handed in, late when it is neither after its due date.`,
  REPORT: `Posts held on the period's last day (${AWAY}): done when the report is submitted or verified, late when the due date has passed without.`,
  ASSESSMENT: `The same posts, in a period that is assessed: done when published, late when the due date has passed without. A draft counts as none.`,
  FEEDBACK: `The same posts: done when the appraiser has given any in the period; never late.`,
  AGREEMENT:
    "Units below the top with people in them: done when the performance agreement of the year is agreed, late after its due date.",
  ACTION_PLAN: "The same units: done when there is an action plan for the quarter, late after its due date.",
  REALISATION:
    "Of the same units those with an indicator that is measured in the quarter: done when all of these are reported, late after their due date.",
  RATING: "The same units: done when the rating of the quarter or year is published, late after its due date.",
};

/** A count of documents can be counted again from the posts and units below, and from the list of those who owe. */
export const explainDocument = (counts: DocumentCompleteness): NumberExplanation => {
  const { document, owedCount, doneCount, waitingCount, lateCount } = counts;
  const notDue = owedCount - doneCount - waitingCount - lateCount;
  return {
    rule: RULE_OF[document],
    lines: adding({ DONE: doneCount, WAITING: waitingCount, LATE: lateCount, NOT_DUE: notDue }),
  };
};

export const explainSpread = ({ n }: AspectSpread): NumberExplanation => ({
  rule: "Of the published assessments of the unit's posts for the period those with a score of the aspect, in order: the middle one, and those a quarter of the way from below and from above, between two in proportion (PostgreSQL: percentile_cont).",
  lines: stating({ SCORES: n }),
});
