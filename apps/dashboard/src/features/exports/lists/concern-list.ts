import { ConcernSubject } from "@andir/domain/concern";
import * as m from "../../../messages/messages.js";
import { STATES, subjectWord } from "../../concerns/concern-words.ts";
import { byCode, wordsIn, type ListFile } from "../list-file.ts";
import { ConcernFileDocument, type ConcernFileQueryVariables } from "./concern-list.generated.ts";

export const CONCERN_LIST: ListFile<ConcernFileQueryVariables> = {
  name: m.concerns_title,
  document: ConcernFileDocument,
  columns: {
    raisedAt: m.file_reported,
    "employee.name": m.file_reporter,
    subject: { head: m.file_about, words: byCode(Object.values(ConcernSubject), subjectWord) },
    placeName: m.file_page,
    seen: m.concern_seen,
    expected: m.concern_expected,
    status: { head: m.adm_state, words: wordsIn(STATES) },
    answer: m.file_answer,
    "answeredBy.name": m.file_answered_by,
    closedAt: m.file_closed,
  },
};
