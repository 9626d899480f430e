import { calendarTitle } from "@andir/domain/calendar-words";
import { addDays } from "@andir/domain/iso-date";
import type { Language } from "@andir/domain/language";
import { periodLabel } from "@andir/domain/period";
import { Role } from "@andir/domain/role";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, ownedBy } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { reminderRuleOn } from "../notices/reminder-rule.loaders.ts";
import { isAssessed, loadPeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { listTasks } from "../tasks/task.loaders.ts";

/** What stands in a calendar: a title and a time, and nothing of what it is about. */
export interface CalendarEntry {
  /** The same for the same matter at every reading, so that a program changes its entry and makes no second. */
  readonly id: string;
  readonly title: string;
  readonly when: { readonly day: string } | { readonly startsAt: Date; readonly endsAt: Date };
  /** How often its time or place has changed: a program that has it takes the higher one for the newer. */
  readonly revision?: number;
  /** What was called off says so for as long as it would be ahead: an entry that is merely gone stays in some programs. */
  readonly isCancelled?: boolean;
}

/** How far ahead; of what is past only what is still owed. */
const DAYS_AHEAD = 200;

/** All that one has a day for: reports and assessments that are ahead, what waits for oneself, and one's sessions of training. */
export async function calendarEntries(scope: Scope, language: Language): Promise<CalendarEntry[]> {
  const tasks = await listTasks(scope);
  const dated = tasks.flatMap((task) =>
    task.dueOn === null ? [] : [{ kind: task.kind, count: task.count, facts: task.facts, dueOn: task.dueOn }],
  );
  const label = async (key: string | null) => {
    const period = key === null ? null : await loadPeriod(scope, key);
    return period === null ? null : labelOf(period, language);
  };
  const owed = await Promise.all(
    dated.map(async ({ kind, count, dueOn, facts: { periodKey, dutyKey } }): Promise<CalendarEntry> => ({
      id: [kind.toLowerCase(), periodKey, dutyKey].filter(Boolean).join("-"),
      title: calendarTitle({ kind, count, period: await label(periodKey) }, language),
      when: { day: dueOn },
    })),
  );
  const has = new Set(dated.map(({ kind, facts }) => `${kind} ${facts.periodKey}`));
  const ahead = await deadlinesAhead(scope, language, (kind, { key }) => has.has(`${kind} ${key}`));
  return [...owed, ...ahead, ...(await ownSessions(scope))];
}

const labelOf = (period: PeriodRow, language: Language): string => periodLabel(period, language === "ID" ? "id" : "en");

/** What comes for everyone of one's role. What is in one's tasks already stands there once. */
async function deadlinesAhead(
  scope: Scope,
  language: Language,
  isTask: (kind: string, period: PeriodRow) => boolean,
): Promise<CalendarEntry[]> {
  const { roles, today, employeeKey } = actorOf(scope);
  if (!roles.has(Role.EMPLOYEE)) return [];
  const { reportKinds } = await reminderRuleOn(scope, today);
  const periods = await comingPeriods(scope, today);
  const handedIn = await handedInOf(scope, employeeKey);
  const entries: CalendarEntry[] = [];
  for (const period of periods) {
    const entry = (kind: "REPORT_DUE" | "ASSESSMENTS_DUE", day: string): CalendarEntry => ({
      id: `${kind.toLowerCase()}-${period.key}`,
      title: calendarTitle({ kind, count: 1, period: labelOf(period, language) }, language),
      when: { day },
    });
    const owesReport = reportKinds.includes(period.kind) && period.reportDueOn >= today && !handedIn.has(period.key);
    if (owesReport && !isTask("REPORT_TO_HAND_IN", period) && !isTask("REPORT_TO_MEND", period))
      entries.push(entry("REPORT_DUE", period.reportDueOn));
    const assesses = roles.has(Role.APPRAISER) && period.assessmentDueOn >= today && (await isAssessed(scope, period));
    if (assesses && !isTask("ASSESSMENTS_TO_MAKE", period))
      entries.push(entry("ASSESSMENTS_DUE", period.assessmentDueOn));
  }
  return entries;
}

async function comingPeriods(scope: Scope, today: string): Promise<PeriodRow[]> {
  const found = await rows<{ key: string }>(
    scope,
    sql`select d.key from period d where greatest(d.report_due_on, d.assessment_due_on) between ${today}::date and ${addDays(today, DAYS_AHEAD)}::date
        order by d.ends_on, d.kind`,
  );
  const periods = await Promise.all(found.map(async ({ key }) => loadPeriod(scope, key)));
  return periods.filter((period) => period !== null);
}

async function handedInOf(scope: Scope, employeeKey: string | null): Promise<Set<string>> {
  const found = await rows<{ periodKey: string }>(
    scope,
    sql`select r.period_key as "periodKey" from performance_report r
        where r.employee_key = ${employeeKey}::uuid and r.status in ('SUBMITTED', 'VERIFIED') and r.period_ends_on > ${addDays(actorOf(scope).today, -62)}::date`,
  );
  return new Set(found.map(({ periodKey }) => periodKey));
}

async function ownSessions(scope: Scope): Promise<CalendarEntry[]> {
  const actor = actorOf(scope);
  const found = await rows<{
    key: string;
    title: string;
    startsAt: Date;
    endsAt: Date;
    revision: number;
    isCancelled: boolean;
  }>(
    scope,
    sql`select s.key, p.title, s.starts_at as "startsAt", s.ends_at as "endsAt", s.revision, s.cancelled_at is not null as "isCancelled"
        from training_registration r
        join training_session s on s.key = r.session_key
        join training_programme p on p.key = s.programme_key
        where ${ownedBy(actor, "r.employee_key")} and r.status = 'REGISTERED' and s.ends_at > ${scope.now}::timestamptz order by s.starts_at`,
  );
  return found.map(({ key, title, startsAt, endsAt, revision, isCancelled }) => ({
    id: `training-${key}`,
    title,
    when: { startsAt, endsAt },
    // Being called off is the last change of all.
    revision: revision + (isCancelled ? 1 : 0),
    isCancelled,
  }));
}
