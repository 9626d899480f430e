import sql from "sql-template-tag";
import { nameOf, nulled, own, type PersonalTable } from "./personal-table.ts";

/** What was put before the authorised official about a person, who reads it once it is decided. */
export const FOLLOW_UP_DATA: readonly PersonalTable[] = [
  {
    table: "follow_up",
    about: own("employee_key"),
    told: () => sql`t.status <> 'PROPOSED'`,
    fields: {
      key: "t.key",
      year: "t.year",
      rule: "t.rule",
      kind: "t.kind",
      text: "t.text",
      source: "t.source",
      ruleVersion: "t.rule_version",
      inputs: "t.inputs",
      status: "t.status",
      proposedAt: "t.proposed_at",
      decisionReason: "t.decision_reason",
      decidedBy: nameOf("decided_by_key"),
      decidedAt: "t.decided_at",
    },
    order: "t.year, t.key",
    erased: { decision_reason: nulled },
    kept: {
      rule: "Names a rule, not a person.",
      text: "The words of a rule.",
      source: "Names an instrument.",
      rule_version: "Names a rule, not a person.",
      inputs: "Predicates and counts: what the rule looked at.",
    },
  },
];

export const FOLLOW_UP_LEFT_OUT: Readonly<Record<string, string>> = {
  "follow_up.decided_by_key": "About the one whom it concerns, in whose export it is named.",
};
