import type { IndicatorAspect } from "@andir/domain/indicator-aspect";
import type { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import type { PlanForm } from "@andir/domain/plan-form";
import type { PlanPerspective } from "@andir/domain/plan-perspective";
import type { PlannedResultBelonging } from "@andir/domain/planned-result-belonging";
import type { PlannedResultKind } from "@andir/domain/planned-result-kind";
import * as m from "../../messages/messages.js";

export const KINDS: readonly PlannedResultKind[] = ["MAIN", "ADDITIONAL"];
export const FORMS: readonly PlanForm[] = ["QUANTITATIVE", "QUALITATIVE"];
export const INDICATOR_ASPECTS: readonly IndicatorAspect[] = ["QUANTITY", "QUALITY", "TIME", "COST"];
export const PATTERNS: readonly IndicatorPattern[] = ["CUMULATIVE", "POSITION", "RELEASE"];
export const DIRECTIONS: readonly IndicatorDirection[] = ["HIGHER_IS_BETTER", "LOWER_IS_BETTER"];
export const PERSPECTIVES: readonly PlanPerspective[] = ["RECIPIENT", "PROCESS", "STRENGTHENING", "BUDGET"];
export const BELONGINGS: readonly PlannedResultBelonging[] = ["ORGANISATION", "INDIVIDUAL"];

const KIND: Record<PlannedResultKind, () => string> = { MAIN: m.skp_main, ADDITIONAL: m.skp_additional };
export const kindWord = (kind: PlannedResultKind): string => KIND[kind]();

const FORM: Record<PlanForm, { word: () => string; means: () => string }> = {
  QUANTITATIVE: { word: m.skp_form_quantitative, means: m.skp_form_quantitative_means },
  QUALITATIVE: { word: m.skp_form_qualitative, means: m.skp_form_qualitative_means },
};
export const formWord = (form: PlanForm): string => FORM[form].word();
export const formMeaning = (form: PlanForm): string => FORM[form].means();

const ASPECT: Record<IndicatorAspect, () => string> = {
  QUANTITY: m.skp_aspect_quantity,
  QUALITY: m.skp_aspect_quality,
  TIME: m.skp_aspect_time,
  COST: m.skp_aspect_cost,
};
export const indicatorAspectWord = (aspect: IndicatorAspect): string => ASPECT[aspect]();

const PATTERN: Record<IndicatorPattern, { word: () => string; means: () => string }> = {
  CUMULATIVE: { word: m.skp_pattern_cumulative, means: m.skp_pattern_cumulative_means },
  POSITION: { word: m.skp_pattern_position, means: m.skp_pattern_position_means },
  RELEASE: { word: m.skp_pattern_release, means: m.skp_pattern_release_means },
};
export const patternWord = (pattern: IndicatorPattern): string => PATTERN[pattern].word();
export const patternMeaning = (pattern: IndicatorPattern): string => PATTERN[pattern].means();

const DIRECTION: Record<IndicatorDirection, { word: () => string; short: () => string }> = {
  HIGHER_IS_BETTER: { word: m.skp_direction_higher, short: m.skp_direction_higher_short },
  LOWER_IS_BETTER: { word: m.skp_direction_lower, short: m.skp_direction_lower_short },
};
export const directionWord = (direction: IndicatorDirection): string => DIRECTION[direction].word();
/** After "better when". */
export const directionShort = (direction: IndicatorDirection): string => DIRECTION[direction].short();

const PERSPECTIVE: Record<PlanPerspective, () => string> = {
  RECIPIENT: m.skp_perspective_recipient,
  PROCESS: m.skp_perspective_process,
  STRENGTHENING: m.skp_perspective_strengthening,
  BUDGET: m.skp_perspective_budget,
};
export const perspectiveWord = (perspective: PlanPerspective): string => PERSPECTIVE[perspective]();

const BELONGING: Record<PlannedResultBelonging, () => string> = {
  ORGANISATION: m.skp_belonging_organisation,
  INDIVIDUAL: m.skp_belonging_individual,
};
export const belongingWord = (belonging: PlannedResultBelonging): string => BELONGING[belonging]();
