import { activeIn, EFFECT_WEEKS, effectShares, type EffectSide } from "@andir/domain/training-effect";
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import { globalId } from "../../platform/global-id.ts";
import { adding, stating, type NumberExplanation } from "../../platform/number-explanation.ts";
import type { Scope } from "../../platform/scope.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { loadSession, type SessionRow } from "../training/session.loaders.ts";
import { TrainingSession } from "../training/training-session.entity.ts";
import { loadTrainingEffects, type SessionEffect } from "./training-effect.loaders.ts";
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
    const effects = await loadTrainingEffects(scope, key, { first });
    const sessions = await Promise.all(effects.map(async ({ sessionKey }) => loadSession.required(scope, sessionKey)));
    const startsAt = new Map(sessions.map((session) => [session.key, session.startsAt.getTime()]));
    const lastFirst = effects.toSorted((a, b) => (startsAt.get(b.sessionKey) ?? 0) - (startsAt.get(a.sessionKey) ?? 0));
    return lastFirst.map((effect) => told(key, effect));
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

function told(unitKey: string, { sessionKey, counts }: SessionEffect): TrainingEffect {
  const [attended, others] = [effectShares(counts.attended), effectShares(counts.others)];
  return {
    ...{ unitKey, sessionKey, counts },
    attendedCount: counts.attended.people,
    othersCount: counts.others.people,
    activeBefore: attended.activeBefore,
    activeAfter: attended.activeAfter,
    lateBefore: attended.lateBefore,
    lateAfter: attended.lateAfter,
    othersActiveBefore: others.activeBefore,
    othersActiveAfter: others.activeAfter,
    othersLateBefore: others.lateBefore,
    othersLateAfter: others.lateAfter,
    weeks: WEEKS.map((week) => ({
      week,
      active: activeIn(counts.attended, week),
      othersActive: activeIn(counts.others, week),
    })),
    explanation: explained(counts.attended, counts.others),
  };
}

const WEEKS = Array.from({ length: 2 * EFFECT_WEEKS + 1 }, (_, i) => i - EFFECT_WEEKS).filter((week) => week !== 0);

const RULE =
  "People of the unit and below on the day of the session, by definitive post: those who were there, and those who had not been at the programme by eight weeks later. Whole weeks before and after, without that of the session and without leave; a week is active when the person signed in. Reports of the two months due last before the day and of the two due first after it, late when they came after their due date or are missing. Groups of which one side is too small are told with the unit above. That the two differ does not say that the session was why.";

function explained(attended: EffectSide, others: EffectSide): NumberExplanation {
  const weeks = (side: EffectSide, isAfter: boolean) =>
    [...side.weeks].filter(([week]) => week > 0 === isAfter).map(([, counts]) => counts);
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  const lines = (name: string, side: EffectSide) =>
    stating({
      [`${name}WEEKS_BEFORE`]: sum(weeks(side, false).map(({ possible }) => possible)),
      [`${name}ACTIVE_BEFORE`]: sum(weeks(side, false).map(({ active }) => active)),
      [`${name}WEEKS_AFTER`]: sum(weeks(side, true).map(({ possible }) => possible)),
      [`${name}ACTIVE_AFTER`]: sum(weeks(side, true).map(({ active }) => active)),
      [`${name}DUE_BEFORE`]: side.dueBefore,
      [`${name}LATE_BEFORE`]: side.lateBefore,
      [`${name}DUE_AFTER`]: side.dueAfter,
      [`${name}LATE_AFTER`]: side.lateAfter,
    });
  return {
    rule: RULE,
    lines: [
      ...adding({ ATTENDED: attended.people, OTHERS: others.people }),
      ...lines("", attended),
      ...lines("OTHERS_", others),
    ],
  };
}
