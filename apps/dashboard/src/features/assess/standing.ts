import type { AssessmentStatus } from "@andir/domain/assessment-status";
import type { CalibrationStatus } from "@andir/domain/calibration-status";
import type { Rating } from "@andir/domain/rating";

/** How far the assessment of one post is, as its appraiser needs to know it. */
export type Standing = "NONE" | "BEGUN" | "PROPOSED" | "READY" | "PUBLISHED";

interface Known {
  status: AssessmentStatus;
  workResult: Rating | null;
  behaviour: Rating | null;
  calibrations: readonly { status: CalibrationStatus }[];
}

export function standingOf(assessment: Known | null): Standing {
  if (assessment === null) return "NONE";
  if (assessment.status !== "DRAFT") return "PUBLISHED";
  if (assessment.calibrations.some(({ status }) => status === "PROPOSED")) return "PROPOSED";
  return assessment.workResult && assessment.behaviour ? "READY" : "BEGUN";
}

export const SHOWS = ["todo", "ready", "published", "all"] as const;
export type Show = (typeof SHOWS)[number];

export const DEFAULT_SHOW: Show = "todo";

const IN: Record<Show, readonly Standing[]> = {
  todo: ["NONE", "BEGUN", "PROPOSED"],
  ready: ["READY"],
  published: ["PUBLISHED"],
  all: ["NONE", "BEGUN", "PROPOSED", "READY", "PUBLISHED"],
};
export const isShown = (standing: Standing, show: Show): boolean => IN[show].includes(standing);

/** The next one after where one is who is not published yet, from the start again after the end; null when all are. */
export function nextOpen<T extends { standing: Standing; key: string }>(people: readonly T[], after: string): T | null {
  const at = people.findIndex(({ key }) => key === after);
  const others = [...people.slice(at + 1), ...people.slice(0, Math.max(at, 0))];
  return others.find(({ standing }) => standing !== "PUBLISHED") ?? null;
}
