import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { PageArgs, pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { Assessment } from "./assessment.entity.ts";
import { loadAssessment, type AssessmentRow } from "./assessment.loaders.ts";
import { previewPublishing } from "./publish-preview.service.ts";
import { PublishRun, PublishRunItem } from "./publish-run.entity.ts";
import { CancelPublishRunInput, PublishAssessmentsInput } from "./publish-run.inputs.ts";
import {
  loadRunCounts,
  loadRunItems,
  publishRunList,
  type PublishRunRow,
  type RunItemRow,
} from "./publish-run.loaders.ts";
import { cancelPublishRun, isUnderWay, publishAssessments } from "./publish-run.service.ts";
import { PublishPreview, PublishPreviewDistribution, PublishPreviewItem } from "./publish-run.type.ts";

const PublishRunConnection = connectionType("PublishRun", () => PublishRun);

const PublishRunPayload = payloadType(
  "PublishRunPayload",
  "The outcome of starting a run, or of stopping one.",
  "run",
  () => PublishRun,
  "The run as it is now; null when it failed.",
);
type PublishRunPayload = Payload<"run", PublishRunRow>;

const payload = payloadOf("run");

@Resolver(() => PublishRun)
export class PublishRunResolver {
  @Query(() => PublishRunConnection, {
    description: "Your runs that publish many assessments, the newest first, and those of whom you act for.",
  })
  publishRuns(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<PublishRunRow>> {
    return listPage<PublishRunRow>(scope, publishRunList(scope), { page: pageRequest(args), shown: shownOf(info) });
  }

  @Query(() => PublishPreview, {
    description: "What publishAssessments would do with the same input: whom it would publish, whom not and why.",
  })
  publishPreview(
    @Arg("input", () => PublishAssessmentsInput, { description: "As for publishAssessments." })
    input: PublishAssessmentsInput,
    @Ctx() scope: Scope,
  ): Promise<PublishPreview> {
    return previewPublishing(scope, input);
  }

  @Mutation(() => PublishRunPayload, {
    description:
      "Publishes every complete draft of a period that is yours to judge, one after the other, beside the request. Each has a result of its own; one that is refused stops none.",
  })
  async publishAssessments(
    @Arg("input", () => PublishAssessmentsInput, { description: "Which, and why where a reason is asked for." })
    input: PublishAssessmentsInput,
    @Ctx() scope: Scope,
  ): Promise<PublishRunPayload> {
    return payload(await publishAssessments(scope, input));
  }

  @Mutation(() => PublishRunPayload, { description: "Stops a run; what is published stays published." })
  async cancelPublishRun(
    @Arg("input", () => CancelPublishRunInput, { description: "Which." }) input: CancelPublishRunInput,
    @Ctx() scope: Scope,
  ): Promise<PublishRunPayload> {
    return payload(await cancelPublishRun(scope, input));
  }

  @FieldResolver(() => Period, { description: "Of which period." })
  period(@Root() run: PublishRunRow, @Ctx() scope: Scope): Soon<PeriodRow> {
    return requirePeriod(scope, run.periodKey);
  }

  @FieldResolver(() => Employee, { description: "Who started it." })
  startedBy(@Root() run: PublishRunRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, run.employeeKey);
  }

  @FieldResolver(() => Int, { description: "How many assessments it is about." })
  async totalCount(@Root() run: PublishRunRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadRunCounts(scope, run.key, null)).total;
  }

  @FieldResolver(() => Int, { description: "How many are published." })
  async publishedCount(@Root() run: PublishRunRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadRunCounts(scope, run.key, null)).published;
  }

  @FieldResolver(() => Int, { description: "How many were refused, with what is to be mended." })
  async refusedCount(@Root() run: PublishRunRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadRunCounts(scope, run.key, null)).refused;
  }

  @FieldResolver(() => [PublishRunItem], { description: "Each assessment that you may see, by name." })
  items(@Root() run: PublishRunRow, @Ctx() scope: Scope): Promise<RunItemRow[]> {
    return loadRunItems(scope, run.key, null);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may stop it now." })
  viewerMayCancel(@Root() run: PublishRunRow): boolean {
    return isUnderWay(run);
  }
}

interface OfAssessment {
  readonly assessmentKey: string;
  readonly employeeKey: string;
}

@Resolver(() => PublishRunItem)
export class PublishRunItemResolver {
  @FieldResolver(() => Employee, { description: "Who is assessed." })
  employee(@Root() item: OfAssessment, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, item.employeeKey);
  }

  @FieldResolver(() => Assessment, { nullable: true, description: "The assessment as it is now." })
  assessment(@Root() item: OfAssessment, @Ctx() scope: Scope): Promise<AssessmentRow | null> {
    return loadAssessment(scope, item.assessmentKey);
  }
}

@Resolver(() => PublishPreviewItem)
export class PublishPreviewItemResolver {
  @FieldResolver(() => Employee, { description: "Who is assessed." })
  employee(@Root() item: OfAssessment, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, item.employeeKey);
  }

  @FieldResolver(() => Assessment, { nullable: true, description: "The draft." })
  assessment(@Root() item: OfAssessment, @Ctx() scope: Scope): Promise<AssessmentRow | null> {
    return loadAssessment(scope, item.assessmentKey);
  }
}

@Resolver(() => PublishPreviewDistribution)
export class PublishPreviewDistributionResolver {
  @FieldResolver(() => OrgUnit, { description: "The unit." })
  unit(@Root() { unitKey }: { readonly unitKey: string }, @Ctx() scope: Scope): Soon<OrgUnitRow> {
    return requireOrgUnit(scope, unitKey);
  }
}
