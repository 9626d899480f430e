import type { ReplicatedTables } from "./platform/replica/replicated-tables.ts";

/**
 * What is copied out of PostgreSQL into columns: what questions over all assessments and reports sum, group by and filter by. Keys, days and
 * numbers, and no name, no text that someone wrote. A question that needs another column is answered by PostgreSQL; a table that is added
 * here needs triggers that note its changes (migrations/1765000940000-changes-for-columns.ts).
 */
export const replicated: ReplicatedTables = {
  assessment: {
    columns: {
      key: "uuid",
      employee_key: "uuid",
      position_key: "uuid",
      unit_key: "uuid",
      appraiser_key: "uuid",
      period_key: "uuid",
      period_ends_on: "date",
      status: "assessment_status",
      source: "assessment_source",
      discipline: "double",
      work_quality: "double",
      innovation: "double",
      work_result: "rating",
      behaviour: "rating",
      predicate: "predicate",
      published_at: "timestamptz",
    },
    by: "key",
  },
  performance_report: {
    columns: {
      key: "uuid",
      employee_key: "uuid",
      position_key: "uuid",
      unit_key: "uuid",
      period_key: "uuid",
      period_ends_on: "date",
      status: "report_status",
      submitted_at: "timestamptz",
      days_late: "integer",
    },
    by: "key",
  },
  attendance_event: { columns: { employee_key: "uuid", day: "date", code: "attendance_code" }, by: "employee_key" },
  feedback: {
    columns: {
      key: "uuid",
      position_key: "uuid",
      giver_key: "uuid",
      kind: "feedback_kind",
      is_anonymous: "boolean",
      given_on: "date",
    },
    by: "key",
  },
  employee: { columns: { key: "uuid", employment_type: "employment_type" }, by: "key" },
  position: {
    columns: {
      key: "uuid",
      employee_key: "uuid",
      unit_key: "uuid",
      kind: "position_kind",
      grade: "text",
      starts_on: "date",
      ends_on: "date",
    },
    by: "key",
  },
  period: {
    columns: {
      key: "uuid",
      kind: "period_kind",
      starts_on: "date",
      ends_on: "date",
      report_due_on: "date",
      is_open: "boolean",
    },
    by: "key",
  },
  org_unit: { columns: { key: "uuid", parent_key: "uuid" }, by: "key" },
  org_unit_ancestor: { columns: { unit_key: "uuid", ancestor_key: "uuid", distance: "integer" }, by: null },
};
