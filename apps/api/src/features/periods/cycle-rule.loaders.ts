import { DEFAULT_CYCLE_RULES, type CycleRules } from "@andir/domain/cycle-rules";
import sql from "sql-template-tag";
import { kept, soon, type Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

interface DatedRules {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly rules: CycleRules;
}

type Stored = Omit<DatedRules, "rules"> & { version: string; rules: Partial<CycleRules> };

/** The newest first: a handful of rows, which every plan, report and assessment asks for. */
const allCycleRules = kept(async (scope): Promise<DatedRules[]> => {
  const found = await rows<Stored>(
    scope,
    sql`select r.version, r.starts_on as "startsOn", r.ends_on as "endsOn", r.rules from cycle_rule r order by r.starts_on desc, r.version desc`,
  );
  return found.map(({ version, rules, ...days }) => ({
    ...days,
    rules: { ...DEFAULT_CYCLE_RULES, ...rules, version },
  }));
});

/** The rules in force on a day; before the first, the first. */
export const cycleRulesOn = (scope: Scope, day: string): Soon<CycleRules> =>
  soon(allCycleRules(scope), (all) => {
    const inForce = all.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day));
    return (inForce ?? all.at(-1))?.rules ?? DEFAULT_CYCLE_RULES;
  });
