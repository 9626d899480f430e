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
import { PREDICATES, predicateWord } from "../predicates/predicate-words.ts";

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

/** By the type of the contract. */
const WORDS: Readonly<Record<string, Words>> = {
  Predicate: of(PREDICATES, predicateWord),
  Rating: of(RATINGS, ratingWord),
  OrganisationRating: of(ORGANISATION_RATINGS, organisationRatingWord),
  Aspect: of(ASPECTS, aspectWord),
  IndicatorAspect: of(INDICATOR_ASPECTS, indicatorAspectWord),
  EmploymentType: of(Object.values(EmploymentType), employmentWord),
  PositionKind: of(POSITION_KINDS, positionKindWord),
  InnovationStage: of(Object.values(InnovationStage), stageWord),
  PlanForm: of(FORMS, formWord),
  IndicatorPattern: of(PATTERNS, patternWord),
  ServiceElement: said(SHORT_ELEMENT_WORDS),
  AgeBand: said(AGE_WORDS),
  RespondentSex: said(SEX_WORDS),
  Education: said(EDUCATION_WORDS),
  AbsenceBucket: made({
    NONE: m.code_absence_none,
    ONE_OR_TWO: m.code_absence_one_or_two,
    THREE_TO_TEN: m.code_absence_three_to_ten,
    ELEVEN_TO_TWENTY: m.code_absence_eleven_to_twenty,
    MORE_THAN_TWENTY: m.code_absence_more_than_twenty,
  }),
  Reporting: made({
    ON_TIME: m.code_reporting_on_time,
    LATE: m.code_reporting_late,
    MISSING: m.code_reporting_missing,
  }),
};

export const WORDED_TYPES = Object.keys(WORDS);

/** `PositionKind` and "FUNCTIONAL" are "Fungsional". Undefined where the type or its code has no word here. */
export const codeWord = (type: string, code: string): string | undefined => own(WORDS, type)?.(code);
