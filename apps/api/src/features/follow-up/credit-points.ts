import { creditPoints, functionalLevelOf } from "@andir/domain/credit-points";
import type { CycleRules } from "@andir/domain/cycle-rules";
import { predicateOf } from "@andir/domain/predicate";
import { exact } from "@andir/domain/score";
import { postOfYear } from "./annual-result.ts";
import type { PostFacts } from "./annual-result.loaders.ts";
import type { CreditPointsOfYear } from "./credit-points.type.ts";

/** Null for one who holds no functional post of a level with a result in the year. An acting post earns none. */
export function creditPointsOf(
  year: number,
  posts: readonly PostFacts[],
  rules: CycleRules,
): CreditPointsOfYear | null {
  const earned = posts
    .filter(({ capacity }) => capacity === "DEFINITIVE")
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .flatMap((post) => {
      const level = post.title === null ? null : functionalLevelOf(post.title);
      const result = postOfYear(post, rules);
      if (level === null || result === null) return [];
      const predicate = predicateOf(result.workResult, result.behaviour);
      const points = creditPoints({ kind: post.kind, level }, predicate, result.months, rules.credit);
      return points === null ? [] : [{ positionKey: post.positionKey, level, predicate, ...points }];
    });
  if (earned.length === 0) return null;
  const points = exact(earned.reduce((sum, one) => sum + one.points, 0));
  return { year, ruleVersion: rules.version, points, posts: earned };
}
