import sql from "sql-template-tag";
import { emptied, nameOf, nulled, own, post, type PersonalTable } from "./personal-table.ts";

const result = "(select s.title from planned_result s where s.key = t.planned_result_key)";
/** Of a row that is shown: as what, and of which months, no later day changes. */
const shown = (column: string) =>
  `(select d.${column} from shown_anonymous_feedback(array[t.position_key], 'infinity') d where d.feedback_key = t.key)`;
const named = (expression: string, anonymous = "null") =>
  `case when t.is_anonymous then ${anonymous} else ${expression} end`;

/**
 * Feedback has two people. Whom it is about reads what may be shown, and of anonymous feedback what tells nothing of who
 * gave it; who gave it reads what they gave.
 */
export const FEEDBACK_DATA: readonly PersonalTable[] = [
  {
    table: "feedback",
    about: own("employee_key"),
    // As feedback.policy.ts has it.
    told: (today) =>
      sql`(not t.is_anonymous or exists (select 1 from shown_anonymous_feedback(array[t.position_key], ${today}::date) d where d.feedback_key = t.key))`,
    fields: {
      key: "t.key",
      position: post,
      giver: named(nameOf("giver_key")),
      writtenDownBy: named(nameOf("recorded_by_key")),
      kind: named("t.kind", shown("kind")),
      plannedResult: result,
      coreValue: "t.core_value",
      rating: "t.rating",
      text: "t.text",
      isAnonymous: "t.is_anonymous",
      givenAt: named("t.given_at"),
      from: named("t.given_on", shown("starts_on")),
      to: named("t.given_on", shown("ends_on")),
      request: named("t.request_key"),
    },
    order: `${named("t.given_on", shown("ends_on"))}, t.key`,
    erased: { text: emptied },
  },
  {
    table: "feedback",
    as: "feedback_given",
    about: (key) => sql`coalesce(t.giver_key, t.recorded_by_key) = ${key}::uuid`,
    fields: {
      about: nameOf("employee_key"),
      position: post,
      kind: "t.kind",
      plannedResult: result,
      coreValue: "t.core_value",
      rating: "t.rating",
      text: "t.text",
      isAnonymous: "t.is_anonymous",
      givenAt: "t.given_at",
    },
    order: "t.given_at, t.key",
  },
  {
    table: "feedback_request",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      position: post,
      askedBy: nameOf("asked_by_key"),
      // Whom the appraiser asked is theirs to know.
      giver: `case when t.asked_by_key = t.employee_key then ${nameOf("giver_key")} end`,
      isTeamLead: "t.is_team_lead",
      plannedResult: result,
      coreValue: "t.core_value",
      period: "(select d.starts_on || ' ' || d.ends_on from period d where d.key = t.period_key)",
      message: "t.message",
      askedAt: "t.asked_at",
      until: "t.until",
      declinedAt: "case when t.asked_by_key = t.employee_key then t.declined_at end",
      declineReason: "case when t.asked_by_key = t.employee_key then t.decline_reason end",
    },
    order: "t.asked_at, t.key",
    erased: { message: nulled, decline_reason: nulled },
  },
  {
    table: "feedback_request",
    as: "feedback_request_received",
    about: own("giver_key"),
    fields: {
      key: "t.key",
      about: nameOf("employee_key"),
      askedBy: nameOf("asked_by_key"),
      message: "t.message",
      askedAt: "t.asked_at",
      until: "t.until",
      declinedAt: "t.declined_at",
      declineReason: "t.decline_reason",
    },
    order: "t.asked_at, t.key",
  },
];

export const FEEDBACK_LEFT_OUT: Readonly<Record<string, string>> = {
  "feedback_request.asked_by_key": "About the one who is spoken of, in whose export who asked is named.",
};
