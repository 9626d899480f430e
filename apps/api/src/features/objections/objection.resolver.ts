import { agencyDate } from "@andir/domain/iso-date";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { listPage, type Page } from "../../platform/connection.ts";
import { pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { loadAssessment, type AssessmentRow } from "../assessments/assessment.loaders.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { ObjectionConnection } from "./objection.connection.ts";
import { Objection } from "./objection.entity.ts";
import { AnswerObjectionInput, DecideObjectionInput, FileObjectionInput } from "./objection.inputs.ts";
import { objectionList, ObjectionsArgs } from "./objection.list.ts";
import { loadObjectionOf, type ObjectionRow } from "./objection.loaders.ts";
import { mayAnswer, mayDecide } from "./objection.policy.ts";
import { answerObjection, decideObjection, fileObjection } from "./objection.service.ts";

type ObjectionPayload = Payload<"objection", ObjectionRow>;

const payload = payloadOf("objection");

/** One payload a mutation, as the contract names them. */
const typeOf = (type: string, description: string) =>
  payloadType(type, description, "objection", () => Objection, "The objection as it is now; null when it failed.");

const FilePayload = typeOf("FileObjectionPayload", "The outcome of objecting.");
const AnswerPayload = typeOf("AnswerObjectionPayload", "The outcome of answering an objection.");
const DecidePayload = typeOf("DecideObjectionPayload", "The outcome of deciding an objection.");

@Resolver(() => Objection)
export class ObjectionResolver {
  @Query(() => ObjectionConnection, { description: "Objections that you may see." })
  objections(
    @Args(() => ObjectionsArgs) args: ObjectionsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ObjectionRow>> {
    return listPage<ObjectionRow>(scope, objectionList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @Mutation(() => FilePayload, {
    description: "Objects to your assessment with reasons, within the window (mengajukan keberatan).",
  })
  async fileObjection(
    @Arg("input", () => FileObjectionInput, { description: "To what, and why." }) input: FileObjectionInput,
    @Ctx() scope: Scope,
  ): Promise<ObjectionPayload> {
    return payload(await fileObjection(scope, input));
  }

  @Mutation(() => AnswerPayload, { description: "Answers an objection to an assessment that you made." })
  async answerObjection(
    @Arg("input", () => AnswerObjectionInput, { description: "To which, and what." }) input: AnswerObjectionInput,
    @Ctx() scope: Scope,
  ): Promise<ObjectionPayload> {
    return payload(await answerObjection(scope, input));
  }

  @Mutation(() => DecidePayload, {
    description:
      "Decides an objection to an assessment by someone whom you appraise; it is final (PP 30/2019 art. 59).",
  })
  async decideObjection(
    @Arg("input", () => DecideObjectionInput, { description: "Which, the ratings from now on, and why." })
    input: DecideObjectionInput,
    @Ctx() scope: Scope,
  ): Promise<ObjectionPayload> {
    return payload(await decideObjection(scope, input));
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: "The assessment that it is against; null once it is final and no longer yours to see.",
  })
  assessment(@Root() objection: ObjectionRow, @Ctx() scope: Scope): Promise<AssessmentRow | null> {
    return loadAssessment(scope, objection.assessmentKey);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who decided; null until then, and to those who may not know.",
  })
  decidedBy(@Root() { decidedByKey }: ObjectionRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return decidedByKey === null ? null : loadEmployee(scope, decidedByKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may answer it now." })
  viewerMayAnswer(@Root() objection: ObjectionRow, @Ctx() scope: Scope): boolean {
    return mayAnswer(actorOf(scope), objection);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may decide it now: both sides are heard." })
  viewerMayDecide(@Root() objection: ObjectionRow, @Ctx() scope: Scope): boolean {
    return mayDecide(actorOf(scope), objection, agencyDate(scope.now));
  }
}

@Resolver(() => Assessment)
export class AssessmentObjectionResolver {
  @FieldResolver(() => Objection, {
    nullable: true,
    description: "What its subject holds against it; null when there is none, or it is not yours to see.",
  })
  objection(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Promise<ObjectionRow | null> {
    return loadObjectionOf(scope, assessment.key);
  }
}
