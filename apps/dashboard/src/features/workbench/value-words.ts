import { EmploymentType } from "@andir/domain/employment-type";
import { InnovationStage } from "@andir/domain/innovation-stage";
import type { Language } from "@andir/domain/language";
import { AGE_WORDS, EDUCATION_WORDS, SEX_WORDS, SHORT_ELEMENT_WORDS } from "@andir/domain/satisfaction-words";
import { locale } from "../../lib/locale.ts";
import { own } from "../../lib/own.ts";
import * as m from "../../messages/messages.js";
import { ASPECTS, aspectWord, RATINGS, ratingWord } from "../assessments/words.ts";
import { POSITION_KINDS, positionKindWord } from "../employees/position-kind-words.ts";
import { employmentWord } from "../employees/words.ts";
import { stageWord } from "../innovations/innovation-words.ts";
import { ORGANISATION_RATINGS, organisationRatingWord } from "../organisation-ratings/rating-words.ts";
import { FORMS, formWord, INDICATOR_ASPECTS, indicatorAspectWord, PATTERNS, patternWord } from "../plans/words.ts";
import { isPredicate, predicateWord } from "../predicates/predicate-words.ts";

/** The word for a code of the contract; undefined for what is no code of the kind. */
type Words = (code: string) => string | undefined;

const of =
  <V extends string>(codes: readonly V[], word: (code: V) => string): Words =>
  (code) => {
    const known = codes.find((one) => one === code);
    return known && word(known);
  };

const said =
  (table: Readonly<Record<Language, Readonly<Record<string, string>>>>): Words =>
  (code) =>
    own(table[locale() === "en" ? "EN" : "ID"], code);

const made =
  (table: Readonly<Record<string, () => string>>): Words =>
  (code) =>
    own(table, code)?.();

const aspects = of(ASPECTS, aspectWord);
const indicatorAspects = of(INDICATOR_ASPECTS, indicatorAspectWord);

/** By the name of the field. Those that name another list of codes in each noun ("status", "kind") stay as they are. */
const WORDS: Readonly<Record<string, Words>> = {
  workResult: of(RATINGS, ratingWord),
  behaviour: of(RATINGS, ratingWord),
  rating: of(ORGANISATION_RATINGS, organisationRatingWord),
  aspect: (code) => aspects(code) ?? indicatorAspects(code),
  employmentType: of(Object.values(EmploymentType), employmentWord),
  positionKind: of(POSITION_KINDS, positionKindWord),
  stage: of(Object.values(InnovationStage), stageWord),
  form: of(FORMS, formWord),
  pattern: of(PATTERNS, patternWord),
  about: said(SHORT_ELEMENT_WORDS),
  ageBand: said(AGE_WORDS),
  sex: said(SEX_WORDS),
  education: said(EDUCATION_WORDS),
  absence: made({
    NONE: m.workbench_absence_none,
    ONE_OR_TWO: m.workbench_absence_one_or_two,
    THREE_TO_TEN: m.workbench_absence_three_to_ten,
    ELEVEN_TO_TWENTY: m.workbench_absence_eleven_to_twenty,
    MORE_THAN_TWENTY: m.workbench_absence_more_than_twenty,
  }),
  reporting: made({
    ON_TIME: m.workbench_reporting_on_time,
    LATE: m.workbench_reporting_late,
    MISSING: m.workbench_reporting_missing,
  }),
};

/** `keys.positionKind` and "FUNCTIONAL" are "Fungsional". Undefined where the value is no code that has a word. */
export function valueWord(key: string, value: string): string | undefined {
  const [field = "", parent] = key.split(".").toReversed();
  if (/predicate$/i.test(field)) return isPredicate(value) ? predicateWord(value) : undefined;
  return own(WORDS, parent === "position" && field === "kind" ? "positionKind" : field)?.(value);
}
