import * as m from "../../../messages/messages.js";
import { RATINGS, ratingWord } from "../../assessments/words.ts";
import { COMPARISONS } from "../../national-ratings/comparison-words.ts";
import { PREDICATES, predicateWord } from "../../predicates/predicate-words.ts";
import { byCode, wordsIn, type FileColumn, type ListFile } from "../list-file.ts";
import { NationalRatingListDocument, type NationalRatingListQueryVariables } from "./national-list.generated.ts";

const rating = (head: () => string): FileColumn => ({ head, words: byCode(RATINGS, ratingWord) });
const predicate = (head: () => string): FileColumn => ({ head, words: byCode(PREDICATES, predicateWord) });

export const NATIONAL_LIST: ListFile<NationalRatingListQueryVariables> = {
  name: m.nat_title,
  document: NationalRatingListDocument,
  columns: {
    "employee.name": m.adm_name,
    "employee.nip": m.adm_nip,
    "position.title": m.adm_post,
    "unit.name": m.adm_unit,
    "period.startsOn": m.file_period_from,
    "period.endsOn": m.file_period_until,
    comparison: { head: m.nat_comparison, words: wordsIn(COMPARISONS) },
    workResult: rating(m.file_national_work),
    behaviour: rating(m.file_national_behaviour),
    predicate: predicate(m.file_national_predicate),
    "assessment.workResult": rating(m.file_here_work),
    "assessment.behaviour": rating(m.file_here_behaviour),
    "assessment.predicate": predicate(m.file_here_predicate),
    importedAt: m.nat_imported,
  },
};
