import type { Aspect } from "@andir/domain/aspect";
import type { ScorePartName } from "@andir/domain/score";

interface Part {
  name: ScorePartName;
  weight: number;
  score: number | null;
}

export interface ScoreWithParts {
  aspect: Aspect;
  score: number | null;
  explanation: { parts: readonly Part[] };
}

/** How many points of 100 a part gave, by its weight among the parts that were measured. */
function given(parts: readonly Part[]): Map<ScorePartName, number> {
  const counted = parts.filter((part) => part.score !== null);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(counted.map(({ name, weight, score }) => [name, ((score ?? 0) * weight) / (weights || 1)]));
}

/** Points under which a part says nothing of why. */
const NOTABLE = 0.5;

/**
 * From which parts the difference of two scores comes, the largest first. A part that was measured in one of the two alone is
 * none: then the others weigh more, and the difference is not its doing.
 */
export function changedParts(now: ScoreWithParts, then: ScoreWithParts): { name: ScorePartName; points: number }[] {
  const [after, before] = [given(now.explanation.parts), given(then.explanation.parts)];
  return [...after]
    .flatMap(([name, points]) => {
      const old = before.get(name);
      return old === undefined ? [] : [{ name, points: points - old }];
    })
    .filter(({ points }) => Math.abs(points) >= NOTABLE)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
