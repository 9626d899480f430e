import type { AttendanceCode } from "@andir/domain/attendance-code";
import { agencyDate } from "@andir/domain/iso-date";
import type { EvidenceEntry_EntryFragment } from "./evidence-entry.generated.ts";
import type { EvidenceView } from "./evidence-view.ts";
import type { PeriodEvidence_EmployeeFragment } from "./period-evidence.generated.ts";

type Entry = EvidenceEntry_EntryFragment;
type Feedback = PeriodEvidence_EmployeeFragment["evidenceFeedback"]["nodes"][number];
type Report = PeriodEvidence_EmployeeFragment["evidenceReports"]["nodes"][number];
type Innovation = PeriodEvidence_EmployeeFragment["innovations"][number];

/** Something that happened on a day of the period. */
export type EvidenceItem = { id: string; day: string } & (
  | { kind: "progress"; entry: Entry }
  | { kind: "feedback"; feedback: Feedback }
  | { kind: "attendance"; codes: AttendanceCode[] }
  | { kind: "report"; report: Report }
  | { kind: "innovation"; innovation: Innovation; step: "started" | "adopted" | "validated" }
);

export interface Span {
  from: string;
  to: string;
}

/** Everything of a period as one list, the newest day first. */
export function evidenceItems(
  employee: PeriodEvidence_EmployeeFragment,
  entries: readonly Entry[],
  span: Span,
): EvidenceItem[] {
  const items: EvidenceItem[] = [
    ...entries.map((entry) => ({ kind: "progress" as const, id: entry.id, day: entry.date, entry })),
    // Without a name it stands at the end of the months that it was given in: its day would tell who.
    ...employee.evidenceFeedback.nodes.map((feedback) => ({
      kind: "feedback" as const,
      id: feedback.id,
      day: feedback.endsOn,
      feedback,
    })),
    ...attendanceByDay(employee.attendance?.departures ?? []),
    ...reportsIn(employee, span).map((report) => ({
      kind: "report" as const,
      id: report.id,
      day: report.submittedAt === null ? report.period.endsOn : agencyDate(new Date(report.submittedAt)),
      report,
    })),
    ...employee.innovations.flatMap((innovation) => innovationSteps(innovation, span)),
  ];
  return items.sort((a, b) => b.day.localeCompare(a.day) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const ORDER: readonly EvidenceItem["kind"][] = ["report", "innovation", "feedback", "progress", "attendance"];

/** A quarter begins in the period of its first month, and is not part of it. */
export const reportsIn = ({ evidenceReports }: PeriodEvidence_EmployeeFragment, { to }: Span): Report[] =>
  evidenceReports.nodes.filter(({ period }) => period.endsOn <= to);

function attendanceByDay(departures: readonly { day: string; code: AttendanceCode }[]): EvidenceItem[] {
  const days = new Map<string, AttendanceCode[]>();
  for (const { day, code } of departures) days.set(day, [...(days.get(day) ?? []), code]);
  return [...days].map(([day, codes]) => ({ kind: "attendance", id: `attendance-${day}`, day, codes }));
}

function innovationSteps(innovation: Innovation, { from, to }: Span): EvidenceItem[] {
  const steps = { started: innovation.startedOn, adopted: innovation.adoptedOn, validated: innovation.validatedOn };
  return (["started", "adopted", "validated"] as const).flatMap((step) => {
    const day = steps[step];
    return day === null || day < from || day > to
      ? []
      : [{ kind: "innovation" as const, id: `${innovation.id}-${step}`, day, innovation, step }];
  });
}

const hasFiles = (item: EvidenceItem): boolean => item.kind === "progress" && item.entry.evidence.length > 0;

export const isOfKind = (item: EvidenceItem, kind: EvidenceView["kind"]): boolean =>
  kind === "all" || (kind === "files" ? hasFiles(item) : item.kind === kind);

/** What is shown, by day, in the order that is asked for. */
export function daysOf(
  items: readonly EvidenceItem[],
  { kind, order }: EvidenceView,
): { day: string; items: EvidenceItem[] }[] {
  const days = new Map<string, EvidenceItem[]>();
  for (const item of items) {
    if (!isOfKind(item, kind)) continue;
    const known = days.get(item.day);
    if (known) known.push(item);
    else days.set(item.day, [item]);
  }
  const newest = [...days].map(([day, list]) => ({ day, items: list }));
  return order === "newest" ? newest : newest.reverse();
}

export interface ResultCount {
  id: string | null;
  title: string | null;
  entries: number;
  files: number;
}

/** How much stands with each planned result: those reported on without an entry too, and last what is linked to none. */
export function resultCounts(entries: readonly Entry[], reports: readonly Report[]): ResultCount[] {
  const results = new Map<string | null, ResultCount>();
  const of = (id: string | null, title: string | null) => {
    const known = results.get(id) ?? { id, title, entries: 0, files: 0 };
    results.set(id, known);
    return known;
  };
  for (const { realisations } of reports)
    for (const { indicator } of realisations) if (indicator) of(indicator.result.id, indicator.result.title);
  for (const { plannedResult, evidence } of entries) {
    const count = of(plannedResult?.id ?? null, plannedResult?.title ?? null);
    count.entries += 1;
    count.files += evidence.length;
  }
  return [...results.values()].sort((a, b) => Number(a.id === null) - Number(b.id === null));
}
