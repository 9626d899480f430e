import sql from "sql-template-tag";
import { emptied, nameOf, nulled, own, type PersonalTable } from "./personal-table.ts";
import { SANCTION_DATA, SANCTION_LEFT_OUT } from "./sanction-data.ts";

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
  {
    table: "coaching_note",
    about: own("employee_key"),
    told: () => sql`t.is_shared`,
    fields: {
      key: "t.key",
      author: nameOf("author_key"),
      text: "case when t.withdrawn_at is null then t.text end",
      isShared: "t.is_shared",
      revision: "t.revision",
      createdAt: "t.created_at",
      changedAt: "t.changed_at",
      withdrawnAt: "t.withdrawn_at",
    },
    order: "t.created_at, t.key",
    erased: { text: emptied },
  },
  {
    table: "coaching_note_version",
    about: (key) => sql`t.note_key in (select n.key from coaching_note n where n.employee_key = ${key}::uuid)`,
    told: () =>
      sql`t.is_shared and exists (select from coaching_note n where n.key = t.note_key and n.withdrawn_at is null)`,
    fields: { note: "t.note_key", revision: "t.revision", text: "t.text", isShared: "t.is_shared", at: "t.at" },
    order: "t.note_key, t.revision",
    erased: { text: emptied },
  },
  {
    table: "performance_dialogue",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      appraiser: nameOf("appraiser_key"),
      isByEmployee: "t.is_by_employee",
      recordedBy: nameOf("recorded_by_key"),
      plan: "t.plan_key",
      assessment: "t.assessment_key",
      heldOn: "t.held_on",
      agreed: "t.agreed",
      recordedAt: "t.recorded_at",
      confirmedAt: "t.confirmed_at",
      confirmedBy: nameOf("confirmed_by_key"),
    },
    order: "t.held_on, t.key",
    erased: { agreed: emptied },
  },
  {
    table: "dialogue_person",
    about: own("employee_key"),
    fields: { dialogue: "t.dialogue_key" },
    order: "t.dialogue_key",
  },
  ...SANCTION_DATA,
];

export const FOLLOW_UP_LEFT_OUT: Readonly<Record<string, string>> = {
  ...SANCTION_LEFT_OUT,
  "coaching_note.author_key": "About the one who is guided, in whose export the author is named.",
  "performance_dialogue.appraiser_key": "About the one whose work it was about, in whose export it is named.",
  "performance_dialogue.recorded_by_key": "About the one whose work it was about, in whose export it is named.",
  "performance_dialogue.confirmed_by_key": "About the one whose work it was about, in whose export it is named.",
  "follow_up.decided_by_key": "About the one whom it concerns, in whose export it is named.",
};
