import * as m from "../../../messages/messages.js";
import { ACTIONS, DETAILS } from "../../privacy/action-word.ts";
import type { ListFile } from "../list-file.ts";
import { ChangeFileDocument, type ChangeFileQueryVariables } from "./change-list.generated.ts";

/** A line for each detail of a change: in one cell they could be neither sorted nor counted. */
export const CHANGE_LIST: ListFile<ChangeFileQueryVariables> = {
  name: m.adm_log,
  document: ChangeFileDocument,
  expanded: "payload",
  columns: {
    at: m.file_at,
    action: { head: m.file_change, words: ACTIONS },
    subjectName: m.file_about,
    actorName: m.file_by,
    onBehalfOfName: m.file_on_behalf,
    "payload.name": { head: m.file_detail, words: DETAILS },
    "payload.value": m.file_detail_value,
  },
};
