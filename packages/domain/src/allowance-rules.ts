import type { SanctionCut } from "./allowance-sanctions.ts";
import type { AttendanceCode } from "./attendance-code.ts";
import type { SanctionKind } from "./disciplinary-sanction.ts";
import type { EmploymentType } from "./employment-type.ts";
import type { LeaveKind } from "./leave-kind.ts";
import type { PositionKind } from "./position-kind.ts";
import type { Predicate } from "./predicate.ts";
import type { BasisPoints, Rupiah, RoundingMode } from "./rupiah.ts";

/** By what a part of the allowance is measured. */
export const AllowanceMeasure = {
  /** The month's attendance: the whole part less what each code deducts. */
  ATTENDANCE: "ATTENDANCE",
  /** The predicate of the assessment. */
  PREDICATE: "PREDICATE",
  /** The score of discipline, by bands. */
  DISCIPLINE: "DISCIPLINE",
  /** The score of work quality, by bands. */
  WORK_QUALITY: "WORK_QUALITY",
  /** The score of innovation, by bands. */
  INNOVATION: "INNOVATION",
} as const;
export type AllowanceMeasure = (typeof AllowanceMeasure)[keyof typeof AllowanceMeasure];

/** Which posts are of a class, and what a month of it is worth. Conditions that are not there hold for all; the first row that fits counts. */
export interface AllowanceBase {
  /** Kelas jabatan. */
  readonly jobClass: string;
  readonly amount: Rupiah;
  readonly kinds: readonly PositionKind[];
  /** Grades as they are written (III/c, IX), or the roman part of those of civil servants alone (III). */
  readonly grades: readonly string[];
  /** A part of the title of the post, whatever its case. */
  readonly title: string | null;
  readonly isHead: boolean | null;
}

/** From a score on, so much of the part. */
export interface AllowanceBand {
  /** 0 to 100. */
  readonly from: number;
  readonly share: BasisPoints;
}

export interface AllowancePart {
  /** What the decree calls it. */
  readonly name: string;
  /** Of the allowance; those of all parts add up to the whole. */
  readonly weight: BasisPoints;
  readonly measure: AllowanceMeasure;
  /** Of ATTENDANCE: what one day of a code takes of the part. */
  readonly deductions: Readonly<Partial<Record<AttendanceCode, BasisPoints>>>;
  /** Of ATTENDANCE: the most that all codes together take. */
  readonly mostDeducted: BasisPoints;
  /** Of PREDICATE: how much of the part each gives. */
  readonly predicates: Readonly<Partial<Record<Predicate, BasisPoints>>>;
  /** Of a score: from the lowest up. */
  readonly bands: readonly AllowanceBand[];
}

/** A dated local formula (rumus TPP) as data. Every value of it is the agency's own. */
export interface AllowanceRules {
  readonly version: string;
  readonly bases: readonly AllowanceBase[];
  readonly parts: readonly AllowancePart[];
  /** How much of the base each type of employment has; who is not named has no allowance. */
  readonly employment: Readonly<Partial<Record<EmploymentType, BasisPoints>>>;
  /** What is paid to whoever is away for the whole month; who is not named has nothing. */
  readonly leave: Readonly<Partial<Record<LeaveKind, BasisPoints>>>;
  /** Added of the base of a post that is held acting (Plt., Plh.) for the whole month; 0 for nothing. */
  readonly acting: BasisPoints;
  /** What a disciplinary sanction takes of the month, parts and acting posts together; one that is not named takes nothing. */
  readonly sanctions: Readonly<Partial<Record<SanctionKind, SanctionCut>>>;
  /** Whether a sanction takes from the month in which it takes effect (0) or from the next (1). */
  readonly sanctionsAfter: 0 | 1;
  /** Whether a month goes by its own assessment (0) or by that of the month before (1). */
  readonly monthsBefore: 0 | 1;
  /** The most that a person may have in a month, corrections apart. */
  readonly most: Rupiah | null;
  readonly rounding: { readonly step: number; readonly mode: RoundingMode };
  /** Of how many locked months before differences are made good. */
  readonly correctedMonths: number;
}

/** The post by which a row of the table is found. */
export interface AllowancePost {
  readonly title: string;
  readonly kind: PositionKind;
  readonly grade: string | null;
  readonly isHead: boolean;
}

/** The first row that fits; null where none does. */
export const baseFor = (post: AllowancePost, { bases }: Pick<AllowanceRules, "bases">): AllowanceBase | null =>
  bases.find((base) => fits(base, post)) ?? null;

const fits = ({ kinds, grades, title, isHead }: AllowanceBase, post: AllowancePost): boolean =>
  (kinds.length === 0 || kinds.includes(post.kind)) &&
  (grades.length === 0 || grades.some((grade) => isOfGrade(post.grade, grade))) &&
  (title === null || post.title.toLowerCase().includes(title.toLowerCase())) &&
  (isHead === null || isHead === post.isHead);

const isOfGrade = (of: string | null, wanted: string): boolean =>
  of !== null && (of === wanted || (of.includes("/") && of.split("/")[0] === wanted));
