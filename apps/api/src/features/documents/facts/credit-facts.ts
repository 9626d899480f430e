import { creditPoints, functionalLevelOf } from "@andir/domain/credit-points";
import { monthsHeld } from "@andir/domain/short-in-post";
import type { Scope } from "../../../platform/scope.ts";
import { cycleRulesOn } from "../../periods/cycle-rule.loaders.ts";
import { type Assessed, ratedFacts } from "./assessed.ts";
import type { CreditFacts } from "./document-facts.ts";

/** One conversion is one paper, of a whole year's predicate: papers of its months would count them twice. Null for a post that earns none. */
export async function creditFacts(scope: Scope, assessed: Assessed): Promise<CreditFacts | null> {
  const { positionKind: kind, title, capacity, periodKind, startsOn, endsOn, predicate } = assessed;
  if (periodKind !== "YEAR" || capacity !== "DEFINITIVE") return null;
  const level = functionalLevelOf(title);
  const rules = await cycleRulesOn(scope, endsOn);
  const months = monthsHeld({ startsOn: assessed.heldFrom, endsOn: assessed.heldUntil }, { startsOn, endsOn }).length;
  const points = level && months > 0 ? creditPoints({ kind, level }, predicate, months, rules.credit) : null;
  if (level === null || points === null) return null;
  return {
    ...(await ratedFacts(scope, assessed)),
    kind: "CREDIT_POINTS",
    heldFrom: assessed.heldFrom,
    level,
    ruleVersion: rules.version,
    ...points,
  };
}
