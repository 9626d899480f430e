import { Aspect } from "@andir/domain/aspect";
import { mayMoveAssessment } from "@andir/domain/assessment-status";
import { Predicate } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { globalId, keyOf } from "../../platform/global-id.ts";
import { soon, type Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { loadHeadRating, loadUnitRating, type UnitRatingRow } from "../organisation-ratings/unit-rating.loaders.ts";
import { UnitRating } from "../organisation-ratings/unit-rating.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { findLatestDueMonth, requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { PerformanceReport } from "../reports/report.entity.ts";
import { loadReport, type ReportRow } from "../reports/report.loaders.ts";
import { AspectScore } from "./aspect-score.type.ts";
import { Assessment } from "./assessment.entity.ts";
import type { AssessmentRow } from "./assessment.loaders.ts";
import { isTooShort, scoreOf } from "./basis.ts";
import { departureFrom, distributionOf, standardOf } from "./distribution-check.service.ts";
import { explainedRatings, explainRatings, NOT_CHOSEN } from "./explanation.ts";
import { Explanation } from "./explanation.type.ts";
import { loadSheet } from "./sheet.loaders.ts";
import { AssessmentSheet, PredicateOutcome, SheetDistribution } from "./sheet.type.ts";
import { loadUnitCounts, type Counts } from "./unit-distribution.loaders.ts";

@Resolver(() => AssessmentSheet)
export class AssessmentSheetResolver {
  @Query(() => AssessmentSheet, {
    nullable: true,
    description:
      "What is on the table for assessing one post in a period, for who judges it and for the heads up the line of its unit. Null where it is not yours to look at.",
  })
  async assessmentSheet(
    @Arg("positionId", () => ID, { description: "The post that is assessed." }) positionId: string,
    @Arg("periodId", () => ID, { nullable: true, description: "The period; the latest due month without it." })
    periodId: string | null,
    @Ctx() scope: Scope,
  ): Promise<AssessmentSheet | null> {
    const periodKey = periodId == null ? (await findLatestDueMonth(scope))?.key : keyOf("Period", periodId);
    return periodKey === undefined ? null : loadSheet(scope, keySeenBy(scope, "Position", positionId), periodKey);
  }

  @FieldResolver(() => ID, { description: "Opaque; names the post and the period." })
  id(@Root() { positionKey, periodKey }: AssessmentSheet): string {
    return globalId("AssessmentSheet", `${positionKey}:${periodKey}`);
  }

  @FieldResolver(() => Employee, { description: "Who is assessed." })
  employee(@Root() { employeeKey }: AssessmentSheet, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, employeeKey);
  }

  @FieldResolver(() => Position, { description: "The post that is assessed." })
  position(@Root() { positionKey }: AssessmentSheet, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, positionKey);
  }

  @FieldResolver(() => Period, { description: "The period." })
  period(@Root() { periodKey }: AssessmentSheet, @Ctx() scope: Scope): Soon<PeriodRow> {
    return requirePeriod(scope, periodKey);
  }

  @FieldResolver(() => Assessment, { nullable: true, description: "The assessment; null while nobody has begun it." })
  assessment(@Root() { assessment }: AssessmentSheet): AssessmentRow | null {
    return assessment;
  }

  @FieldResolver(() => PerformanceReport, {
    nullable: true,
    description: "The report of the same post and period; null when there is none, or it is not yours to see.",
  })
  report(@Root() { reportKey }: AssessmentSheet, @Ctx() scope: Scope): Promise<ReportRow | null> | null {
    return reportKey === null ? null : loadReport(scope, reportKey);
  }

  @FieldResolver(() => [AspectScore], {
    description:
      "The three aspects as the records give them now, or as they were published: advice, not the official ratings. Empty for an imported one.",
  })
  aspects(@Root() { basis, ruleVersion }: AssessmentSheet): AspectScore[] {
    if (basis === null) return [];
    return Object.values(Aspect).map((aspect) => ({
      aspect,
      score: scoreOf[aspect](basis).score,
      prospect: { basis, ruleVersion },
    }));
  }

  @FieldResolver(() => Explanation, {
    nullable: true,
    description: "What the numbers suggest for the two ratings, with the arithmetic. Null for an imported one.",
  })
  advice(
    @Root() { assessment, basis }: AssessmentSheet,
    @Ctx() scope: Scope,
  ): Promise<Explanation | null> | Explanation | null {
    if (assessment !== null) return explainRatings(scope, assessment);
    return basis && explainedRatings(basis, NOT_CHOSEN);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the post was held too briefly in the period to be assessed, by the rule in force.",
  })
  isTooShort(@Root() { basis }: AssessmentSheet): boolean {
    return basis !== null && isTooShort(basis);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the post heads its unit, so that its work result follows the unit's rating (SE MenPANRB 3/2023).",
  })
  isHead(@Root() { basis }: AssessmentSheet): boolean {
    return basis?.aspects.isHead ?? false;
  }

  @FieldResolver(() => Rating, {
    nullable: true,
    description:
      "The work result that the unit's rating gives its head; null for everyone else, and while there is none.",
  })
  headWorkResult(@Root() { basis }: AssessmentSheet): Rating | null {
    return basis?.organisation?.workResult ?? null;
  }

  @FieldResolver(() => UnitRating, {
    nullable: true,
    description: "The rating of the unit that it follows; null for everyone else, and where it is not yours to see.",
  })
  async headRating(@Root() { basis, periodKey }: AssessmentSheet, @Ctx() scope: Scope): Promise<UnitRatingRow | null> {
    if (!basis?.aspects.isHead) return null;
    const found = await loadHeadRating(scope, basis.aspects.unitKey, periodKey);
    return found && loadUnitRating(scope, found.ratingKey);
  }

  @FieldResolver(() => SheetDistribution, {
    nullable: true,
    description:
      "What each predicate would do to the unit's distribution; null where no unit upward is checked, or the one that is has no rating.",
  })
  async distribution(@Root() sheet: AssessmentSheet, @Ctx() scope: Scope): Promise<SheetDistribution | null> {
    const { positionKey, unitKey, periodKey, periodEndsOn, employeeKey } = sheet;
    const standard = await standardOf(scope, { positionKey, unitKey, periodKey, periodEndsOn });
    if (!standard) return null;
    const counts = await loadUnitCounts(scope, standard.unitKey, { periodKey, without: employeeKey });
    return { organisationRating: standard.rating, openCount: counts.open, standard, counts };
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether you may choose its ratings now: it is yours to judge, still a draft or not begun, and the period is open.",
  })
  viewerMayAssess(@Root() { judges, assessment, periodKey }: AssessmentSheet, @Ctx() scope: Scope): Soon<boolean> {
    const isDraft =
      assessment === null || (assessment.source === "LOCAL" && mayMoveAssessment(assessment.status, "PUBLISHED"));
    return judges && isDraft && soon(requirePeriod(scope, periodKey), ({ isOpen }) => isOpen);
  }
}

@Resolver(() => SheetDistribution)
export class SheetDistributionResolver {
  @FieldResolver(() => OrgUnit, { description: "The unit." })
  unit(@Root() { standard }: SheetDistribution, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, standard.unitKey);
  }

  @FieldResolver(() => [PredicateOutcome], { description: "By predicate, the lowest first." })
  outcomes(@Root() { standard, counts }: SheetDistribution, @Ctx() scope: Scope): PredicateOutcome[] {
    const actor = actorOf(scope);
    const seesCounts = runsTheCycle(actor) || actor.unitKeys.includes(standard.unitKey);
    return Object.values(Predicate).map((predicate) => {
      const others: Counts = counts.withDrafts;
      const after: Counts = { ...others, [predicate]: others[predicate] + 1 };
      const departure = departureFrom(standard, { counts: others, open: counts.open }, predicate);
      return {
        predicate,
        violations: departure?.violations ?? [],
        distribution: seesCounts ? distributionOf(after, standard.rating, standard.rules) : null,
      };
    });
  }
}
