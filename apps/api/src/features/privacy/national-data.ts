import { own, period, post, unit, type PersonalTable } from "./personal-table.ts";

/** What files from elsewhere said of a person: the national e-Kinerja, and the attendance machines. */
export const NATIONAL_DATA: readonly PersonalTable[] = [
  {
    table: "national_rating",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      position: post,
      unit,
      period,
      workResult: "t.work_result",
      behaviour: "t.behaviour",
      predicate: "t.predicate",
      importedAt: "t.imported_at",
    },
    order: "t.imported_at, t.key",
  },
  {
    table: "attendance_day",
    about: own("employee_key"),
    fields: { day: "t.day", arrivedAt: "t.arrived_at", leftAt: "t.left_at" },
    order: "t.day",
    kept: { arrived_at: "Counted by, and a time of day names nobody.", left_at: "The same." },
  },
];
