import { CorrectionStatus } from "@andir/domain/correction-status";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { PageArgs, pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { AppraiserCorrection } from "./appraiser-correction.entity.ts";
import {
  DecideAppraiserCorrectionInput,
  RequestAppraiserCorrectionInput,
  WithdrawAppraiserCorrectionInput,
} from "./appraiser-correction.inputs.ts";
import { correctionList, type CorrectionRow } from "./appraiser-correction.loaders.ts";
import {
  decideAppraiserCorrection,
  requestAppraiserCorrection,
  withdrawAppraiserCorrection,
} from "./appraiser-correction.service.ts";
import { mayDecideCorrection, mayWithdrawCorrection } from "./personnel.policy.ts";

const AppraiserCorrectionConnection = connectionType("AppraiserCorrection", () => AppraiserCorrection);

@ArgsType()
class AppraiserCorrectionsArgs extends PageArgs {
  @Field(() => CorrectionStatus, { nullable: true, description: "Where they stand; all without it." })
  status?: CorrectionStatus | null;
}

const AppraiserCorrectionPayload = payloadType(
  "AppraiserCorrectionPayload",
  "The outcome of a request to correct an appraiser.",
  "correction",
  () => AppraiserCorrection,
  "The request; null when it failed.",
);
type AppraiserCorrectionPayload = Payload<"correction", CorrectionRow>;

const payload = payloadOf("correction");

@Resolver(() => AppraiserCorrection)
export class AppraiserCorrectionResolver {
  @Query(() => AppraiserCorrectionConnection, {
    description:
      "Requests to correct an appraiser, the newest first: one's own, and for an administrator those of the units kept.",
  })
  appraiserCorrections(
    @Args(() => AppraiserCorrectionsArgs) args: AppraiserCorrectionsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CorrectionRow>> {
    return listPage<CorrectionRow>(scope, correctionList(scope, args.status), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @Mutation(() => AppraiserCorrectionPayload, {
    description:
      "Says that the appraiser on record of a post of yours is wrong or missing, and who it is. Nothing is blocked meanwhile.",
  })
  async requestAppraiserCorrection(
    @Arg("input", () => RequestAppraiserCorrectionInput, { description: "Which post, who it is, and what you know." })
    input: RequestAppraiserCorrectionInput,
    @Ctx() scope: Scope,
  ): Promise<AppraiserCorrectionPayload> {
    return payload(await requestAppraiserCorrection(scope, input));
  }

  @Mutation(() => AppraiserCorrectionPayload, {
    description:
      "Accepts or refuses a request; by an administrator of the unit. Accepted, drafts and unverified reports of open periods go to the right appraiser.",
  })
  async decideAppraiserCorrection(
    @Arg("input", () => DecideAppraiserCorrectionInput, { description: "Which, what and why." })
    input: DecideAppraiserCorrectionInput,
    @Ctx() scope: Scope,
  ): Promise<AppraiserCorrectionPayload> {
    return payload(await decideAppraiserCorrection(scope, input));
  }

  @Mutation(() => AppraiserCorrectionPayload, { description: "Takes back a request of one's own." })
  async withdrawAppraiserCorrection(
    @Arg("input", () => WithdrawAppraiserCorrectionInput, { description: "Which." })
    input: WithdrawAppraiserCorrectionInput,
    @Ctx() scope: Scope,
  ): Promise<AppraiserCorrectionPayload> {
    return payload(await withdrawAppraiserCorrection(scope, input));
  }

  @FieldResolver(() => Employee, { description: "Who asked." })
  employee(@Root() correction: CorrectionRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, correction.employeeKey);
  }

  @FieldResolver(() => Position, { description: "The post." })
  position(@Root() correction: CorrectionRow, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, correction.positionKey);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "The appraiser on record when it was asked; null when there was none.",
  })
  recordedAppraiser(@Root() correction: CorrectionRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return correction.recordedAppraiserKey === null ? null : loadEmployee(scope, correction.recordedAppraiserKey);
  }

  @FieldResolver(() => Employee, { description: "Who it is, as the employee says." })
  claimedAppraiser(@Root() correction: CorrectionRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, correction.claimedAppraiserKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may accept or refuse it now." })
  viewerMayDecide(@Root() correction: CorrectionRow, @Ctx() scope: Scope): boolean {
    return mayDecideCorrection(actorOf(scope), correction, correction.keeps);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may take it back now." })
  viewerMayWithdraw(@Root() correction: CorrectionRow, @Ctx() scope: Scope): boolean {
    return mayWithdrawCorrection(actorOf(scope), correction);
  }
}
