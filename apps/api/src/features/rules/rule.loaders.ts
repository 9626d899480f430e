import { addDays, agencyDate } from "@andir/domain/iso-date";
import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import type { RuleKind } from "@andir/domain/rule-kind";
import { RULE_SETTINGS } from "@andir/domain/rule-setting";
import { writtenAt } from "@andir/domain/rule-change";
import sql, { type Sql } from "sql-template-tag";
import { globalId } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, runsTheCycle } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { AgencyRule, RuleBook } from "./rule.type.ts";

export interface RuleRow {
  readonly version: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly source: string;
  readonly rules: Readonly<Record<string, unknown>>;
}

const MOST = 50;

/** Each kind as rows of one shape: reminders keep their values in columns, and end where the next begins. */
const TABLES: Record<RuleKind, Sql> = {
  SCORING: sql`select r.version, r.starts_on as "startsOn", r.ends_on as "endsOn", r.source, r.rules from scoring_rule r`,
  CYCLE: sql`select r.version, r.starts_on as "startsOn", r.ends_on as "endsOn", r.source, r.rules from cycle_rule r`,
  REMINDER: sql`select r.starts_on::text as version, r.starts_on as "startsOn",
      (lead(r.starts_on) over (order by r.starts_on)) - 1 as "endsOn", r.source,
      jsonb_build_object('daysBefore', r.days_before, 'repeatEvery', r.repeat_every, 'escalateAfter', r.escalate_after,
        'escalateToHeadAfter', r.escalate_to_head_after, 'endsAfter', r.ends_after, 'hour', r.hour) as rules
    from reminder_rule r`,
};

/** The newest first. What a cycle rule does not say is as the default has it. */
export async function listRules(scope: Scope, kind: RuleKind): Promise<RuleRow[]> {
  const found = await rows<RuleRow>(scope, sql`${TABLES[kind]} order by 2 desc, 1 desc limit ${MOST}`);
  return kind === "CYCLE" ? found.map((row) => ({ ...row, rules: { ...DEFAULT_CYCLE_RULES, ...row.rules } })) : found;
}

const TYPE = "AgencyRule";
export const ruleId = (kind: RuleKind, version: string): string => globalId(TYPE, `${kind} ${version}`);

/** What was closed stays as it was judged; reminders of the past were sent. */
export async function earliestStartOf(scope: Scope, kind: RuleKind): Promise<string> {
  const today = agencyDate(scope.now);
  if (kind === "REMINDER") return addDays(today, 1);
  const closed = await firstRow<{ day: string | null }>(
    scope,
    sql`select coalesce(max(d.ends_on) filter (where d.was_closed and not d.is_open) + 1, min(d.starts_on)) as day
        from period d where d.kind <> 'YEAR'`,
  );
  return closed?.day ?? today;
}

export async function loadRuleBook(scope: Scope, kind: RuleKind): Promise<RuleBook> {
  const maySet = runsTheCycle(actorOf(scope));
  const [found, earliestStartsOn] = await Promise.all([listRules(scope, kind), earliestStartOf(scope, kind)]);
  return {
    kind,
    rules: found.map((row, at) => shownRule(scope, kind, row, at === 0 && found.length > 1)),
    viewerMaySet: maySet,
    earliestStartsOn,
  };
}

export function shownRule(scope: Scope, kind: RuleKind, row: RuleRow, isLast: boolean): AgencyRule {
  const today = agencyDate(scope.now);
  const { version, startsOn, endsOn, source, rules } = row;
  return {
    id: ruleId(kind, version),
    kind,
    version,
    startsOn,
    endsOn,
    source,
    isInForce: startsOn <= today && (endsOn === null || endsOn >= today),
    values: RULE_SETTINGS[kind].map(({ path }) => ({ path, value: writtenAt(rules, path) })),
    viewerMayWithdraw: runsTheCycle(actorOf(scope)) && isLast && startsOn > today,
  };
}
