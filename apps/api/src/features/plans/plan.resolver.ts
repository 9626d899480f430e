import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from "type-graphql";
import { listPage, nestedList, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { loadAmendmentsOf, loadVersionsOf, type AmendmentRow } from "./amendment.loaders.ts";
import { PlanAmendment } from "./plan-amendment.entity.ts";
import { checkedFor, toComplete } from "./plan-check.ts";
import { yearOf } from "./plan-cycle.ts";
import { contentOf, ExpectedBehaviour, PlanVersionType, sevenValues } from "./plan-parts.type.ts";
import { PerformancePlanConnection } from "./plan.connection.ts";
import { PerformancePlan } from "./plan.entity.ts";
import { PerformancePlansArgs, planList } from "./plan.list.ts";
import { loadPlanOfPosition, type PlanRow } from "./plan.loaders.ts";
import { mayAmend, mayEdit, mayLink, mayMove } from "./plan.policy.ts";
import { PlannedResult } from "./planned-result.entity.ts";
import {
  loadExpectationsOf,
  loadIndicatorsOf,
  loadLinkableFor,
  loadResultsOf,
  type PlannedResultRow,
} from "./planned-result.loaders.ts";
import { headsUnit } from "./planned-post.ts";
import { loadSuccessorResults } from "./succession.ts";

/** By the loaders of the graph, so that a list of plans costs one statement a level here too. */
async function missingIn(scope: Scope, plan: PlanRow): Promise<Problem[]> {
  const [results, isHead] = await Promise.all([
    loadResultsOf(scope, plan.key, null),
    headsUnit(scope, plan.positionKey),
  ]);
  const measured = await Promise.all(
    results.map(async (result) => ({ ...result, indicators: await loadIndicatorsOf(scope, result.key, null) })),
  );
  return toComplete({ form: plan.form, results: measured }, checkedFor(isHead, plan));
}

const loadPlansOf = nestedList<PlanRow, PerformancePlansArgs>(
  (scope, args) => planList(scope, args, "parent"),
  () => sql`l.employee_key = parent.key`,
);

@Resolver(() => PerformancePlan)
export class PerformancePlanResolver {
  @Query(() => PerformancePlanConnection, { description: "Performance plans that you may see." })
  performancePlans(
    @Args(() => PerformancePlansArgs) args: PerformancePlansArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<PlanRow>> {
    return listPage<PlanRow>(scope, planList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @FieldResolver(() => Employee, { description: "Whose plan it is." })
  employee(@Root() plan: PlanRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, plan.employeeKey);
  }

  @FieldResolver(() => Position, { description: "The post that it is for: two posts have two plans." })
  position(@Root() plan: PlanRow, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, plan.positionKey);
  }

  @FieldResolver(() => OrgUnit, { description: "The unit of the post." })
  unit(@Root() plan: PlanRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, plan.unitKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who agreed to it; null until then." })
  approvedBy(@Root() plan: PlanRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return plan.approvedByKey === null ? null : loadEmployee(scope, plan.approvedByKey);
  }

  @FieldResolver(() => Int, {
    description:
      "Calendar days from dueOn to the day on which it was first handed in, or to today while it was not; 0 in time.",
  })
  daysLate(@Root() plan: PlanRow): number {
    return plan.daysLate;
  }

  @FieldResolver(() => Boolean, { description: "Whether it was first handed in after its due date, or still is not." })
  isLate(@Root() plan: PlanRow): boolean {
    return plan.daysLate > 0;
  }

  @FieldResolver(() => [PlannedResult], {
    description: "Main results first, in their order. Empty where you may not read them.",
  })
  results(@Root() plan: PlanRow, @Ctx() scope: Scope): Promise<PlannedResultRow[]> {
    return loadResultsOf(scope, plan.key, null);
  }

  @FieldResolver(() => [PlannedResult], {
    description:
      "Results of the appraiser and of those up the line that a result of it may support, as far as you may link it and see them.",
  })
  linkableResults(@Root() plan: PlanRow, @Ctx() scope: Scope): Promise<PlannedResultRow[]> | PlannedResultRow[] {
    return mayLink(actorOf(scope), plan) ? loadLinkableFor(scope, plan.key, null) : [];
  }

  @FieldResolver(() => [ExpectedBehaviour], {
    description: "The seven core values (BerAKHLAK) with their guides and what the leader expects of this person.",
  })
  async expectations(@Root() plan: PlanRow, @Ctx() scope: Scope): Promise<ExpectedBehaviour[]> {
    return sevenValues(await loadExpectationsOf(scope, plan.key, null));
  }

  @FieldResolver(() => [PlanVersionType], { description: "As it was agreed, the newest first; empty until then." })
  async versions(@Root() plan: PlanRow, @Ctx() scope: Scope): Promise<PlanVersionType[]> {
    const versions = plan.version === 0 ? [] : await loadVersionsOf(scope, plan.key, null);
    return versions.map((version) => ({ ...version, content: contentOf(version.content) }));
  }

  @FieldResolver(() => PlanAmendment, {
    nullable: true,
    description: "The proposal to amend that waits; null when there is none.",
  })
  async amendment(@Root() plan: PlanRow, @Ctx() scope: Scope): Promise<AmendmentRow | null> {
    const amendments = plan.version === 0 ? [] : await loadAmendmentsOf(scope, plan.key, null);
    return amendments.find(({ status }) => status === "PROPOSED") ?? null;
  }

  @FieldResolver(() => [PlanAmendment], { description: "All proposals to amend it, the newest first." })
  amendments(@Root() plan: PlanRow, @Ctx() scope: Scope): Promise<AmendmentRow[]> | AmendmentRow[] {
    return plan.version === 0 ? [] : loadAmendmentsOf(scope, plan.key, null);
  }

  @FieldResolver(() => [Problem], {
    description:
      "What it still needs before you can hand it in, by the order of `results`; empty when nothing, or when it is not yours to write.",
  })
  toComplete(@Root() plan: PlanRow, @Ctx() scope: Scope): Promise<Problem[]> | Problem[] {
    return mayEdit(actorOf(scope), plan) ? missingIn(scope, plan) : [];
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change it now by savePlan." })
  viewerMayEdit(@Root() plan: PlanRow, @Ctx() scope: Scope): boolean {
    return mayEdit(actorOf(scope), plan);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may hand it in now." })
  viewerMaySubmit(@Root() plan: PlanRow, @Ctx() scope: Scope): boolean {
    return mayMove(actorOf(scope), plan, "submit");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may take it back now." })
  viewerMayWithdraw(@Root() plan: PlanRow, @Ctx() scope: Scope): boolean {
    return mayMove(actorOf(scope), plan, "withdraw");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may give it back now." })
  viewerMayReturn(@Root() plan: PlanRow, @Ctx() scope: Scope): boolean {
    return mayMove(actorOf(scope), plan, "return");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may agree to it now." })
  viewerMayApprove(@Root() plan: PlanRow, @Ctx() scope: Scope): boolean {
    return mayMove(actorOf(scope), plan, "approve");
  }

  @FieldResolver(() => Boolean, { description: "Whether you may amend it now, or propose to." })
  viewerMayAmend(@Root() plan: PlanRow, @Ctx() scope: Scope): boolean {
    return mayAmend(actorOf(scope), plan);
  }
}

@Resolver(() => Employee)
export class EmployeePlansResolver {
  @FieldResolver(() => PerformancePlanConnection, {
    description: "The person's plans that you may see, the newest first unless ordered.",
  })
  plans(
    @Root() employee: EmployeeRow,
    @Args(() => PerformancePlansArgs) args: PerformancePlansArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<PlanRow>> {
    return loadPlansOf(scope, employee.key, args, info);
  }
}

@Resolver(() => Position)
export class PositionPlansResolver {
  @FieldResolver(() => PerformancePlan, {
    nullable: true,
    description: "The plan of the post in a year; null when there is none that you may see.",
  })
  plan(
    @Root() position: PositionRow,
    @Arg("year", () => Int, { nullable: true, description: "Year of the cycle; this year without it." })
    year: number | null,
    @Ctx() scope: Scope,
  ): Promise<PlanRow | null> {
    return loadPlanOfPosition(scope, position.key, yearOf(scope, year));
  }

  @FieldResolver(() => [PlannedResult], {
    description:
      "Results that belong to the organisation, of who held the post before, which its holder may go on with (continuesResultId). What is gone on with is no longer here.",
  })
  successorResults(@Root() position: PositionRow, @Ctx() scope: Scope): Promise<PlannedResultRow[]> {
    return loadSuccessorResults(scope, position.key, null);
  }
}
