import { PlanStatus } from "@andir/domain/plan-status";
import * as m from "../../../messages/messages.js";
import { planStateWord } from "../../plans/plan-state-words.ts";
import { FORMS, formWord } from "../../plans/words.ts";
import { byCode, type ListFile } from "../list-file.ts";
import { PlanFileDocument, type PlanFileQueryVariables } from "./plan-list.generated.ts";

export const PLAN_LIST: ListFile<PlanFileQueryVariables> = {
  name: m.file_plans,
  document: PlanFileDocument,
  columns: {
    year: m.skp_year,
    "employee.name": m.adm_name,
    "employee.nip": m.adm_nip,
    "position.title": m.adm_post,
    "unit.name": m.adm_unit,
    form: { head: m.skp_form, words: byCode(FORMS, formWord) },
    status: { head: m.adm_state, words: byCode(Object.values(PlanStatus), planStateWord) },
    dueOn: m.file_plan_due,
    submittedAt: m.file_filed,
    daysLate: m.team_file_late,
    approvedAt: m.file_approved,
    "approvedBy.name": m.file_approved_by,
    results: m.detail_results,
  },
};
