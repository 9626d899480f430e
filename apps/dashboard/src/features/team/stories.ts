import type { Predicate } from "@andir/domain/predicate";
import { compact } from "../../lib/compact.ts";
import { median } from "../../lib/median.ts";
import type { TeamStories_TeamFragment } from "./team-stories.generated.ts";

type Members = TeamStories_TeamFragment["members"];

/** Fewer than this agree by chance. */
const FEWEST = 5;

/** Appraisers who gave everyone the same: no fault by itself, and worth a look before publishing. */
export function sameForAll(members: Members) {
  const byAppraiser = new Map<string, { name: string; predicates: Predicate[] }>();
  for (const { assessment } of members) {
    if (!assessment?.predicate || !assessment.appraiser) continue;
    const { id, name } = assessment.appraiser;
    const known = byAppraiser.get(id) ?? { name, predicates: [] };
    byAppraiser.set(id, { name, predicates: [...known.predicates, assessment.predicate] });
  }
  return [...byAppraiser.values()].flatMap(({ name, predicates }) => {
    const [first] = predicates;
    const isSame = first !== undefined && predicates.length >= FEWEST && predicates.every((other) => other === first);
    return isSame ? [{ appraiser: name, predicate: first, n: predicates.length }] : [];
  });
}

/** Points on the scale of 100 under which a change is noise. */
const NOTABLE = 5;
const MONTHS = 6;

/** How the team's median moved over half a year, two months at either end against one odd month; null when it did not. */
export function movement(members: Members): { from: number; to: number; months: number } | null {
  const length = Math.max(0, ...members.map(({ trend }) => trend.length));
  const monthly = Array.from({ length }, (_, i) => median(compact(members.map(({ trend }) => trend[i]))));
  const known = compact(monthly);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [before, after] = [known.slice(-MONTHS - 2, -MONTHS), known.slice(-2)];
  if (before.length < 2 || after.length < 2) return null;
  const [from, to] = [mean(before), mean(after)];
  return Math.abs(to - from) >= NOTABLE ? { from, to, months: MONTHS } : null;
}
