import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, keepsUnit } from "../../platform/sight.ts";
import { Position } from "../employees/position.entity.ts";
import type { PositionRow } from "../employees/position.loaders.ts";
import { setAppraiser } from "./appraiser.service.ts";

import { AppointPositionInput, EndPositionInput, SetAppraiserInput, TransferEmployeeInput } from "./post.inputs.ts";
import { appointPosition, endPosition, transferEmployee, type Transfer } from "./post.service.ts";

const PositionPayload = payloadType(
  "PositionPayload",
  "The outcome of a change of a post.",
  "position",
  () => Position,
  "The post; null when it failed.",
);
type PositionPayload = Payload<"position", PositionRow>;

@ObjectType({ description: "The outcome of a transfer." })
class TransferEmployeePayload {
  @Field(() => Position, { nullable: true, description: "The post that began; null when it failed." })
  position: PositionRow | null;

  @Field(() => Position, { nullable: true, description: "The post that ended; null when it failed." })
  endedPosition: PositionRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

const payload = payloadOf("position");

const transferPayload = (outcome: Transfer | Problem[]): TransferEmployeePayload =>
  Array.isArray(outcome)
    ? { position: null, endedPosition: null, problems: outcome }
    : { position: outcome.begun, endedPosition: outcome.ended, problems: [] };

@Resolver(() => Position)
export class PostResolver {
  @Mutation(() => PositionPayload, {
    description:
      "Gives a person a post, beside those that they hold: definitive, Plt. or Plh. By an administrator of the unit.",
  })
  async appointPosition(
    @Arg("input", () => AppointPositionInput, { description: "Who, which post, from when and why." })
    input: AppointPositionInput,
    @Ctx() scope: Scope,
  ): Promise<PositionPayload> {
    return payload(await appointPosition(scope, input));
  }

  @Mutation(() => PositionPayload, {
    description:
      "Ends a post with a day. Its plan is closed, and what was reported and assessed stays. By an administrator of the unit.",
  })
  async endPosition(
    @Arg("input", () => EndPositionInput, { description: "Which, when and why." }) input: EndPositionInput,
    @Ctx() scope: Scope,
  ): Promise<PositionPayload> {
    return payload(await endPosition(scope, input));
  }

  @Mutation(() => TransferEmployeePayload, {
    description:
      "Moves a person from one post to another in one step (mutasi, promosi): the old one ends on the day before the new one begins. By an administrator of both units.",
  })
  async transferEmployee(
    @Arg("input", () => TransferEmployeeInput, { description: "From which post to which, when and why." })
    input: TransferEmployeeInput,
    @Ctx() scope: Scope,
  ): Promise<TransferEmployeePayload> {
    return transferPayload(await transferEmployee(scope, input));
  }

  @Mutation(() => PositionPayload, {
    description:
      "Sets who appraises the holder of a post from a day on. Drafts of open periods go to the one on duty on the period's last day; what was published stays. By an administrator of the unit.",
  })
  async setAppraiser(
    @Arg("input", () => SetAppraiserInput, { description: "Of which post, who, from when and why." })
    input: SetAppraiserInput,
    @Ctx() scope: Scope,
  ): Promise<PositionPayload> {
    return payload(await setAppraiser(scope, input));
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change the post and its appraiser." })
  viewerMayChange(@Root() position: PositionRow, @Ctx() scope: Scope): boolean {
    return keepsUnit(actorOf(scope), position.unitKey);
  }
}
