import { mayBeAnonymous } from "@andir/domain/feedback-anonymity";
import { FeedbackKind } from "@andir/domain/feedback-kind";
import { feedbackKindOf } from "@andir/domain/feedback-relation";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { connectionType, listPage, nestedList, type Page } from "../../platform/connection.ts";
import { pageRequest } from "../../platform/page.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Viewer } from "../access/viewer.type.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { PlannedResult } from "../plans/planned-result.entity.ts";
import { loadPlannedResult, type PlannedResultRow } from "../plans/planned-result.loaders.ts";
import { Feedback } from "./feedback.entity.ts";
import { FeedbackArgs, feedbackOfEmployee, feedbackOnResult, givenFeedbackList } from "./feedback.list.ts";
import type { FeedbackRow } from "./feedback.loaders.ts";
import { loadPostToday, loadRelation } from "./feedback-relation.loaders.ts";
import { FeedbackRequest } from "./feedback-request.entity.ts";
import { loadFeedbackRequest, type FeedbackRequestRow } from "./feedback-request.loaders.ts";

const FeedbackConnection = connectionType("Feedback", () => Feedback);
const loadFeedbackOfEmployee = nestedList<FeedbackRow, FeedbackArgs>(
  feedbackOfEmployee,
  () => sql`f.employee_key = parent.key`,
);
const loadFeedbackOnResult = nestedList<FeedbackRow, FeedbackArgs>(
  feedbackOnResult,
  () => sql`f.planned_result_key = parent.key`,
);

@Resolver(() => Feedback)
export class FeedbackResolver {
  @FieldResolver(() => Employee, { description: "Whom it is about." })
  employee(@Root() feedback: FeedbackRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, feedback.employeeKey);
  }

  @FieldResolver(() => Position, { description: "The post that it is about." })
  position(@Root() feedback: FeedbackRow, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, feedback.positionKey);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who gave it; null for a service user, and where it is anonymous to all but who gave it.",
  })
  giver(@Root() { giverKey }: FeedbackRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return giverKey === null ? null : loadEmployee(scope, giverKey);
  }

  @FieldResolver(() => FeedbackKind, {
    nullable: true,
    description:
      "In what relation; null where colleagues and subordinates are shown as one, since either alone are too few.",
  })
  kind(@Root() { kind }: FeedbackRow): FeedbackKind | null {
    return kind;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The planned result that it is on, as the plan calls it.",
  })
  resultTitle(@Root() { resultTitle }: FeedbackRow): string | null {
    return resultTitle;
  }

  // Of what one gave oneself the title must do: to open the result is a reading, which its owner is told of.
  @FieldResolver(() => PlannedResult, {
    nullable: true,
    description:
      "The planned result that it is on; null for anything else, for what you gave yourself, and when it is not yours to see.",
  })
  plannedResult(@Root() feedback: FeedbackRow, @Ctx() scope: Scope): Promise<PlannedResultRow | null> | null {
    const { plannedResultKey, isOwn } = feedback;
    return plannedResultKey === null || isOwn ? null : loadPlannedResult(scope, plannedResultKey);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: "When; null where it is anonymous, of which the months alone are told.",
  })
  givenAt(@Root() { givenAt }: FeedbackRow): Date | null {
    return givenAt;
  }

  @FieldResolver(() => DateScalar, {
    description:
      "The day; where it is anonymous, the first day of the months in which the group that it is shown with was given.",
  })
  startsOn(@Root() { startsOn }: FeedbackRow): string {
    return startsOn;
  }

  @FieldResolver(() => DateScalar, { description: "The day; where it is anonymous, the last day of these months." })
  endsOn(@Root() { endsOn }: FeedbackRow): string {
    return endsOn;
  }

  @FieldResolver(() => FeedbackRequest, {
    nullable: true,
    description:
      "The request that it answers; null without one, where it is anonymous, and when it is not yours to see.",
  })
  request(@Root() { requestKey }: FeedbackRow, @Ctx() scope: Scope): Promise<FeedbackRequestRow | null> | null {
    return requestKey === null ? null : loadFeedbackRequest(scope, requestKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you gave it." })
  viewerIsGiver(@Root() { isOwn }: FeedbackRow): boolean {
    return isOwn;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you may take it back now: you gave it today, and it has not counted in an assessment.",
  })
  viewerMayWithdraw(@Root() { viewerMayWithdraw }: FeedbackRow): boolean {
    return viewerMayWithdraw;
  }
}

@Resolver(() => Employee)
export class EmployeeFeedbackResolver {
  @FieldResolver(() => FeedbackConnection, {
    description:
      "Feedback on the person, the newest first: to themselves, their appraiser and the heads of their unit. Anonymous feedback once its months are over and enough people gave some.",
  })
  feedback(
    @Root() employee: EmployeeRow,
    @Args(() => FeedbackArgs) args: FeedbackArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<FeedbackRow>> {
    return loadFeedbackOfEmployee(scope, employee.key, args, info);
  }

  @FieldResolver(() => FeedbackKind, {
    nullable: true,
    description: "As what you would give feedback on the person today; null when you may not.",
  })
  viewerFeedbackKind(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<FeedbackKind | null> {
    return kindToday(scope, employee.key);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may give the person feedback without your name." })
  async viewerMayStayUnnamed(@Root() employee: EmployeeRow, @Ctx() scope: Scope): Promise<boolean> {
    const kind = await kindToday(scope, employee.key);
    return kind !== null && mayBeAnonymous(kind);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may ask others for feedback on the person." })
  viewerMayRequestFeedback(@Root() { key }: EmployeeRow, @Ctx() scope: Scope): boolean {
    const { employeeKey, appraisedKeys } = actorOf(scope);
    return employeeKey !== null && (key === employeeKey || appraisedKeys.includes(key));
  }
}

async function kindToday(scope: Scope, employeeKey: string): Promise<FeedbackKind | null> {
  const post = actorOf(scope).employeeKey === null ? null : await loadPostToday(scope, employeeKey);
  return post && feedbackKindOf({ ...(await loadRelation.required(scope, post.positionKey)), isNamedTeamLead: false });
}

@Resolver(() => PlannedResult)
export class PlannedResultFeedbackResolver {
  @FieldResolver(() => FeedbackConnection, {
    description: "Feedback on the result that you may read, the newest first.",
  })
  feedback(
    @Root() result: PlannedResultRow,
    @Args(() => FeedbackArgs) args: FeedbackArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<FeedbackRow>> {
    return loadFeedbackOnResult(scope, result.key, args, info);
  }
}

@Resolver(() => Viewer)
export class ViewerFeedbackResolver {
  @FieldResolver(() => FeedbackConnection, {
    description: "The feedback that you gave, anonymous or not, the newest first.",
  })
  givenFeedback(
    @Args(() => FeedbackArgs) args: FeedbackArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<FeedbackRow>> {
    return listPage<FeedbackRow>(scope, givenFeedbackList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }
}
