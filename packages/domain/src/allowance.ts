import type { AllowanceAssessment, AllowanceFacts } from "./allowance-facts.ts";
import { apportioned, roundedTo, shareOf, WHOLE, type BasisPoints, type Rupiah } from "./rupiah.ts";
import { baseFor, type AllowancePart, type AllowanceRules } from "./allowance-rules.ts";
import { sanctionLines } from "./allowance-sanctions.ts";
import { AttendanceCode } from "./attendance-code.ts";
import type { LeaveKind } from "./leave-kind.ts";

/** What a line states. */
export const AllowanceLineName = {
  /** The worth of the class of the post. */
  BASE: "BASE",
  /** Less than the whole for a type of employment. */
  EMPLOYMENT: "EMPLOYMENT",
  /** Hours of the post. */
  HOURS: "HOURS",
  /** Days without a post. */
  DAYS: "DAYS",
  /** Away for the whole month. */
  LEAVE: "LEAVE",
  /** The whole of a part. */
  PART: "PART",
  /** What a code of attendance takes. */
  ATTENDANCE: "ATTENDANCE",
  /** Given back, since codes take no more than the most. */
  MOST_DEDUCTED: "MOST_DEDUCTED",
  /** What the predicate takes or adds. */
  PREDICATE: "PREDICATE",
  /** What the band of a score takes or adds. */
  SCORE: "SCORE",
  /** A part that does not apply: the others weigh more. */
  LEFT_OUT: "LEFT_OUT",
  ACTING: "ACTING",
  /** What a disciplinary sanction takes. */
  SANCTION: "SANCTION",
  /** Above the most. */
  MOST: "MOST",
  ROUNDING: "ROUNDING",
  /** Of a locked month before, whose facts have changed since. */
  CORRECTION: "CORRECTION",
} as const;
export type AllowanceLineName = (typeof AllowanceLineName)[keyof typeof AllowanceLineName];

/** A step of the arithmetic: those of one section add up, to the rupiah. */
export interface AllowanceLine {
  readonly section: AllowanceSection;
  readonly name: AllowanceLineName;
  /** Which class, type, part, code, predicate or score it is about; null where the name says it all. */
  readonly detail: string | null;
  /** Days, or points of a score. */
  readonly count: number | null;
  readonly share: BasisPoints | null;
  readonly amount: Rupiah;
}

export const AllowanceSection = {
  /** What the month would be worth in full; its sum is what the parts are cut from. */
  ENTITLEMENT: "ENTITLEMENT",
  /** What is added up to the figure. */
  FIGURE: "FIGURE",
} as const;
export type AllowanceSection = (typeof AllowanceSection)[keyof typeof AllowanceSection];

/** Why there is no figure yet, and so who can supply it. */
export const AllowanceGap = {
  /** No row of the table fits the post. */
  NO_BASE: "NO_BASE",
  ATTENDANCE_MISSING: "ATTENDANCE_MISSING",
  ASSESSMENT_NOT_DUE: "ASSESSMENT_NOT_DUE",
  ASSESSMENT_UNDER_WAY: "ASSESSMENT_UNDER_WAY",
  ASSESSMENT_MISSING: "ASSESSMENT_MISSING",
  /** The parts by which it is measured give no share for what was found. */
  NOT_IN_RULE: "NOT_IN_RULE",
} as const;
export type AllowanceGap = (typeof AllowanceGap)[keyof typeof AllowanceGap];

export const AllowanceState = {
  READY: "READY",
  /** Something is missing or not due: that is not nothing. */
  PENDING: "PENDING",
  /** The formula gives this person nothing by its terms, or nothing of the month can be measured. */
  NOT_ENTITLED: "NOT_ENTITLED",
} as const;
export type AllowanceState = (typeof AllowanceState)[keyof typeof AllowanceState];

export interface AllowanceOutcome {
  readonly state: AllowanceState;
  readonly gaps: readonly AllowanceGap[];
  readonly jobClass: string | null;
  readonly base: Rupiah | null;
  readonly entitled: Rupiah | null;
  readonly total: Rupiah | null;
  readonly lines: readonly AllowanceLine[];
}

const NOTHING = { gaps: [], jobClass: null, base: null, entitled: null, total: null, lines: [] } as const;

/** The figure of one person for one month with its arithmetic, before corrections of other months. */
export function allowanceOf(facts: AllowanceFacts, rules: AllowanceRules): AllowanceOutcome {
  // Who holds no post in the month is there for what months before are made good by.
  if (facts.daysHeld === 0 || !rules.employment[facts.employmentType]) return { ...NOTHING, state: "NOT_ENTITLED" };
  const base = baseFor(facts.post, rules);
  if (!base) return { ...NOTHING, state: "PENDING", gaps: ["NO_BASE"] };

  const entitlement = entitlementLines(facts, rules, base);
  const entitled = sumOf(entitlement);
  const known = { jobClass: base.jobClass, base: base.amount, entitled };
  if (facts.leave !== null) return onLeave(facts.leave, { ...known, entitlement }, facts, rules);

  const measured = rules.parts.map((part) => ({ part, found: measure(part, facts) }));
  const gaps = [...new Set(measured.flatMap(({ found }) => (typeof found === "string" ? [found] : [])))];
  if (gaps.length > 0) return { ...NOTHING, ...known, state: "PENDING", gaps, lines: entitlement };
  const applying = measured.filter(({ found }) => found !== null);
  if (applying.length === 0) return { ...NOTHING, ...known, state: "NOT_ENTITLED", lines: entitlement };

  const wholes = apportioned(
    entitled,
    applying.map(({ part }) => part.weight),
  );
  const partLines = measured.flatMap(({ part, found }) => {
    if (found === null || typeof found === "string")
      return [line("FIGURE", "LEFT_OUT", { detail: part.name, share: part.weight, amount: 0 })];
    const whole = wholes[applying.findIndex((each) => each.part === part)]!;
    return [line("FIGURE", "PART", { detail: part.name, share: part.weight, amount: whole }), ...found(whole)];
  });
  const figure = [...partLines, ...actingLines(facts, rules)];
  return finished({ ...known, entitlement }, figure, facts, rules);
}

interface Known {
  readonly jobClass: string;
  readonly base: Rupiah;
  readonly entitled: Rupiah;
  readonly entitlement: readonly AllowanceLine[];
}

function finished(
  { entitlement, ...known }: Known,
  earned: readonly AllowanceLine[],
  facts: AllowanceFacts,
  rules: AllowanceRules,
): AllowanceOutcome {
  const { most, rounding } = rules;
  const sum = sumOf(earned);
  const over = most !== null && sum > most ? [line("FIGURE", "MOST", { amount: most - sum })] : [];
  // Of what would be paid: a cut of what lies above the most would be none.
  const cut = sanctionLines(sum + sumOf(over), facts.sanctions ?? [], rules);
  const left = sum + sumOf(over) + sumOf(cut);
  const rounded = roundedTo(left, rounding.step, rounding.mode);
  const last = rounded === left ? [] : [line("FIGURE", "ROUNDING", { amount: rounded - left })];
  return {
    ...known,
    state: "READY",
    gaps: [],
    total: rounded,
    lines: [...entitlement, ...earned, ...over, ...cut, ...last],
  };
}

function onLeave(leave: LeaveKind, known: Known, facts: AllowanceFacts, rules: AllowanceRules): AllowanceOutcome {
  const share = rules.leave[leave];
  const { entitlement, ...told } = known;
  if (!share) return { ...NOTHING, ...told, state: "NOT_ENTITLED", lines: entitlement };
  const amount = shareOf(known.entitled, share);
  return finished(known, [line("FIGURE", "LEAVE", { detail: leave, share, amount })], facts, rules);
}

function entitlementLines(
  { employmentType, post, daysOfMonth, daysHeld }: AllowanceFacts,
  rules: AllowanceRules,
  { jobClass, amount }: { jobClass: string; amount: Rupiah },
): AllowanceLine[] {
  const lines = [line("ENTITLEMENT", "BASE", { detail: jobClass, amount })];
  const lessen = (name: AllowanceLineName, part: number, of: number, more: Partial<AllowanceLine>) => {
    const before = sumOf(lines);
    if (part !== of) lines.push(line("ENTITLEMENT", name, { ...more, amount: shareOf(before, part, of) - before }));
  };
  const share = rules.employment[employmentType]!;
  lessen("EMPLOYMENT", share, WHOLE, { detail: employmentType, share });
  lessen("HOURS", post.hoursShare, WHOLE, { share: post.hoursShare });
  lessen("DAYS", daysHeld, daysOfMonth, { count: daysHeld });
  return lines;
}

/** What lines a part has beside its whole; a gap where something is missing; null where it does not apply. */
type Found = ((whole: Rupiah) => AllowanceLine[]) | AllowanceGap | null;

function measure(part: AllowancePart, facts: AllowanceFacts): Found {
  if (part.measure === "ATTENDANCE") return byAttendance(part, facts);
  const { assessment } = facts;
  if (assessment.state === "TOO_SHORT") return null;
  if (assessment.state !== "PUBLISHED") return GAP_OF[assessment.state];
  if (part.measure === "PREDICATE") {
    const { predicate } = assessment;
    if (predicate === null) return null;
    return part.predicates[predicate] === undefined
      ? "NOT_IN_RULE"
      : departing("PREDICATE", predicate, null, part.predicates[predicate]);
  }
  const score = assessment[SCORE_OF[part.measure]];
  if (score === null) return null;
  const band = part.bands.findLast(({ from }) => score >= from);
  return band ? departing("SCORE", part.measure, score, band.share) : "NOT_IN_RULE";
}

const GAP_OF = {
  UNDER_WAY: "ASSESSMENT_UNDER_WAY",
  NOT_DUE: "ASSESSMENT_NOT_DUE",
  MISSING: "ASSESSMENT_MISSING",
} as const satisfies Record<Exclude<AllowanceAssessment, "PUBLISHED" | "TOO_SHORT">, AllowanceGap>;

const SCORE_OF = { DISCIPLINE: "discipline", WORK_QUALITY: "workQuality", INNOVATION: "innovation" } as const;

/** Stated even where it takes nothing: what was found belongs to the arithmetic. */
const departing =
  (name: AllowanceLineName, detail: string, count: number | null, share: BasisPoints) =>
  (whole: Rupiah): AllowanceLine[] => [
    line("FIGURE", name, { detail, count, share, amount: shareOf(whole, share) - whole }),
  ];

function byAttendance({ deductions, mostDeducted }: AllowancePart, { attendance }: AllowanceFacts): Found {
  if (!attendance) return "ATTENDANCE_MISSING";
  // Who was to come on no day cannot have stayed away.
  if (attendance.scheduledDays === 0) return null;
  return (whole) => {
    const lines = Object.values(AttendanceCode).flatMap((code) => {
      const [count, share] = [attendance.codes[code] ?? 0, deductions[code] ?? 0];
      if (count === 0 || share === 0) return [];
      return [line("FIGURE", "ATTENDANCE", { detail: code, count, share, amount: 0 - shareOf(whole, share * count) })];
    });
    const over = 0 - sumOf(lines) - shareOf(whole, mostDeducted);
    if (over <= 0) return lines;
    return [...lines, line("FIGURE", "MOST_DEDUCTED", { share: mostDeducted, amount: over })];
  };
}

/** Of several posts the one that is worth most. Without a row in the table it adds nothing. */
function actingLines({ acting }: AllowanceFacts, rules: AllowanceRules): AllowanceLine[] {
  if (rules.acting === 0) return [];
  const bases = acting.flatMap((post) => baseFor(post, rules) ?? []);
  const best = bases.toSorted((a, b) => b.amount - a.amount)[0];
  if (!best) return [];
  const amount = shareOf(best.amount, rules.acting);
  return [line("FIGURE", "ACTING", { detail: best.jobClass, share: rules.acting, amount })];
}

/** What a later month makes good of a locked one, which itself never changes. */
export interface AllowanceCorrection {
  /** First day of the locked month. */
  readonly month: string;
  /** What it came to so far, corrections included; null where it had no figure. */
  readonly before: Rupiah | null;
  readonly after: Rupiah;
}

export const correctionLines = (corrections: readonly AllowanceCorrection[]): AllowanceLine[] =>
  corrections.map(({ month, before, after }) =>
    line("FIGURE", "CORRECTION", { detail: month, amount: after - (before ?? 0) }),
  );

export const sumOf = (lines: readonly { readonly amount: Rupiah }[]): Rupiah =>
  lines.reduce((sum, { amount }) => sum + amount, 0);

const line = (
  section: AllowanceSection,
  name: AllowanceLineName,
  { detail = null, count = null, share = null, amount = 0 }: Partial<AllowanceLine>,
): AllowanceLine => ({ section, name, detail, count, share, amount });
