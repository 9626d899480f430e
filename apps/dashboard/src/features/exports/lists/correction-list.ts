import * as m from "../../../messages/messages.js";
import { CORRECTION_STATES } from "../../administration/corrections/correction-states.ts";
import { wordsIn, type ListFile } from "../list-file.ts";
import { CorrectionFileDocument, type CorrectionFileQueryVariables } from "./correction-list.generated.ts";

export const CORRECTION_LIST: ListFile<CorrectionFileQueryVariables> = {
  name: m.adm_corrections,
  document: CorrectionFileDocument,
  columns: {
    "employee.name": m.adm_name,
    "employee.nip": m.adm_nip,
    "position.title": m.adm_post,
    "position.unit.name": m.adm_unit,
    "recordedAppraiser.name": m.file_appraiser_recorded,
    "claimedAppraiser.name": m.file_appraiser_claimed,
    note: m.adm_correction_says,
    requestedAt: m.adm_correction_asked,
    status: { head: m.adm_state, words: wordsIn(CORRECTION_STATES) },
    decisionNote: m.adm_correction_decision,
  },
};
