import { feedbackRequestState, FeedbackRequestState } from "@andir/domain/feedback-request-state";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { pageRequest } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Viewer } from "../access/viewer.type.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { FeedbackRequest } from "./feedback-request.entity.ts";
import { FeedbackRequestsArgs, requestsOfOneself, requestsToOneself } from "./feedback-request.list.ts";
import type { FeedbackRequestRow } from "./feedback-request.loaders.ts";

const FeedbackRequestConnection = connectionType("FeedbackRequest", () => FeedbackRequest);

const stateOf = (scope: Scope, request: FeedbackRequestRow): FeedbackRequestState =>
  feedbackRequestState(request, actorOf(scope).today);

@Resolver(() => FeedbackRequest)
export class FeedbackRequestResolver {
  @FieldResolver(() => Employee, { description: "Whom the feedback is to be about." })
  employee(@Root() request: FeedbackRequestRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, request.employeeKey);
  }

  @FieldResolver(() => Position, { description: "The post that it is to be about." })
  position(@Root() request: FeedbackRequestRow, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, request.positionKey);
  }

  @FieldResolver(() => Employee, { description: "Who asks: the person, or their appraiser." })
  askedBy(@Root() request: FeedbackRequestRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, request.askedByKey);
  }

  @FieldResolver(() => Employee, { description: "Who is asked." })
  giver(@Root() request: FeedbackRequestRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, request.giverKey);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The planned result that it asks about, as the plan calls it.",
  })
  resultTitle(@Root() { resultTitle }: FeedbackRequestRow): string | null {
    return resultTitle;
  }

  @FieldResolver(() => Period, {
    nullable: true,
    description: "The period whose work it asks about; null without one.",
  })
  period(@Root() { periodKey }: FeedbackRequestRow, @Ctx() scope: Scope): Soon<PeriodRow> | null {
    return periodKey === null ? null : requirePeriod(scope, periodKey);
  }

  @FieldResolver(() => FeedbackRequestState, { description: "Where it stands, as far as you may know." })
  state(@Root() request: FeedbackRequestRow, @Ctx() scope: Scope): FeedbackRequestState {
    return stateOf(scope, request);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may answer it now." })
  viewerMayAnswer(@Root() request: FeedbackRequestRow, @Ctx() scope: Scope): boolean {
    return request.isAsked && stateOf(scope, request) === "OPEN";
  }

  @FieldResolver(() => Boolean, { description: "Whether you may decline it now." })
  viewerMayDecline(@Root() request: FeedbackRequestRow, @Ctx() scope: Scope): boolean {
    return request.isAsked && stateOf(scope, request) === "OPEN";
  }
}

@Resolver(() => Viewer)
export class ViewerFeedbackRequestsResolver {
  @FieldResolver(() => FeedbackRequestConnection, { description: "Requests for feedback that were put to you." })
  feedbackRequests(
    @Args(() => FeedbackRequestsArgs) args: FeedbackRequestsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<FeedbackRequestRow>> {
    return listPage(scope, requestsToOneself(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @FieldResolver(() => FeedbackRequestConnection, {
    description: "Requests for feedback that you put to others, on yourself or on people whom you appraise.",
  })
  askedFeedback(
    @Args(() => FeedbackRequestsArgs) args: FeedbackRequestsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<FeedbackRequestRow>> {
    return listPage(scope, requestsOfOneself(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }
}
