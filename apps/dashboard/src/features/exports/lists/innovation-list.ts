import * as m from "../../../messages/messages.js";
import { REVIEWS, STAGES } from "../../innovations/innovation-words.ts";
import { wordsIn, type ListFile } from "../list-file.ts";
import { InnovationListDocument, type InnovationListQueryVariables } from "./innovation-list.generated.ts";

export const INNOVATION_LIST: ListFile<InnovationListQueryVariables> = {
  name: m.innovations_title,
  document: InnovationListDocument,
  columns: {
    title: m.innovation_name,
    problem: m.innovation_problem,
    change: m.innovation_change,
    "unit.name": m.innovation_unit,
    stage: { head: m.innovation_stage, words: wordsIn(STAGES) },
    reviewStatus: { head: m.file_review, words: wordsIn(REVIEWS) },
    startedOn: m.file_started,
    adoptedOn: m.innovation_adopted_on,
    validatedOn: m.file_confirmed,
    copies: m.innovation_copies_head,
  },
};
