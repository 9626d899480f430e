import { ReportStatus } from "@andir/domain/report-status";
import * as m from "../../../messages/messages.js";
import { reportingWord } from "../../reports/reporting-words.ts";
import { byCode, type ListFile } from "../list-file.ts";
import { ReportFileDocument, type ReportFileQueryVariables } from "./report-list.generated.ts";

export const REPORT_LIST: ListFile<ReportFileQueryVariables> = {
  name: m.file_reports,
  document: ReportFileDocument,
  columns: {
    "employee.name": m.adm_name,
    "employee.nip": m.adm_nip,
    "position.title": m.adm_post,
    "unit.name": m.adm_unit,
    "period.startsOn": m.file_period_from,
    "period.endsOn": m.file_period_until,
    status: { head: m.adm_state, words: byCode(Object.values(ReportStatus), reportingWord) },
    dueOn: m.adm_report_due,
    submittedAt: m.file_sent,
    daysLate: m.team_file_late,
    verifiedAt: m.file_verified,
    narrative: m.file_narrative,
    appraiserNote: m.appraiser_note,
  },
};
