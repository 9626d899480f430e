import * as m from "../../../messages/messages.js";
import { RATINGS, ratingWord } from "../../assessments/words.ts";
import { OBJECTION_STATES } from "../../objections/words.ts";
import { byCode, wordsIn, type FileColumn, type ListFile } from "../list-file.ts";
import { ObjectionListDocument, type ObjectionListQueryVariables } from "./objection-list.generated.ts";

const rating = (head: () => string): FileColumn => ({ head, words: byCode(RATINGS, ratingWord) });

export const OBJECTION_LIST: ListFile<ObjectionListQueryVariables> = {
  name: m.objections_title,
  document: ObjectionListDocument,
  columns: {
    "assessment.employee.name": m.adm_name,
    "assessment.unit.name": m.adm_unit,
    "assessment.appraiser.name": m.adm_appraiser,
    "assessment.period.startsOn": m.file_period_from,
    "assessment.period.endsOn": m.file_period_until,
    filedAt: m.file_filed,
    status: { head: m.adm_state, words: wordsIn(OBJECTION_STATES) },
    answerDueOn: m.file_answer_due,
    reason: m.objection_step_reason,
    workResultBefore: rating(m.file_work_before),
    behaviourBefore: rating(m.file_behaviour_before),
    workResult: rating(m.file_work_decided),
    behaviour: rating(m.file_behaviour_decided),
    decisionReason: m.objection_decision_reason,
    decidedAt: m.file_decided,
  },
};
