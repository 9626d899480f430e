import { agencyDate } from "@andir/domain/iso-date";
import { assessmentDueOn, monthOf, quarterOf, reportDueOn, yearOf, type PeriodSpan } from "@andir/domain/period";
import { PeriodKind } from "@andir/domain/period-kind";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { listHolidays, loadAgencyCalendar } from "../calendar/calendar.loaders.ts";
import type { GeneratePeriodsInput, SetAssessedPeriodKindInput } from "./period.inputs.ts";
import { listPeriodsOf, type PeriodRow } from "./period.loaders.ts";
import { cycleRunner } from "./period.service.ts";

const yearAgain = {
  keep: (periods: PeriodYear) => String(periods.year),
  find: async (tx: Scope, year: string): Promise<PeriodYear> => ({
    year: Number(year),
    periods: await listPeriodsOf(tx, Number(year)),
  }),
};

interface PeriodYear {
  readonly year: number;
  readonly periods: PeriodRow[];
}

/** Months, quarters and the year, with their due dates by the agency's calendar; what is there already stays as it is. */
export function generatePeriods(scope: Scope, input: GeneratePeriodsInput): Promise<PeriodYear | Problem[]> {
  cycleRunner(scope);
  return once(scope, "generatePeriods", input, yearAgain, async (tx) => {
    const { year } = input;
    const thisYear = Number(agencyDate(tx.now).slice(0, 4));
    if (year < thisYear - 1 || year > thisYear + 1)
      return [problem("year", "OUT_OF_RANGE", `Choose a year from ${thisYear - 1} to ${thisYear + 1}.`)];
    if ((await listHolidays(tx, `${year}-01-01`, `${year}-12-31`)).length === 0)
      return [
        problem("year", "HOLIDAYS_MISSING", `Due dates count working days: import the holidays of ${year} first.`),
      ];

    const calendar = await loadAgencyCalendar(tx);
    const spans: PeriodSpan[] = [
      ...Array.from({ length: 12 }, (_, i) => monthOf(year, i + 1)),
      ...Array.from({ length: 4 }, (_, i) => quarterOf(year, i + 1)),
      yearOf(year),
    ];
    const made: string[] = [];
    for (const span of spans) {
      const key = newKey();
      const [isNew] = await rows(
        tx,
        sql`insert into period (key, kind, starts_on, ends_on, report_due_on, assessment_due_on, is_open)
            values (${key}, ${span.kind}, ${span.startsOn}, ${span.endsOn}, ${reportDueOn(span, calendar)}, ${assessmentDueOn(span, calendar)}, true)
            on conflict (kind, starts_on) do nothing returning key`,
      );
      if (isNew) made.push(`${span.kind} ${span.startsOn}`);
    }
    await recordEvent(tx, {
      action: "period.generated",
      noun: "period",
      nounKey: newKey(),
      subjectKey: null,
      payload: { year, after: made },
    });
    return yearAgain.find(tx, String(year));
  });
}

/** Which kind is assessed besides the year: from the first day of a quarter on, so that none is cut in two. */
export function setAssessedPeriodKind(
  scope: Scope,
  input: SetAssessedPeriodKindInput,
): Promise<AssessedKind | Problem[]> {
  cycleRunner(scope);
  const again = {
    keep: (kept: AssessedKind) => `${kept.kind} ${kept.startsOn}`,
    find: async (_: Scope, kept: string) => assessedKind(kept),
  };
  return once(scope, "setAssessedPeriodKind", input, again, async (tx) => {
    const { kind, startsOn } = input;
    if (kind === PeriodKind.YEAR)
      return [problem("kind", "ALWAYS", "A year is always assessed. Choose MONTH or QUARTER.")];
    if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why, such as the number of the decree.")];
    if (!/-(01|04|07|10)-01$/.test(startsOn))
      return [problem("startsOn", "NOT_A_QUARTER", "Choose the first day of a quarter, so that none is cut in two.")];
    if (startsOn < agencyDate(tx.now))
      return [problem("startsOn", "IN_THE_PAST", "What was assessed stays: choose a quarter that is to come.")];

    const before = await rows(
      tx,
      sql`select kind, starts_on as "startsOn" from assessed_period_setting order by starts_on`,
    );
    await rows(
      tx,
      sql`insert into assessed_period_setting (starts_on, kind, reason) values (${startsOn}, ${kind}, ${input.reason.trim()})
          on conflict (starts_on) do update set kind = excluded.kind, reason = excluded.reason`,
    );
    await recordEvent(tx, {
      action: "period.assessed_kind_set",
      noun: "period",
      nounKey: newKey(),
      subjectKey: null,
      payload: { before, after: { kind, startsOn }, reason: input.reason.trim() },
    });
    return { kind, startsOn };
  });
}

interface AssessedKind {
  readonly kind: PeriodKind;
  readonly startsOn: string;
}

function assessedKind(kept: string): AssessedKind {
  const [kind, startsOn = ""] = kept.split(" ");
  return { kind: kind as PeriodKind, startsOn };
}
