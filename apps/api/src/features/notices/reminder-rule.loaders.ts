import { addDays } from "@andir/domain/iso-date";
import type { PeriodKind } from "@andir/domain/period-kind";
import type { ReminderRule } from "@andir/domain/reminder";
import type { WorkCalendar } from "@andir/domain/working-days";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";

export interface ReminderRuleRow extends ReminderRule {
  readonly reportKinds: readonly PeriodKind[];
  readonly assessmentKinds: readonly PeriodKind[];
  readonly hour: number;
}

/** The setting in force on a day. */
export async function reminderRuleOn(scope: Scope, day: string): Promise<ReminderRuleRow> {
  const rule = await firstRow<ReminderRuleRow>(
    scope,
    sql`select report_kinds as "reportKinds", assessment_kinds as "assessmentKinds", days_before as "daysBefore", repeat_every as "repeatEvery",
          escalate_after as "escalateAfter", escalate_to_head_after as "escalateToHeadAfter", ends_after as "endsAfter", hour
        from reminder_rule where starts_on <= ${day}::date order by starts_on desc limit 1`,
  );
  if (!rule) throw new Error("The table reminder_rule has no rule for today.");
  return rule;
}

/** The due dates of which people may be reminded on a day. More working days than the rule has fit into it, long holidays included. */
export const daysNear = (today: string, rule: ReminderRuleRow): { from: string; to: string } => ({
  from: addDays(today, -(rule.endsAfter * 2 + 30)),
  to: addDays(today, Math.max(0, ...rule.daysBefore)),
});

/** Offices work five days; what is due is due by their days (see periods). */
export async function officeCalendar(scope: Scope, from: string, to: string): Promise<WorkCalendar> {
  const found = await rows<{ day: string }>(
    scope,
    sql`select h.day from holiday h where h.day between ${from}::date and ${to}::date`,
  );
  return { daysPerWeek: 5, holidays: new Set(found.map(({ day }) => day)) };
}

/** The hour of the agency's day, 0 to 23. */
export const agencyHour = (now: Date): number => Number(HOUR.format(now));

const HOUR = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Asia/Jakarta" });
