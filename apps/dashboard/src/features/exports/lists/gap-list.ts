import { RegistrationStatus } from "@andir/domain/training";
import * as m from "../../../messages/messages.js";
import { registrationWord } from "../../training/words.ts";
import { byCode, type ListFile } from "../list-file.ts";
import { GapFileDocument, type GapFileQueryVariables } from "./gap-list.generated.ts";

export const GAP_LIST: ListFile<GapFileQueryVariables> = {
  name: m.trn_gaps,
  document: GapFileDocument,
  columns: {
    "employee.name": m.adm_name,
    "employee.nip": m.adm_nip,
    "position.title": m.adm_post,
    "position.unit.name": m.adm_unit,
    "coming.status": { head: m.trn_state, words: byCode(Object.values(RegistrationStatus), registrationWord) },
    "coming.session.startsAt": m.file_session_begins,
  },
};
