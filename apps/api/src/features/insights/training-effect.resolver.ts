import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import { globalId } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { loadSession, type SessionRow } from "../training/session.loaders.ts";
import { TrainingSession } from "../training/training-session.entity.ts";
import { trainingEffectsOf } from "./training-effect.service.ts";
import { TrainingEffect } from "./training-effect.type.ts";

const MOST_SESSIONS = 12;

@Resolver(() => OrgUnit)
export class OrgUnitTrainingEffectResolver {
  @FieldResolver(() => [TrainingEffect], {
    description:
      "What came after the last sessions of socialisation in the unit and those below, the last first; none where its adoption is not yours to see, or a group would be too small.",
  })
  async trainingEffects(
    @Root() { key }: OrgUnitRow,
    @Arg("first", () => Int, { defaultValue: 6, description: "Of how many sessions, 1 to 12." }) first: number,
    @Ctx() scope: Scope,
  ): Promise<TrainingEffect[]> {
    if (first < 1 || first > MOST_SESSIONS) throw badInput(`first is ${first}; it must be from 1 to ${MOST_SESSIONS}.`);
    return trainingEffectsOf(scope, key, first);
  }
}

@Resolver(() => TrainingEffect)
export class TrainingEffectResolver {
  @FieldResolver(() => ID, { description: "Opaque; names the unit and the session." })
  id(@Root() { unitKey, sessionKey }: TrainingEffect): string {
    return globalId("TrainingEffect", `${unitKey}:${sessionKey}`);
  }

  @FieldResolver(() => TrainingSession, { description: "The session." })
  session(@Root() { sessionKey }: TrainingEffect, @Ctx() scope: Scope): Promise<SessionRow> {
    return loadSession.required(scope, sessionKey);
  }
}
