import { Aspect } from "@andir/domain/aspect";
import { predicateOf, Predicate } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { listPage, nestedList, type Page } from "../../platform/connection.ts";
import { soon, type Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { AssessmentConnection } from "./assessment.connection.ts";
import { AspectScore } from "./aspect-score.type.ts";
import { Assessment } from "./assessment.entity.ts";
import { assessmentList, AssessmentsArgs } from "./assessment.list.ts";
import type { AssessmentRow } from "./assessment.loaders.ts";
import { hasOpenCalibration } from "./open-calibration.loaders.ts";
import { loadFinalStanding } from "./final-standing.loaders.ts";
import { isWindowOpenFor, lastDayToObject } from "./objection-window.loaders.ts";
import { explainRatings } from "./explanation.ts";
import { Explanation } from "./explanation.type.ts";
import { mayAcknowledge, mayObject, mayPublish, mayWithdraw, mayWithdrawFinal } from "./assessment.policy.ts";

const loadAssessmentsOf = nestedList<AssessmentRow, AssessmentsArgs>(
  (scope, args) => assessmentList(scope, args, "parent"),
  () => sql`a.employee_key = parent.key`,
);

@Resolver(() => Assessment)
export class AssessmentResolver {
  @Query(() => AssessmentConnection, { description: "Assessments that you may see." })
  assessments(
    @Args(() => AssessmentsArgs) args: AssessmentsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AssessmentRow>> {
    return listPage<AssessmentRow>(scope, assessmentList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @Query(() => Predicate, { description: "What the matrix gives for two ratings (PermenPANRB 6/2022, annex)." })
  predicate(
    @Arg("workResult", () => Rating, { description: "Rating of the work result." }) workResult: Rating,
    @Arg("behaviour", () => Rating, { description: "Rating of behaviour." }) behaviour: Rating,
  ): Predicate {
    return predicateOf(workResult, behaviour);
  }

  @FieldResolver(() => Employee, { description: "Who is assessed." })
  employee(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, assessment.employeeKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who assessed; null for an imported one." })
  appraiser(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return assessment.appraiserKey === null ? null : loadEmployee(scope, assessment.appraiserKey);
  }

  @FieldResolver(() => Period, { description: "The period assessed." })
  period(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Soon<PeriodRow> {
    return requirePeriod(scope, assessment.periodKey);
  }

  @FieldResolver(() => OrgUnit, { description: "The unit of the period, whatever changed since." })
  unit(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, assessment.unitKey);
  }

  @FieldResolver(() => Position, { description: "The post that is assessed." })
  position(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, assessment.positionKey);
  }

  @FieldResolver(() => [AspectScore], {
    description:
      "Discipline, work quality and innovation, in this order: advice, not the official ratings. Empty for an imported one.",
  })
  aspects(@Root() assessment: AssessmentRow): AspectScore[] {
    if (assessment.source === "IMPORT") return [];
    return [
      { aspect: Aspect.DISCIPLINE, score: assessment.discipline, assessmentKey: assessment.key },
      { aspect: Aspect.WORK_QUALITY, score: assessment.workQuality, assessmentKey: assessment.key },
      { aspect: Aspect.INNOVATION, score: assessment.innovation, assessmentKey: assessment.key },
    ];
  }

  @FieldResolver(() => Explanation, {
    nullable: true,
    description:
      "How the two ratings came about: advice with its arithmetic, choices with their reason. Null for an imported one, and for a draft about yourself.",
  })
  explanation(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Promise<Explanation | null> {
    return explainRatings(scope, assessment);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may publish it now." })
  viewerMayPublish(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Soon<boolean> {
    return mayPublish(actorOf(scope), assessment) && isPublishable(scope, assessment);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may withdraw its publication now, with a reason." })
  viewerMayWithdraw(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Soon<boolean> {
    const actor = actorOf(scope);
    if (mayWithdrawFinal(actor, assessment)) return isReopened(scope, assessment);
    return mayWithdraw(actor, assessment) && isOpen(scope, assessment);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may acknowledge it now." })
  viewerMayAcknowledge(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): boolean {
    return mayAcknowledge(actorOf(scope), assessment);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you may object to it now: within the window from its publication (PP 30/2019 art. 59).",
  })
  viewerMayObject(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Promise<boolean> | boolean {
    return mayObject(actorOf(scope), assessment) && isWindowOpenFor(scope, assessment);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The last day on which its subject may object to it (PP 30/2019 art. 59); null until it is published.",
  })
  objectableUntil(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Promise<string | null> {
    return lastDayToObject(scope, assessment);
  }
}

const isOpen = (scope: Scope, assessment: AssessmentRow): Soon<boolean> =>
  soon(requirePeriod(scope, assessment.periodKey), (period) => period.isOpen);

const isPublishable = async (scope: Scope, assessment: AssessmentRow): Promise<boolean> =>
  (await isOpen(scope, assessment)) && !(await hasOpenCalibration(scope, assessment.key));
const isReopened = async (scope: Scope, assessment: AssessmentRow): Promise<boolean> =>
  (await isOpen(scope, assessment)) && (await loadFinalStanding(scope, assessment.key)) === "REOPENED";

@Resolver(() => Employee)
export class EmployeeAssessmentsResolver {
  @FieldResolver(() => AssessmentConnection, {
    description: "The person's assessments that you may see, the newest period first unless ordered.",
  })
  assessments(
    @Root() employee: EmployeeRow,
    @Args(() => AssessmentsArgs) args: AssessmentsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AssessmentRow>> {
    return loadAssessmentsOf(scope, employee.key, args, info);
  }
}
