import type { Aspect } from "@andir/domain/aspect";
import type { AssessmentStatus } from "@andir/domain/assessment-status";
import type { Rating } from "@andir/domain/rating";
import * as m from "../../messages/messages.js";

export const ASPECTS: readonly Aspect[] = ["DISCIPLINE", "WORK_QUALITY", "INNOVATION"];
/** Lowest first. */
export const RATINGS: readonly Rating[] = ["BELOW", "MEETS", "ABOVE"];

const ASPECT: Record<Aspect, () => string> = {
  DISCIPLINE: m.aspect_discipline,
  WORK_QUALITY: m.aspect_work_quality,
  INNOVATION: m.aspect_innovation,
};
export const aspectWord = (aspect: Aspect): string => ASPECT[aspect]();

const RATING: Record<Rating, { word: () => string; short: () => string }> = {
  BELOW: { word: m.rating_below, short: m.rating_short_below },
  MEETS: { word: m.rating_meets, short: m.rating_short_meets },
  ABOVE: { word: m.rating_above, short: m.rating_short_above },
};
export const ratingWord = (rating: Rating): string => RATING[rating].word();
export const ratingShort = (rating: Rating): string => RATING[rating].short();

const STATUS: Record<AssessmentStatus, () => string> = {
  DRAFT: m.assessment_status_draft,
  PUBLISHED: m.assessment_status_published,
  ACKNOWLEDGED: m.assessment_status_acknowledged,
  OBJECTED: m.assessment_status_objected,
  DECIDED: m.assessment_status_decided,
  FINAL: m.assessment_status_final,
};
export const assessmentStatusWord = (status: AssessmentStatus): string => STATUS[status]();
