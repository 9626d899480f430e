import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { listPage, type Page } from "../../platform/connection.ts";
import { pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { FollowUp } from "./follow-up.entity.ts";
import { DecideFollowUpInput, ProposeFollowUpsInput } from "./follow-up.inputs.ts";
import { FollowUpConnection } from "./follow-up-aggregates.ts";
import { followUpList, FollowUpsArgs } from "./follow-up.list.ts";
import type { FollowUpRow } from "./follow-up.loaders.ts";
import { mayDecide } from "./follow-up.policy.ts";
import { decideFollowUp, proposeFollowUps } from "./follow-up.service.ts";
import { FollowUpInputs } from "./follow-up.type.ts";

@ObjectType({ description: "The outcome of proposing what may follow from a year." })
class ProposeFollowUpsPayload {
  @Field(() => Int, { nullable: true, description: "How many new proposals there are; null when it failed." })
  proposed: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many undecided ones lapsed, since no rule proposes them any more; null when it failed.",
  })
  lapsed: number | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

const DecideFollowUpPayload = payloadType(
  "DecideFollowUpPayload",
  "The outcome of deciding a proposal.",
  "followUp",
  () => FollowUp,
  "The proposal as it is now; null when it failed.",
);
type DecideFollowUpPayload = Payload<"followUp", FollowUpRow>;

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @Query(() => FollowUpConnection, {
    description:
      "What the rules put before the authorised official (daftar tindak lanjut); for everyone else what was decided on themselves.",
  })
  followUps(
    @Args(() => FollowUpsArgs) args: FollowUpsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<FollowUpRow>> {
    return listPage<FollowUpRow>(scope, followUpList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @Mutation(() => ProposeFollowUpsPayload, {
    description:
      "Works out what the rules propose for a year that is over, and puts it before the authorised official. By the performance team; as often as needed.",
  })
  async proposeFollowUps(
    @Arg("input", () => ProposeFollowUpsInput, { description: "Which year." }) input: ProposeFollowUpsInput,
    @Ctx() scope: Scope,
  ): Promise<ProposeFollowUpsPayload> {
    const outcome = await proposeFollowUps(scope, input);
    return Array.isArray(outcome) ? { proposed: null, lapsed: null, problems: outcome } : { ...outcome, problems: [] };
  }

  @Mutation(() => DecideFollowUpPayload, {
    description:
      "Decides, with a reason, whether what is proposed follows. By the authorised official (PPK, PyB), once.",
  })
  async decideFollowUp(
    @Arg("input", () => DecideFollowUpInput, { description: "Which, what and why." }) input: DecideFollowUpInput,
    @Ctx() scope: Scope,
  ): Promise<DecideFollowUpPayload> {
    const outcome = await decideFollowUp(scope, input);
    return payloadOf("followUp")(outcome);
  }

  @FieldResolver(() => Employee, { description: "Whom it is about." })
  employee(@Root() followUp: FollowUpRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, followUp.employeeKey);
  }

  @FieldResolver(() => FollowUpInputs, { description: "What the rule looked at." })
  inputs(@Root() { inputs }: FollowUpRow): FollowUpInputs {
    return inputs;
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who decided; null until then." })
  decidedBy(@Root() { decidedByKey }: FollowUpRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return decidedByKey === null ? null : loadEmployee(scope, decidedByKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may decide it now." })
  viewerMayDecide(@Root() followUp: FollowUpRow, @Ctx() scope: Scope): boolean {
    return mayDecide(actorOf(scope), followUp);
  }
}
