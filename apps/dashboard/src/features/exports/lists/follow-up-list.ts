import { FollowUpKind } from "@andir/domain/follow-up";
import * as m from "../../../messages/messages.js";
import { FOLLOW_UP_STATES, followUpKindWord } from "../../follow-up/words.ts";
import { byCode, wordsIn, type ListFile } from "../list-file.ts";
import { FollowUpExportDocument, type FollowUpExportQueryVariables } from "./follow-up-list.generated.ts";

export const FOLLOW_UP_LIST: ListFile<FollowUpExportQueryVariables> = {
  name: m.follow_ups_title,
  document: FollowUpExportDocument,
  columns: {
    "employee.name": m.adm_name,
    "employee.nip": m.adm_nip,
    "employee.position.title": m.adm_post,
    "employee.unit.name": m.adm_unit,
    kind: { head: m.file_kind, words: byCode(Object.values(FollowUpKind), followUpKindWord) },
    text: m.file_proposal,
    source: m.file_source,
    status: { head: m.adm_state, words: wordsIn(FOLLOW_UP_STATES) },
    proposedAt: m.follow_up_proposed,
    decidedAt: m.file_decided,
    decisionReason: m.objection_decision_reason,
  },
};
