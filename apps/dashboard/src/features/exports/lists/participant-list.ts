import { RegistrationStatus } from "@andir/domain/training";
import * as m from "../../../messages/messages.js";
import { registrationWord } from "../../training/words.ts";
import { byCode, type ListFile } from "../list-file.ts";
import { ParticipantFileDocument, type ParticipantFileQueryVariables } from "./participant-list.generated.ts";

export const PARTICIPANT_LIST: ListFile<ParticipantFileQueryVariables> = {
  name: m.trn_participants,
  document: ParticipantFileDocument,
  columns: {
    "employee.name": m.adm_name,
    "employee.nip": m.adm_nip,
    "unit.name": m.adm_unit,
    status: { head: m.trn_state, words: byCode(Object.values(RegistrationStatus), registrationWord) },
    waitingPlace: m.file_waiting_place,
    attendedAt: m.trn_attended,
    bestScore: m.trn_score_head,
    "certificate.code": m.trn_certificate,
    "certificate.withdrawnAt": m.file_certificate_withdrawn,
  },
};
