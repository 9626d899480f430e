import { activeIn, EFFECT_WEEKS, effectShares, weekSums, type EffectSide } from "@andir/domain/training-effect";
import { adding, stating, type NumberExplanation } from "../../platform/number-explanation.ts";
import type { Scope } from "../../platform/scope.ts";
import { loadTrainingEffects, type SessionEffect } from "./training-effect.loaders.ts";
import type { TrainingEffect } from "./training-effect.type.ts";

export const trainingEffectsOf = async (scope: Scope, unitKey: string, first: number): Promise<TrainingEffect[]> =>
  (await loadTrainingEffects(scope, unitKey, { first })).map((effect) => told(unitKey, effect));

function told(unitKey: string, { sessionKey, counts }: SessionEffect): TrainingEffect {
  const [attended, others] = [effectShares(counts.attended), effectShares(counts.others)];
  return {
    unitKey,
    sessionKey,
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
  const lines = (name: string, side: EffectSide) => {
    const [before, after] = [weekSums(side, false), weekSums(side, true)];
    return stating({
      [`${name}WEEKS_BEFORE`]: before.possible,
      [`${name}ACTIVE_BEFORE`]: before.active,
      [`${name}WEEKS_AFTER`]: after.possible,
      [`${name}ACTIVE_AFTER`]: after.active,
      [`${name}DUE_BEFORE`]: side.dueBefore,
      [`${name}LATE_BEFORE`]: side.lateBefore,
      [`${name}DUE_AFTER`]: side.dueAfter,
      [`${name}LATE_AFTER`]: side.lateAfter,
    });
  };
  return {
    rule: RULE,
    lines: [
      ...adding({ ATTENDED: attended.people, OTHERS: others.people }),
      ...lines("", attended),
      ...lines("OTHERS_", others),
    ],
  };
}
