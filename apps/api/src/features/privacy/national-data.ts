import { own, period, post, unit, type PersonalTable } from "./personal-table.ts";

/** What the national e-Kinerja said of a person. */
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
];
