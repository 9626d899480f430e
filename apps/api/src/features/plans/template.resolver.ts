import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { assignPlanTemplate } from "./assignment.service.ts";
import { AssignPlanTemplatePayload, PlanAssignment, PlanAssignmentClash } from "./assignment.type.ts";
import { contentOfTemplate, PlanContentResult } from "./plan-parts.type.ts";
import { PlanTemplate } from "./plan-template.entity.ts";
import { PerformancePlan } from "./plan.entity.ts";
import { loadPlan, type PlanRow } from "./plan.loaders.ts";
import { ArchivePlanTemplateInput, AssignPlanTemplateInput, SavePlanTemplateInput } from "./template.inputs.ts";
import { mayKeepTemplatesOf, PlanTemplatesArgs, templateList, type TemplateRow } from "./template.loaders.ts";
import { archivePlanTemplate, savePlanTemplate } from "./template.service.ts";

const PlanTemplateConnection = connectionType("PlanTemplate", () => PlanTemplate);

const PlanTemplatePayload = payloadType(
  "PlanTemplatePayload",
  "The outcome of keeping a template.",
  "planTemplate",
  () => PlanTemplate,
  "The template as it stands now; null when it failed.",
);
type PlanTemplatePayload = Payload<"planTemplate", TemplateRow>;

const payload = payloadOf("planTemplate");

@Resolver(() => PlanTemplate)
export class PlanTemplateResolver {
  @Query(() => PlanTemplateConnection, { description: "Templates for plans, by name." })
  planTemplates(
    @Args(() => PlanTemplatesArgs) args: PlanTemplatesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<TemplateRow>> {
    return listPage<TemplateRow>(scope, templateList(args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @Mutation(() => PlanTemplatePayload, { description: "Keeps results with their indicators for many plans to come." })
  async savePlanTemplate(
    @Arg("input", () => SavePlanTemplateInput, { description: "The template." }) input: SavePlanTemplateInput,
    @Ctx() scope: Scope,
  ): Promise<PlanTemplatePayload> {
    return payload(await savePlanTemplate(scope, input));
  }

  @Mutation(() => PlanTemplatePayload, {
    description: "Puts a template away: it is offered no more, and what was made of it stays.",
  })
  async archivePlanTemplate(
    @Arg("input", () => ArchivePlanTemplateInput, { description: "Which." }) input: ArchivePlanTemplateInput,
    @Ctx() scope: Scope,
  ): Promise<PlanTemplatePayload> {
    return payload(await archivePlanTemplate(scope, input));
  }

  @Mutation(() => AssignPlanTemplatePayload, {
    description:
      "Puts the results of a template into the plans of many at once: plans are begun where there is none, drafts are added to. All or nothing; with `preview` it only tells.",
  })
  async assignPlanTemplate(
    @Arg("input", () => AssignPlanTemplateInput, { description: "Which template, and for whom." })
    input: AssignPlanTemplateInput,
    @Ctx() scope: Scope,
  ): Promise<AssignPlanTemplatePayload> {
    const outcome = await assignPlanTemplate(scope, input);
    return Array.isArray(outcome) ? { assignments: [], clashes: [], problems: outcome } : { ...outcome, problems: [] };
  }

  @FieldResolver(() => OrgUnit, { description: "The unit that keeps it." })
  unit(@Root() template: TemplateRow, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, template.unitKey);
  }

  @FieldResolver(() => [PlanContentResult], { description: "Its results, in their order." })
  results(@Root() template: TemplateRow): PlanContentResult[] {
    return contentOfTemplate(template.results);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change it, or put it away, now." })
  viewerMayEdit(@Root() template: TemplateRow, @Ctx() scope: Scope): boolean {
    return template.archivedAt === null && mayKeepTemplatesOf(actorOf(scope), template.unitKey);
  }
}

@Resolver(() => PlanAssignment)
export class PlanAssignmentResolver {
  @FieldResolver(() => Position, { description: "The post." })
  position(@Root() assignment: PlanAssignment, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, assignment.positionKey);
  }

  @FieldResolver(() => Employee, { description: "Its holder." })
  employee(@Root() assignment: PlanAssignment, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, assignment.employeeKey);
  }

  @FieldResolver(() => PerformancePlan, {
    nullable: true,
    description: "The plan; null in a preview where it is not begun.",
  })
  plan(@Root() assignment: PlanAssignment, @Ctx() scope: Scope): Promise<PlanRow | null> | null {
    return assignment.isPreview && assignment.isNewPlan ? null : loadPlan(scope, assignment.planKey);
  }
}

@Resolver(() => PlanAssignmentClash)
export class PlanAssignmentClashResolver {
  @FieldResolver(() => Position, { description: "The post." })
  position(@Root() clash: PlanAssignmentClash, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, clash.positionKey);
  }

  @FieldResolver(() => Employee, { description: "Its holder." })
  employee(@Root() clash: PlanAssignmentClash, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, clash.employeeKey);
  }
}
