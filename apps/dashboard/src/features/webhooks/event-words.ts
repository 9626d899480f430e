import { WEBHOOK_EVENTS, type WebhookEvent } from "@andir/domain/webhook";
import * as m from "../../messages/messages.js";

export const EVENT_WORDS: Readonly<Record<WebhookEvent, () => string>> = {
  PLAN_SUBMITTED: m.hook_event_plan_submitted,
  PLAN_RETURNED: m.hook_event_plan_returned,
  PLAN_APPROVED: m.hook_event_plan_approved,
  PLAN_AMENDED: m.hook_event_plan_amended,
  REPORT_SUBMITTED: m.hook_event_report_submitted,
  REPORT_RETURNED: m.hook_event_report_returned,
  REPORT_VERIFIED: m.hook_event_report_verified,
  ASSESSMENT_PUBLISHED: m.hook_event_assessment_published,
  ASSESSMENT_WITHDRAWN: m.hook_event_assessment_withdrawn,
  ASSESSMENT_FINALISED: m.hook_event_assessment_finalised,
  OBJECTION_FILED: m.hook_event_objection_filed,
  OBJECTION_DECIDED: m.hook_event_objection_decided,
  FOLLOW_UP_DECIDED: m.hook_event_follow_up_decided,
  UNIT_RATING_PUBLISHED: m.hook_event_unit_rating_published,
  UNIT_CREATED: m.hook_event_unit_created,
  UNIT_RENAMED: m.hook_event_unit_renamed,
  UNIT_MOVED: m.hook_event_unit_moved,
  UNIT_CLOSED: m.hook_event_unit_closed,
  INNOVATION_SUBMITTED: m.hook_event_innovation_submitted,
  INNOVATION_VALIDATED: m.hook_event_innovation_validated,
  INNOVATION_REPLICATED: m.hook_event_innovation_replicated,
  TRAINING_CERTIFIED: m.hook_event_training_certified,
  SERVICE_WORSENED: m.hook_event_service_worsened,
  COMPLAINT_RECEIVED: m.hook_event_complaint_received,
  COMPLAINT_ANSWERED: m.hook_event_complaint_answered,
  PERIOD_OPENED: m.hook_event_period_opened,
  PERIOD_CLOSED: m.hook_event_period_closed,
  PERIOD_REOPENED: m.hook_event_period_reopened,
  EMPLOYEE_ADDED: m.hook_event_employee_added,
  EMPLOYEE_CHANGED: m.hook_event_employee_changed,
  EMPLOYEE_RETIRED: m.hook_event_employee_retired,
  POSITION_APPOINTED: m.hook_event_position_appointed,
  POSITION_TRANSFERRED: m.hook_event_position_transferred,
  POSITION_ENDED: m.hook_event_position_ended,
};

/** As people look for them: a subject, and what happens to it. */
export const EVENT_GROUPS: readonly { word: () => string; events: readonly WebhookEvent[] }[] = [
  { word: m.hook_group_plan, events: ["PLAN_SUBMITTED", "PLAN_RETURNED", "PLAN_APPROVED", "PLAN_AMENDED"] },
  { word: m.hook_group_report, events: ["REPORT_SUBMITTED", "REPORT_RETURNED", "REPORT_VERIFIED"] },
  {
    word: m.hook_group_assessment,
    events: [
      "ASSESSMENT_PUBLISHED",
      "ASSESSMENT_WITHDRAWN",
      "ASSESSMENT_FINALISED",
      "OBJECTION_FILED",
      "OBJECTION_DECIDED",
      "FOLLOW_UP_DECIDED",
    ],
  },
  {
    word: m.hook_group_unit,
    events: ["UNIT_RATING_PUBLISHED", "UNIT_CREATED", "UNIT_RENAMED", "UNIT_MOVED", "UNIT_CLOSED"],
  },
  {
    word: m.hook_group_innovation,
    events: ["INNOVATION_SUBMITTED", "INNOVATION_VALIDATED", "INNOVATION_REPLICATED", "TRAINING_CERTIFIED"],
  },
  { word: m.hook_group_service, events: ["SERVICE_WORSENED", "COMPLAINT_RECEIVED", "COMPLAINT_ANSWERED"] },
  { word: m.hook_group_period, events: ["PERIOD_OPENED", "PERIOD_CLOSED", "PERIOD_REOPENED"] },
  {
    word: m.hook_group_people,
    events: [
      "EMPLOYEE_ADDED",
      "EMPLOYEE_CHANGED",
      "EMPLOYEE_RETIRED",
      "POSITION_APPOINTED",
      "POSITION_TRANSFERRED",
      "POSITION_ENDED",
    ],
  },
];

const BY_ACTION = new Map(
  Object.entries(WEBHOOK_EVENTS).map(([event, { action }]) => [action as string, event as WebhookEvent]),
);

/** Of a message in the log, which has the name that goes over the wire. */
export function eventWord(action: string): string {
  const event = BY_ACTION.get(action);
  return event === undefined ? m.hook_test() : EVENT_WORDS[event]();
}
