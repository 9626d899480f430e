import { AllowanceMeasure } from "@andir/domain/allowance-rules";
import { AttendanceCode } from "@andir/domain/attendance-code";
import { SanctionKind } from "@andir/domain/disciplinary-sanction";
import { EmploymentType } from "@andir/domain/employment-type";
import { LeaveKind } from "@andir/domain/leave-kind";
import { PositionKind } from "@andir/domain/position-kind";
import { Predicate } from "@andir/domain/predicate";
import { RoundingMode } from "@andir/domain/rupiah";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar, RupiahScalar } from "../../platform/scalars.ts";

registerEnumType(AllowanceMeasure, {
  name: "AllowanceMeasure",
  description: "By what a part of the allowance is measured.",
  valuesConfig: {
    ATTENDANCE: { description: "The month's attendance: the whole part less what each code takes." },
    PREDICATE: { description: "The predicate of the assessment." },
    DISCIPLINE: { description: "The score of discipline, by bands." },
    WORK_QUALITY: { description: "The score of work quality, by bands." },
    INNOVATION: { description: "The score of innovation, by bands." },
  },
});
registerEnumType(RoundingMode, {
  name: "RoundingMode",
  description: "How an amount is rounded to full steps.",
  valuesConfig: {
    HALF_UP: { description: "To the nearest step, a half up." },
    DOWN: { description: "Down." },
    UP: { description: "Up." },
  },
});

const SHARE = "Unit: hundredths of a percent.";

@ObjectType({
  description:
    "What posts of a class are worth. The first row whose conditions all hold counts. Source: the formula of the agency. Fresh: at every reading.",
})
@InputType("AllowanceBaseInput", { description: "What posts of a class are worth: a row of the table." })
export class AllowanceBaseRow {
  @Field(() => String, { description: "The class of the post (kelas jabatan)." })
  jobClass: string;

  @Field(() => RupiahScalar, { description: "A month of it in full. Unit: rupiah." })
  amount: number;

  @Field(() => [PositionKind], { description: "Kinds of post that it is for; all where none is named." })
  kinds: PositionKind[];

  @Field(() => [String], {
    description: "Grades that it is for, such as III/c or IX, or III for III/a to III/d; all where none is named.",
  })
  grades: string[];

  @Field(() => String, { nullable: true, description: "A part of the title, whatever its case; null for all titles." })
  title: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only posts that head a unit, or only others; null for both." })
  isHead: boolean | null;
}

@ObjectType({
  description: "What a day of a code of attendance takes. Source: the formula of the agency. Fresh: at every reading.",
})
@InputType("AllowanceDeductionInput", { description: "What a day of a code of attendance takes." })
export class AllowanceDeduction {
  @Field(() => AttendanceCode, { description: "The code." })
  code: AttendanceCode;

  @Field(() => Int, { description: `Of the part, for a day. ${SHARE}` })
  share: number;
}

@ObjectType({
  description: "How much of a part a predicate gives. Source: the formula of the agency. Fresh: at every reading.",
})
@InputType("AllowancePredicateInput", { description: "How much of a part a predicate gives." })
export class AllowancePredicate {
  @Field(() => Predicate, { description: "The predicate." })
  predicate: Predicate;

  @Field(() => Int, { description: `Of the part. ${SHARE}` })
  share: number;
}

@ObjectType({
  description:
    "How much of a part a score gives, from a score on. Source: the formula of the agency. Fresh: at every reading.",
})
@InputType("AllowanceBandInput", { description: "How much of a part a score gives, from a score on." })
export class AllowanceBand {
  @Field(() => Int, { description: "From this score on, 0 to 100." })
  from: number;

  @Field(() => Int, { description: `Of the part. ${SHARE}` })
  share: number;
}

@ObjectType({
  description:
    "A part of the allowance, by what it is measured and how much of the whole it is. Source: the formula of the agency. Fresh: at every reading.",
})
@InputType("AllowancePartInput", {
  description: "A part of the allowance, by what it is measured and how much of the whole it is.",
})
export class AllowancePartRow {
  @Field(() => String, { description: "What the decree calls it." })
  name: string;

  @Field(() => Int, { description: `Of the whole; all parts add up to 10000. ${SHARE}` })
  weight: number;

  @Field(() => AllowanceMeasure, { description: "By what it is measured." })
  measure: AllowanceMeasure;

  @Field(() => [AllowanceDeduction], { description: "Of ATTENDANCE: what codes take; empty otherwise." })
  deductions: AllowanceDeduction[];

  @Field(() => Int, { description: `Of ATTENDANCE: the most that all codes take together. ${SHARE}` })
  mostDeducted: number;

  @Field(() => [AllowancePredicate], { description: "Of PREDICATE: what each gives; empty otherwise." })
  predicates: AllowancePredicate[];

  @Field(() => [AllowanceBand], { description: "Of a score: bands from 0 up; empty otherwise." })
  bands: AllowanceBand[];
}

@ObjectType({
  description:
    "How much of the allowance a type of employment has. Source: the formula of the agency. Fresh: at every reading.",
})
@InputType("AllowanceEmploymentInput", { description: "How much of the allowance a type of employment has." })
export class AllowanceEmployment {
  @Field(() => EmploymentType, { description: "The type; who is not named has none." })
  type: EmploymentType;

  @Field(() => Int, { description: `Of what the class is worth. ${SHARE}` })
  share: number;
}

@ObjectType({
  description:
    "How much is left to whoever is away for a whole month. Source: the formula of the agency. Fresh: at every reading.",
})
@InputType("AllowanceLeaveInput", { description: "How much is left to whoever is away for a whole month." })
export class AllowanceLeave {
  @Field(() => LeaveKind, { description: "Why; for what is not named there is nothing." })
  kind: LeaveKind;

  @Field(() => Int, { description: `Of the month in full. ${SHARE}` })
  share: number;
}

@ObjectType({
  description:
    "What a disciplinary sanction takes of the allowance. Source: the formula of the agency. Fresh: at every reading.",
})
@InputType("AllowanceSanctionInput", { description: "What a disciplinary sanction takes of the allowance." })
export class AllowanceSanction {
  @Field(() => SanctionKind, { description: "Which; what is not named takes nothing." })
  kind: SanctionKind;

  @Field(() => Int, { description: `Of what the month would come to. ${SHARE}` })
  share: number;

  @Field(() => Int, { description: "For so long, 1 to 24. Unit: months." })
  months: number;
}

@ObjectType({
  description: "The values of a formula of the allowance. Source: the formula of the agency. Fresh: at every reading.",
})
@InputType("AllowanceFormulaValuesInput", { description: "The values of a formula of the allowance." })
abstract class FormulaValues {
  @Field(() => [AllowanceBaseRow], { description: "What classes of posts are worth; the first row that fits counts." })
  bases: AllowanceBaseRow[];

  @Field(() => [AllowancePartRow], { description: "What the allowance is made of." })
  parts: AllowancePartRow[];

  @Field(() => [AllowanceEmployment], { description: "Types of employment." })
  employment: AllowanceEmployment[];

  @Field(() => [AllowanceLeave], { description: "Leave for a whole month." })
  leave: AllowanceLeave[];

  @Field(() => Int, {
    description: `Added of the base of a post that is held acting (Plt., Plh.) for the whole month; 0 for nothing. ${SHARE}`,
  })
  acting: number;

  @Field(() => [AllowanceSanction], { description: "Disciplinary sanctions (hukuman disiplin)." })
  sanctions: AllowanceSanction[];

  @Field(() => Int, {
    description:
      "Whether a sanction takes from the month in which it takes effect, 0, or from the next, 1. Unit: months.",
  })
  sanctionsAfter: number;

  @Field(() => Int, {
    description: "Whether a month goes by its own assessment, 0, or by that of the month before, 1. Unit: months.",
  })
  monthsBefore: number;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "The most that a person may have in a month, corrections apart; null for no limit. Unit: rupiah.",
  })
  most: number | null;

  @Field(() => Int, { description: "Figures are rounded to full steps of 1, 10, 100 or 1000. Unit: rupiah." })
  roundingStep: number;

  @Field(() => RoundingMode, { description: "How they are rounded." })
  roundingMode: RoundingMode;

  @Field(() => Int, { description: "Of how many months before differences are made good, 0 to 12. Unit: months." })
  correctedMonths: number;
}

@InputType({ description: "The values of a formula of the allowance." })
export class AllowanceFormulaInput extends FormulaValues {}

@ObjectType({
  description:
    "A dated local formula of the allowance (rumus TPP): data that the performance team sets by a decree of the agency. Source: the decree. Fresh: at every reading.",
})
export class AllowanceFormula extends FormulaValues {
  @Field(() => ID, { description: "Of this version." })
  id: string;

  @Field(() => String, { description: "Version: the year and a number." })
  version: string;

  @Field(() => DateScalar, { description: "First day of the first month that it holds for." })
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day; null while none follows." })
  endsOn: string | null;

  @Field(() => String, { description: "The decree that says so." })
  source: string;

  @Field(() => Boolean, { description: "Whether it holds today." })
  isInForce: boolean;

  @Field(() => Boolean, {
    description: "Whether you may take it back: the last one, while no month was worked out by it.",
  })
  viewerMayWithdraw: boolean;
}

@ObjectType({
  description: "The formulas of the allowance, the newest first. Source: the decrees. Fresh: at every reading.",
})
export class AllowanceRuleBook {
  @Field(() => [AllowanceFormula], { description: "The newest first, at most 50." })
  formulas: AllowanceFormula[];

  @Field(() => DateScalar, { description: "The earliest first day of a new one: what was locked stays." })
  earliestStartsOn: string;

  @Field(() => Boolean, { description: "Whether you may set one." })
  viewerMaySet: boolean;
}
