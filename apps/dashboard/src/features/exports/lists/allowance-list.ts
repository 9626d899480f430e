import { ALLOWANCE_STANDING } from "@andir/domain/allowance-standing";
import { EmploymentType } from "@andir/domain/employment-type";
import * as m from "../../../messages/messages.js";
import { GAPS, STATES } from "../../allowance/allowance-words.ts";
import { employmentWord } from "../../employees/words.ts";
import { byCode, wordsIn, YES_OR_NO, type ListFile } from "../list-file.ts";
import { AllowanceListDocument, type AllowanceListQueryVariables } from "./allowance-list.generated.ts";

/** That it is advice stands in every line of it. */
export const ALLOWANCE_LIST: ListFile<AllowanceListQueryVariables> = {
  name: m.tpp_title,
  document: AllowanceListDocument,
  columns: {
    month: m.tpp_month,
    "employee.nip": m.adm_nip,
    "employee.name": m.adm_name,
    "employee.employmentType": {
      head: m.adm_employment,
      words: byCode(Object.values(EmploymentType), employmentWord),
    },
    "position.title": m.adm_post,
    "position.grade": m.adm_grade,
    "unit.code": m.file_unit_code,
    "unit.name": m.tpp_unit,
    jobClass: m.tpp_form_class,
    base: m.file_full_allowance,
    amount: m.file_month_amount,
    corrected: m.file_corrected_amount,
    total: m.file_total_amount,
    state: { head: m.tpp_state, words: wordsIn(STATES) },
    gaps: { head: m.tpp_gaps, words: wordsIn(GAPS) },
    isLocked: { head: m.file_locked, words: YES_OR_NO },
    standing: { head: m.file_standing, words: { [ALLOWANCE_STANDING]: m.file_standing_is } },
  },
};
