import sql from "sql-template-tag";
import { emptied, nameOf, nulled, own, post, unit, type PersonalTable } from "./personal-table.ts";

const ofPlan = (key: string) =>
  sql`t.plan_key in (select l.key from performance_plan l where l.employee_key = ${key}::uuid)`;

/** What plans keep of a person. */
export const PLAN_DATA: readonly PersonalTable[] = [
  {
    table: "performance_plan",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      position: post,
      unit,
      year: "t.year",
      startsOn: "t.starts_on",
      endsOn: "t.ends_on",
      targetEndsOn: "t.target_ends_on",
      form: "t.form",
      status: "t.status",
      dueOn: "t.due_on",
      submittedAt: "t.submitted_at",
      firstSubmittedAt: "t.first_submitted_at",
      approvedAt: "t.approved_at",
      approvedBy: nameOf("approved_by_key"),
      returnNote: "t.return_note",
      resources: "t.resources",
      accountability: "t.accountability",
      consequences: "t.consequences",
      revision: "t.revision",
      version: "t.version",
    },
    order: "t.starts_on, t.key",
    erased: {
      return_note: nulled,
      resources: () => sql`'{}'`,
      accountability: () => sql`'{}'`,
      consequences: () => sql`'{}'`,
    },
  },
  {
    table: "planned_result",
    about: ofPlan,
    fields: {
      key: "t.key",
      plan: "t.plan_key",
      supports: "(select above.title from planned_result above where above.key = t.parent_key)",
      continues: "(select before.title from planned_result before where before.key = t.continues_key)",
      template: "(select m.name from plan_template m where m.key = t.template_key)",
      kind: "t.kind",
      ordinal: "t.ordinal",
      title: "t.title",
      perspective: "t.perspective",
      belonging: "t.belonging",
      removedAt: "t.removed_at",
    },
    order: "t.plan_key, t.kind, t.ordinal, t.key",
    kept: { title: "What the post is to achieve, which the cascade is counted by." },
  },
  {
    table: "indicator",
    about: (key) =>
      sql`t.result_key in (select r.key from planned_result r join performance_plan l on l.key = r.plan_key where l.employee_key = ${key}::uuid)`,
    fields: {
      key: "t.key",
      result: "t.result_key",
      ordinal: "t.ordinal",
      aspect: "t.aspect",
      text: "t.text",
      target: "t.target",
      unitOfMeasure: "t.unit_of_measure",
      pattern: "t.pattern",
      direction: "t.direction",
      measuredMonths: "t.measured_months",
      removedAt: "t.removed_at",
    },
    order: "t.result_key, t.ordinal, t.key",
    kept: { text: "How the post is measured; counted by.", unit_of_measure: "The same." },
  },
  {
    table: "core_value_expectation",
    about: ofPlan,
    fields: { plan: "t.plan_key", value: "t.value", expectation: "t.expectation" },
    order: "t.plan_key, t.value",
    erased: { expectation: emptied },
  },
  {
    table: "plan_version",
    about: ofPlan,
    fields: {
      plan: "t.plan_key",
      version: "t.version",
      at: "t.at",
      approvedBy: nameOf("by_key"),
      reason: "t.reason",
      content: "t.content",
    },
    order: "t.plan_key, t.version",
    erased: { reason: nulled, content: () => sql`'{}'::jsonb` },
  },
  {
    table: "plan_amendment",
    about: ofPlan,
    fields: {
      key: "t.key",
      plan: "t.plan_key",
      status: "t.status",
      proposedAt: "t.proposed_at",
      reason: "t.reason",
      baseVersion: "t.base_version",
      content: "t.content",
      decidedAt: "t.decided_at",
      decidedBy: nameOf("decided_by_key"),
      decisionNote: "t.decision_note",
    },
    order: "t.plan_key, t.proposed_at, t.key",
    erased: { reason: emptied, decision_note: nulled, content: () => sql`'{}'::jsonb` },
  },
];

export const PLAN_LEFT_OUT: Readonly<Record<string, string>> = {
  "plan_amendment.decided_by_key": "About the one whose plan it is, in whose export the appraiser is named.",
  "plan_template.by_key": "Words of posts and of no person; who kept it last.",
  "performance_plan.approved_by_key": "About the one whose plan it is, in whose export the appraiser is named.",
  "planned_result.parent_key": "Shown as the title of the result that it supports.",
};
