import sql from "sql-template-tag";
import { nulled, own, period, type PersonalTable } from "./personal-table.ts";

/** What a run that publishes many keeps: of whoever started it, and of each person assessed. */
export const PUBLISH_RUN_DATA: readonly PersonalTable[] = [
  {
    table: "publish_run",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      period,
      status: "t.status",
      reason: "t.reason",
      distributionReason: "t.distribution_reason",
      startedAt: "t.started_at",
      endedAt: "t.ended_at",
    },
    order: "t.started_at, t.key",
    erased: { reason: nulled, distribution_reason: nulled },
  },
  {
    table: "publish_run_item",
    about: (key) =>
      sql`t.assessment_key in (select a.key from assessment a where a.employee_key = ${key}::uuid and a.status <> 'DRAFT')`,
    // What kept a draft from being published says what stood in it.
    told: () => sql`t.outcome = 'PUBLISHED'`,
    fields: { key: "t.key", run: "t.run_key", assessment: "t.assessment_key", outcome: "t.outcome" },
    order: "t.run_key, t.ordinal",
    kept: { problems: "Names fields and rules, not a person." },
  },
];

export const PUBLISH_RUN_LEFT_OUT: Readonly<Record<string, string>> = {
  "publish_run.account_key": "The account of whoever started it, whose run it is shown as.",
  "publish_run_item.ordinal": "Of use to the program alone.",
  "publish_run_item.problems": "Of those that are shown there are none.",
};
