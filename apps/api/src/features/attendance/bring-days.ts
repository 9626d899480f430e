import { rowProblem } from "@andir/domain/import-problem";
import type { AuditFact } from "../../platform/audit.ts";
import type {
  AppliedRow,
  CheckedRow,
  ImportFile,
  Json,
  MadeRow,
  UndoneRows,
} from "../../platform/imports/import-shape.ts";
import type { Scope } from "../../platform/scope.ts";
import { dayKey, daysStanding, setDays, type PersonDay } from "./attendance.service.ts";
import type { DaysPlan } from "./check-days.ts";

/** What became of a row: each day as it was set, and as it stood. */
interface Made {
  readonly after: readonly PersonDay[];
  readonly before: readonly PersonDay[];
}

export async function bringDays(
  tx: Scope,
  _file: ImportFile,
  checked: readonly CheckedRow<unknown, DaysPlan>[],
): Promise<AppliedRow[]> {
  await setDays(
    tx,
    checked.flatMap(({ plan }) => plan.days),
  );
  return checked.map(({ row, plan: { days, before } }) => ({
    row,
    made: { after: days, before } as unknown as Json,
    events: eventsOf("attendance.imported", days),
  }));
}

/** One a person and row; the codes tell what was said. */
function eventsOf(action: string, days: readonly PersonDay[]): AuditFact[] {
  const [first] = days;
  if (!first) return [];
  const said = days.map(({ day, codes }) => ({ day, codes }));
  return [
    { action, noun: "attendance", nounKey: first.employeeKey, subjectKey: first.employeeKey, payload: { days: said } },
  ];
}

/** Days stand again as they stood; what was changed since does not. */
export async function takeDaysBack(tx: Scope, _file: ImportFile, rowsMade: readonly MadeRow[]): Promise<UndoneRows> {
  const made = rowsMade.map(({ row, made: of }) => ({ row, ...(of as unknown as Made) }));
  const standing = await daysStanding(
    tx,
    made.flatMap(({ after }) => after),
  );
  const isChanged = (day: PersonDay) => {
    const now = standing.get(dayKey(day));
    return now?.isTold !== true || [...now.codes].toSorted().join() !== [...day.codes].toSorted().join();
  };
  const problems = made
    .filter(({ after }) => after.some(isChanged))
    .map(({ row }) => ({
      row,
      ...rowProblem(null, null, "CHANGED_SINCE", {
        ID: "Kehadiran hari ini sudah diubah setelahnya. Urungkan berkas yang lebih baru lebih dulu.",
        EN: "Attendance of this day was changed since. Undo the newer file first.",
      }),
    }));
  if (problems.length > 0) return { events: [], problems };
  await setDays(
    tx,
    made.flatMap(({ before }) => before),
  );
  return { events: made.flatMap(({ before }) => eventsOf("attendance.undone", before)), problems: [] };
}
