import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Concern } from "./concern.entity.ts";
import { AnswerConcernInput, ConcernsArgs, RaiseConcernInput, WithdrawConcernInput } from "./concern.inputs.ts";
import { concernList, type ConcernRow } from "./concern.loaders.ts";
import { mayAnswerConcern, mayWithdrawConcern } from "./concern.policy.ts";
import { answerConcern, raiseConcern, withdrawConcern } from "./concern.service.ts";

const ConcernConnection = connectionType("Concern", () => Concern);
const ConcernPayload = payloadType(
  "ConcernPayload",
  "The outcome of saying that something is wrong, or of answering it.",
  "concern",
  () => Concern,
  "What was said; null when it failed.",
);
type ConcernPayload = Payload<"concern", ConcernRow>;
const payload = payloadOf("concern");

@Resolver(() => Concern)
export class ConcernResolver {
  @Query(() => ConcernConnection, {
    description: "What people say is wrong, the newest first: one's own, and what one is to answer.",
  })
  concerns(
    @Args(() => ConcernsArgs) args: ConcernsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ConcernRow>> {
    return listPage<ConcernRow>(scope, concernList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @Mutation(() => ConcernPayload, {
    description:
      "Says that something is wrong. It goes to the appraiser, the administrators of the unit or the performance team.",
  })
  async raiseConcern(
    @Arg("input", () => RaiseConcernInput, { description: "What, where, and what it should be." })
    input: RaiseConcernInput,
    @Ctx() scope: Scope,
  ): Promise<ConcernPayload> {
    return payload(await raiseConcern(scope, input));
  }

  @Mutation(() => ConcernPayload, { description: "Answers what someone said is wrong; by whom it went to." })
  async answerConcern(
    @Arg("input", () => AnswerConcernInput, { description: "Which, and the answer." }) input: AnswerConcernInput,
    @Ctx() scope: Scope,
  ): Promise<ConcernPayload> {
    return payload(await answerConcern(scope, input));
  }

  @Mutation(() => ConcernPayload, { description: "Takes back what oneself said is wrong." })
  async withdrawConcern(
    @Arg("input", () => WithdrawConcernInput, { description: "Which." }) input: WithdrawConcernInput,
    @Ctx() scope: Scope,
  ): Promise<ConcernPayload> {
    return payload(await withdrawConcern(scope, input));
  }

  @FieldResolver(() => Employee, { description: "Who said it." })
  employee(@Root() concern: ConcernRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, concern.employeeKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who answered; null while it is open." })
  answeredBy(@Root() concern: ConcernRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return concern.answeredByKey === null ? null : loadEmployee(scope, concern.answeredByKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may answer it now." })
  viewerMayAnswer(@Root() concern: ConcernRow): boolean {
    return mayAnswerConcern(concern, concern.isAddressed);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may take it back now." })
  viewerMayWithdraw(@Root() concern: ConcernRow, @Ctx() scope: Scope): boolean {
    return mayWithdrawConcern(actorOf(scope), concern);
  }
}
