import { agencyDate } from "@andir/domain/iso-date";
import { daysLate } from "@andir/domain/reporting-state";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { PerformanceReport } from "./report.entity.ts";
import type { SaveReportInput, SubmitReportInput, WithdrawReportInput } from "./report.inputs.ts";
import { loadReport, type ReportRow } from "./report.loaders.ts";
import { reportPlace, whenClosed, whenNotOver, type ReportPlace } from "./report.place.ts";
import { maySubmit, mayWithdraw } from "./report.policy.ts";
import { lockReport } from "./report.repository.ts";
import { fillFromEntries, saveRealisations } from "./realisation.service.ts";

const LONGEST_NARRATIVE = 10_000;

/** Autosave: nothing is asked of a draft but that it is its writer's. */
export function saveReport(scope: Scope, input: SaveReportInput): Promise<ReportRow | Problem[]> {
  return once(scope, "saveReport", input, byRow(loadReport), async (tx) => {
    const place = await reportPlace(tx, input);
    if ("code" in place) return [place];
    const closed = whenClosed(place.period);
    if (closed) return [closed];
    const report = await openReport(tx, place);
    if (!maySubmit(actorOf(tx), report)) return [HANDED_IN];
    if (input.revision != null && input.revision !== report.revision) return [CHANGED_MEANWHILE];
    if (input.narrative != null && input.narrative.length > LONGEST_NARRATIVE) return [TOO_LONG];

    const narrative = input.narrative ?? report.narrative;
    await tx.db.update(PerformanceReport, { key: report.key }, { narrative, revision: report.revision + 1 });
    const problems = await saveRealisations(tx, report, input.realisations ?? []);
    if (problems.length > 0) return problems;
    await recordEvent(tx, {
      action: "report.saved",
      noun: "performance_report",
      nounKey: report.key,
      subjectKey: place.employeeKey,
      payload: {
        before: { narrative: report.narrative },
        after: { narrative },
        realisations: input.realisations ?? [],
      },
    });
    return loadReport.required(tx, report.key);
  });
}

/** Hands the report in: the period's entries of the post go into it, and it is in time or late against the date as it stands. */
export function submitReport(scope: Scope, input: SubmitReportInput): Promise<ReportRow | Problem[]> {
  return once(scope, "submitReport", input, byRow(loadReport), async (tx) => {
    const narrative = input.narrative.trim();
    if (narrative === "") return [problem("narrative", "REQUIRED", "Tell in a few words what the period brought.")];
    if (narrative.length > LONGEST_NARRATIVE) return [TOO_LONG];
    const place = await reportPlace(tx, input);
    if ("code" in place) return [place];
    const notYet = whenClosed(place.period) ?? whenNotOver(tx, place);
    if (notYet) return [notYet];
    const report = await openReport(tx, place);
    if (!maySubmit(actorOf(tx), report)) return [HANDED_IN];
    if (input.revision != null && input.revision !== report.revision) return [CHANGED_MEANWHILE];

    await takeEntries(tx, place, report.key);
    const problems = await saveRealisations(tx, report, input.realisations ?? []);
    if (problems.length > 0) return problems;
    await fillFromEntries(tx, report);
    const today = agencyDate(tx.now);
    // Handed in anew it keeps the lateness of the first time: being given back is not being late.
    const isFirst = report.submittedAt === null;
    const late = isFirst
      ? daysLate({ applicable: true, dueOn: place.period.reportDueOn, today, submittedOn: today })
      : report.daysLate;
    await tx.db.update(
      PerformanceReport,
      { key: report.key },
      {
        status: "SUBMITTED",
        narrative,
        submittedAt: tx.now,
        dueOn: isFirst ? place.period.reportDueOn : report.dueOn,
        daysLate: late,
        firstReadAt: null,
        revision: report.revision + 1,
      },
    );
    await recordEvent(tx, {
      action: "report.submitted",
      noun: "performance_report",
      nounKey: report.key,
      subjectKey: place.employeeKey,
      payload: { before: { status: report.status }, after: { status: "SUBMITTED", narrative, daysLate: late } },
    });
    return loadReport.required(tx, report.key);
  });
}

/** Back to a draft, as if it had not been handed in: nobody has read it. */
export function withdrawReport(scope: Scope, input: WithdrawReportInput): Promise<ReportRow | Problem[]> {
  return once(scope, "withdrawReport", input, byRow(loadReport), async (tx) => {
    const report = await lockReport(tx, input.reportId);
    if (!report || report.employeeKey !== actorOf(tx).employeeKey)
      return [problem("reportId", "NOT_FOUND", "There is no such report of yours.")];
    if (report.status !== "SUBMITTED")
      return [problem("reportId", "NOT_SUBMITTED", "Only a report that is handed in can be taken back.")];
    if (!mayWithdraw(actorOf(tx), report))
      return [problem("reportId", "ALREADY_READ", "It has been read already. Ask your appraiser to give it back.")];
    const closed = whenClosed({ isOpen: report.isPeriodOpen });
    if (closed) return [closed];

    await tx.db.query("update progress_entry set report_key = null where report_key = $1", [report.key]);
    await tx.db.update(
      PerformanceReport,
      { key: report.key },
      { status: "DRAFT", submittedAt: null, daysLate: 0, revision: report.revision + 1 },
    );
    await recordEvent(tx, {
      action: "report.withdrawn",
      noun: "performance_report",
      nounKey: report.key,
      subjectKey: report.employeeKey,
      payload: { before: { status: "SUBMITTED", submittedAt: report.submittedAt }, after: { status: "DRAFT" } },
    });
    return loadReport.required(tx, report.key);
  });
}

const HANDED_IN = problem(
  "periodId",
  "HANDED_IN",
  "It is handed in already. Withdraw it while nobody has read it, or ask your appraiser to give it back.",
);
const CHANGED_MEANWHILE = problem(
  "revision",
  "CONFLICT",
  "It was changed meanwhile, perhaps by you on another device. Load it again; what you typed is still with you.",
);
const TOO_LONG = problem("narrative", "TOO_LONG", `At most ${LONGEST_NARRATIVE} characters.`);

type OpenReport = Pick<
  PerformanceReport,
  | "key"
  | "employeeKey"
  | "positionKey"
  | "status"
  | "narrative"
  | "submittedAt"
  | "dueOn"
  | "daysLate"
  | "revision"
  | "periodEndsOn"
> & { periodStartsOn: string };

/** The report of a post for a period, begun if there is none, and held: two who begin it at once hold the same one. */
async function openReport(tx: Scope, place: ReportPlace): Promise<OpenReport> {
  const { period } = place;
  await rows(
    tx,
    sql`insert into performance_report (key, employee_key, position_key, unit_key, period_key, period_ends_on, status, due_on, days_late, revision)
        values (${newKey()}, ${place.employeeKey}, ${place.positionKey}, ${place.unitKey}, ${period.key}, ${period.endsOn}, 'DRAFT', ${period.reportDueOn}, 0, 1)
        on conflict (position_key, period_key) do nothing`,
  );
  const report = await firstRow<Omit<OpenReport, "periodStartsOn">>(
    tx,
    sql`select r.key, r.employee_key as "employeeKey", r.position_key as "positionKey", r.status, r.narrative, r.submitted_at as "submittedAt",
          r.due_on as "dueOn", r.days_late as "daysLate", r.revision, r.period_ends_on as "periodEndsOn"
        from performance_report r where r.position_key = ${place.positionKey} and r.period_key = ${period.key} for update`,
  );
  if (!report) throw new Error("A report that was just begun is there.");
  return { ...report, periodStartsOn: period.startsOn };
}

/** The period's entries of the post that are in no report: those of a month do not go into its year's report as well. */
async function takeEntries(tx: Scope, place: ReportPlace, reportKey: string): Promise<void> {
  await rows(
    tx,
    sql`update progress_entry n set report_key = ${reportKey} from position p
        where p.key = ${place.positionKey} and n.employee_key = ${place.employeeKey} and n.report_key is null
          and n.day between ${place.period.startsOn}::date and ${place.period.endsOn}::date
          and (n.position_key = p.key or (n.position_key is null and p.capacity = 'DEFINITIVE'))`,
  );
}
