import { SessionMode, TrainingKind } from "@andir/domain/training";
import * as m from "../../../messages/messages.js";
import { modeWord, trainingKindWord } from "../../training/words.ts";
import { byCode, type ListFile } from "../list-file.ts";
import { SessionFileDocument, type SessionFileQueryVariables } from "./session-list.generated.ts";

export const SESSION_LIST: ListFile<SessionFileQueryVariables> = {
  name: m.file_sessions,
  document: SessionFileDocument,
  columns: {
    "programme.title": m.file_programme,
    "programme.kind": { head: m.file_kind, words: byCode(Object.values(TrainingKind), trainingKindWord) },
    "programme.lessonHours": m.file_lesson_hours,
    startsAt: m.file_begins,
    endsAt: m.file_ends,
    mode: { head: m.file_mode, words: byCode(Object.values(SessionMode), modeWord) },
    place: m.trn_field_place,
    capacity: m.trn_field_capacity,
    registeredCount: m.trn_registered,
    waitingCount: m.trn_waiting,
    attendedCount: m.trn_attended,
    cancelledAt: m.trn_called_off,
  },
};
