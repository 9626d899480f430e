import sql, { raw, type Sql } from "sql-template-tag";
import type { NamingColumn } from "../../platform/naming-columns.ts";

/**
 * Of what there is once for a person, by the columns that tell it apart beside the person: where both records have it, the
 * one that is kept stands, and the other goes into the event of the merging. A test finds a table that is not listed.
 */
export const ONCE_A_PERSON: Readonly<Record<string, readonly string[]>> = {
  "allowance_figure.employee_key": ["month"],
  "attendance_day.employee_key": ["day"],
  "attendance_event.employee_key": ["day", "code"],
  "attendance_month.employee_key": ["month"],
  "dialogue_person.employee_key": ["dialogue_key"],
  "duty_day.employee_key": ["day"],
  "first_use.employee_key": [],
  "follow_up.employee_key": ["year", "rule"],
  "innovation_member.employee_key": ["innovation_key"],
  "notice.recipient_key": ["kind", "record_key", "cause"],
  "notice_mail.employee_key": ["day"],
  "notice_preference.employee_key": ["kind"],
  "reminder_sent.employee_key": ["matter", "period_key", "day"],
  "training_registration.employee_key": ["session_key"],
  "week_of_use.employee_key": ["starts_on"],
};

/** Deleted after months by a rule: an event, which stays for years, does not keep them. */
export const NOT_TOLD: ReadonlySet<string> = new Set(["week_of_use"]);

/** Told apart otherwise: an account by who signs in, a run by whether it still goes on. */
export const ONCE_OTHERWISE: ReadonlySet<string> = new Set(["account.employee_key", "publish_run.employee_key"]);

const besideOf = ({ table, column }: NamingColumn): readonly string[] | undefined =>
  ONCE_A_PERSON[`${table}.${column}`];

/** Another column of the same table may name the person as often as it likes. */
export const isOnce = (of: NamingColumn): boolean => besideOf(of) !== undefined;

/** What is the same of both, as a condition on rows d of the duplicate. */
export const isDouble = (of: NamingColumn, keptKey: string): Sql => {
  const { table, column } = of;
  const same = (besideOf(of) ?? []).map((name) => ` and k.${name} is not distinct from d.${name}`).join("");
  return sql`exists (select 1 from ${raw(table)} k where k.${raw(column)} = ${keptKey}::uuid${raw(same)})`;
};

/** In the log and the notices everyone meets everyone: that tells nothing of whether two are one. */
const MET_BY_ALL: ReadonlySet<string> = new Set(["access_log", "notice", "reminder_sent"]);

/** Tables with rows that name both: who dealt with one another are two. */
export function pairsOf(columns: readonly NamingColumn[]): { table: string; one: string; other: string }[] {
  return columns
    .filter(({ table }) => !MET_BY_ALL.has(table))
    .flatMap((a) =>
      columns
        .filter((b) => b.table === a.table && b.column !== a.column)
        .map((b) => ({ table: a.table, one: a.column, other: b.column })),
    );
}
