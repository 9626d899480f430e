import { ComplaintStatus } from "@andir/domain/complaint-status";
import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import * as m from "../../../messages/messages.js";
import { aboutWord, complaintStatusWord } from "../../complaints/words.ts";
import { byCode, YES_OR_NO, type ListFile } from "../list-file.ts";
import { ComplaintExportDocument, type ComplaintExportQueryVariables } from "./complaint-list.generated.ts";

export const COMPLAINT_LIST: ListFile<ComplaintExportQueryVariables> = {
  name: m.complaints_title,
  document: ComplaintExportDocument,
  columns: {
    receivedAt: m.file_received,
    "service.name": m.svc_name,
    "unit.name": m.adm_unit,
    about: { head: m.file_about, words: byCode(SERVICE_ELEMENTS, aboutWord) },
    text: m.file_complaint,
    status: { head: m.adm_state, words: byCode(Object.values(ComplaintStatus), complaintStatusWord) },
    dueOn: m.file_answer_due,
    isOverdue: { head: m.complaints_late, words: YES_OR_NO },
    answeredAt: m.complaints_answered,
    answer: m.file_answer,
    change: m.complaint_change_shown,
  },
};
