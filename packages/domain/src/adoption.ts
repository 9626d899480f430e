import { shareOf } from "./share.ts";

/** How far a person has come with the product, in the order in which it goes: each step counts only those who took the ones before. */
export const AdoptionStep = {
  SIGN_IN: "SIGN_IN",
  FIRST_ENTRY: "FIRST_ENTRY",
  FIRST_REPORT: "FIRST_REPORT",
  REPORT_IN_TIME: "REPORT_IN_TIME",
} as const;
export type AdoptionStep = (typeof AdoptionStep)[keyof typeof AdoptionStep];

/** Where a unit is short of what the agency expects. */
export const HelpReason = {
  NOT_ACTIVATED: "NOT_ACTIVATED",
  SELDOM_ACTIVE: "SELDOM_ACTIVE",
  FIRST_REPORT_LATE: "FIRST_REPORT_LATE",
  REPORTS_LATE: "REPORTS_LATE",
} as const;
export type HelpReason = (typeof HelpReason)[keyof typeof HelpReason];

/** What the agency expects of a unit, in shares from 0 to 1, and for how long weeks of use are kept. */
export interface AdoptionRules {
  activatedFrom: number;
  activeFrom: number;
  firstReportFrom: number;
  lateTo: number;
  /** Weeks of use are deleted after so many months. */
  keepMonths: number;
}

/** However an agency sets it, use is never kept for good. */
export const MOST_MONTHS_KEPT = 36;

/** The default until an agency sets its own; no regulation names numbers. */
export const ADOPTION: AdoptionRules = {
  activatedFrom: 0.95,
  activeFrom: 0.6,
  firstReportFrom: 0.8,
  lateTo: 0.15,
  keepMonths: 13,
};

/** Sums over people, never one person: what all numbers of adoption are made of, so that groups can be added up. */
export interface AdoptionCounts {
  readonly people: number;
  /** Of the people, who had signed in by the end of the period. */
  readonly activated: number;
  /** And who had been at a session of socialisation. */
  readonly trained: number;
  /** Weeks of the period times people. */
  readonly weeks: number;
  /** Of these, weeks in which the person signed in; and of these, with a phone. */
  readonly activeWeeks: number;
  readonly phoneWeeks: number;
  /** People who have handed in a report, or are past the due day of their first; and those whose first came in time. */
  readonly firstReports: number;
  readonly firstInTime: number;
  /** Reports of the period that are handed in or past due; and those of them that are late or missing. */
  readonly owed: number;
  readonly late: number;
  /** Of those who owe one, how many have taken each step and all before it. */
  readonly steps: Readonly<Record<AdoptionStep, number>>;
}

export const NO_ADOPTION: AdoptionCounts = {
  people: 0,
  activated: 0,
  trained: 0,
  weeks: 0,
  activeWeeks: 0,
  phoneWeeks: 0,
  firstReports: 0,
  firstInTime: 0,
  owed: 0,
  late: 0,
  steps: { SIGN_IN: 0, FIRST_ENTRY: 0, FIRST_REPORT: 0, REPORT_IN_TIME: 0 },
};

export const addAdoption = (a: AdoptionCounts, b: AdoptionCounts): AdoptionCounts => ({
  people: a.people + b.people,
  activated: a.activated + b.activated,
  trained: a.trained + b.trained,
  weeks: a.weeks + b.weeks,
  activeWeeks: a.activeWeeks + b.activeWeeks,
  phoneWeeks: a.phoneWeeks + b.phoneWeeks,
  firstReports: a.firstReports + b.firstReports,
  firstInTime: a.firstInTime + b.firstInTime,
  owed: a.owed + b.owed,
  late: a.late + b.late,
  steps: {
    SIGN_IN: a.steps.SIGN_IN + b.steps.SIGN_IN,
    FIRST_ENTRY: a.steps.FIRST_ENTRY + b.steps.FIRST_ENTRY,
    FIRST_REPORT: a.steps.FIRST_REPORT + b.steps.FIRST_REPORT,
    REPORT_IN_TIME: a.steps.REPORT_IN_TIME + b.steps.REPORT_IN_TIME,
  },
});

/** Shares from 0 to 1; null where there is nothing to share. */
export interface AdoptionShares {
  readonly activated: number | null;
  readonly trained: number | null;
  readonly active: number | null;
  readonly phone: number | null;
  readonly firstInTime: number | null;
  readonly late: number | null;
}

export const adoptionShares = (counts: AdoptionCounts): AdoptionShares => ({
  activated: shareOf(counts.activated, counts.people),
  trained: shareOf(counts.trained, counts.people),
  active: shareOf(counts.activeWeeks, counts.weeks),
  phone: shareOf(counts.phoneWeeks, counts.activeWeeks),
  firstInTime: shareOf(counts.firstInTime, counts.firstReports),
  late: shareOf(counts.late, counts.owed),
});

/** The step that loses the most people of those who owe a report; the earlier of two that lose as many, null where none does. */
export function dropOff({ owed, steps }: Pick<AdoptionCounts, "owed" | "steps">): AdoptionStep | null {
  let before = owed;
  let most = 0;
  let found: AdoptionStep | null = null;
  for (const step of Object.values(AdoptionStep)) {
    const lost = before - steps[step];
    if (lost > most) [most, found] = [lost, step];
    before = steps[step];
  }
  return found;
}

export interface HelpNeed {
  readonly reason: HelpReason;
  readonly share: number;
  /** What the agency expects: at least so much, of late reports at most. */
  readonly limit: number;
  /** How far the share is from it, from 0 to 1. */
  readonly gap: number;
}

/** What a unit needs help with, the widest gap first. What cannot be measured is no reason. */
export function helpNeeds(shares: AdoptionShares, rules: AdoptionRules): HelpNeed[] {
  const needs: HelpNeed[] = [];
  const need = (reason: HelpReason, share: number | null, limit: number, isMost: boolean) => {
    const gap = share === null ? 0 : isMost ? share - limit : limit - share;
    if (share !== null && gap > 0) needs.push({ reason, share, limit, gap });
  };
  need("NOT_ACTIVATED", shares.activated, rules.activatedFrom, false);
  need("SELDOM_ACTIVE", shares.active, rules.activeFrom, false);
  need("FIRST_REPORT_LATE", shares.firstInTime, rules.firstReportFrom, false);
  need("REPORTS_LATE", shares.late, rules.lateTo, true);
  return needs.toSorted((a, b) => b.gap - a.gap);
}

/** By what units are ranked: the gaps added up. */
export const helpScore = (needs: readonly HelpNeed[]): number => needs.reduce((sum, { gap }) => sum + gap, 0);
