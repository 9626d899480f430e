import { adoptionShares, AdoptionStep, dropOff, helpNeeds, helpScore, NO_ADOPTION } from "@andir/domain/adoption";
import { adding, stating, type NumberExplanation } from "../../platform/number-explanation.ts";
import type { Scope } from "../../platform/scope.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { pairKey } from "../unit-overview/overview-source.loaders.ts";
import { loadAdoption, type AdoptionTree } from "./adoption.loaders.ts";
import type { UnitAdoption } from "./adoption.type.ts";

export async function adoptionOf(
  scope: Scope,
  unitKey: string,
  period: PeriodRow,
  includeSubunits: boolean,
): Promise<UnitAdoption> {
  const tree = await loadAdoption(scope, pairKey(unitKey, period.key));
  return told(scope, tree, { unitKey, period, includeSubunits });
}

/** The unit and those below that are short of what is expected, the farthest first: each with its own people, so that none is counted in two. */
export async function unitsInNeed(scope: Scope, unitKey: string, period: PeriodRow): Promise<UnitAdoption[]> {
  const tree = await loadAdoption(scope, pairKey(unitKey, period.key));
  const all = await Promise.all(
    [...(tree?.keys() ?? [])].map((key) => told(scope, tree, { unitKey: key, period, includeSubunits: false })),
  );
  return all
    .filter(({ needs }) => needs.length > 0)
    .toSorted((a, b) => b.score - a.score || (b.peopleCount ?? 0) - (a.peopleCount ?? 0));
}

type Named = Pick<UnitAdoption, "unitKey" | "period" | "includeSubunits">;

async function told(scope: Scope, tree: AdoptionTree | null, named: Named): Promise<UnitAdoption> {
  const { adoption: rules } = await cycleRulesOn(scope, named.period.endsOn);
  const pooled = tree?.get(named.unitKey);
  const counts = (named.includeSubunits ? pooled?.whole : pooled?.pool) ?? null;
  const shares = adoptionShares(counts ?? NO_ADOPTION);
  const needs = helpNeeds(shares, rules);
  return {
    ...named,
    isWithheld: counts === null,
    peopleCount: counts && counts.people,
    leftOutCount: pooled?.leftOut ?? 0,
    activatedShare: shares.activated,
    trainedShare: shares.trained,
    activeShare: shares.active,
    phoneShare: shares.phone,
    firstReportInTimeShare: shares.firstInTime,
    lateShare: shares.late,
    owedCount: counts && counts.owed,
    steps: counts ? Object.values(AdoptionStep).map((step) => ({ step, count: counts.steps[step] })) : [],
    dropOffStep: counts && dropOff(counts),
    needs,
    explanation: explained(counts),
    score: helpScore(needs),
  };
}

const RULE =
  "People by posts held on the period's last day, without those who are away throughout. Weeks are those that begin in the period while the post was held, without weeks on leave; a week is active when the person signed in. A report is owed when it is handed in or past its due date, and late when it came after it or is missing. Each step counts those who took the ones before. Groups that are too small are told with the unit above.";

function explained(counts: typeof NO_ADOPTION | null): NumberExplanation {
  if (counts === null) return { rule: RULE, lines: [] };
  const { people, activated, trained, weeks, activeWeeks, phoneWeeks, firstReports, firstInTime, owed, late } = counts;
  return {
    rule: RULE,
    lines: [
      ...adding({ PEOPLE: people }),
      ...stating({
        ACTIVATED: activated,
        TRAINED: trained,
        WEEKS: weeks,
        ACTIVE_WEEKS: activeWeeks,
        PHONE_WEEKS: phoneWeeks,
        FIRST_REPORTS: firstReports,
        FIRST_IN_TIME: firstInTime,
        OWED: owed,
        LATE: late,
      }),
    ],
  };
}
