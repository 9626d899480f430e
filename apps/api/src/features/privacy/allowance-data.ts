import { own, post, unit, type PersonalTable } from "./personal-table.ts";

/** What a month's performance and discipline come to by the local formula, with the facts that it was worked out from. */
export const ALLOWANCE_DATA: readonly PersonalTable[] = [
  {
    table: "allowance_figure",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      month: "t.month",
      post,
      unit,
      state: "t.state",
      gaps: "t.gaps::text[]",
      jobClass: "t.job_class",
      base: "t.base",
      amount: "t.amount",
      corrected: "t.corrected",
      total: "t.total",
      facts: "t.facts",
      corrections: "t.corrections",
      isLocked: "(select m.locked_at is not null from allowance_month m where m.key = t.month_key)",
    },
    order: "t.month, t.key",
    kept: {
      job_class: "Names a class of posts, not a person.",
      facts: "Counts and what the post was: what the figure was worked out from.",
      corrections: "Months and amounts.",
    },
  },
];

export const ALLOWANCE_LEFT_OUT: Readonly<Record<string, string>> = {
  "allowance_month.locked_by_key": "About a month of the whole agency; the event of locking it names who did.",
};
