/** What may be told to other systems, by the audit event that it is made of and the type of its record. What is not here is told to nobody outside. */
export const WEBHOOK_EVENTS = {
  PLAN_SUBMITTED: { action: "plan.submitted", noun: "performance_plan", type: "PerformancePlan" },
  PLAN_RETURNED: { action: "plan.returned", noun: "performance_plan", type: "PerformancePlan" },
  PLAN_APPROVED: { action: "plan.approved", noun: "performance_plan", type: "PerformancePlan" },
  PLAN_AMENDED: { action: "plan.amended", noun: "performance_plan", type: "PerformancePlan" },
  REPORT_SUBMITTED: { action: "report.submitted", noun: "performance_report", type: "PerformanceReport" },
  REPORT_RETURNED: { action: "report.returned", noun: "performance_report", type: "PerformanceReport" },
  REPORT_VERIFIED: { action: "report.verified", noun: "performance_report", type: "PerformanceReport" },
  ASSESSMENT_PUBLISHED: { action: "assessment.published", noun: "assessment", type: "Assessment" },
  ASSESSMENT_WITHDRAWN: { action: "assessment.withdrawn", noun: "assessment", type: "Assessment" },
  ASSESSMENT_FINALISED: { action: "assessment.finalised", noun: "assessment", type: "Assessment" },
  OBJECTION_FILED: { action: "objection.filed", noun: "objection", type: "Objection" },
  OBJECTION_DECIDED: { action: "objection.decided", noun: "objection", type: "Objection" },
  UNIT_RATING_PUBLISHED: { action: "unit_rating.published", noun: "unit_rating", type: "UnitRating" },
  FOLLOW_UP_DECIDED: { action: "follow_up.decided", noun: "follow_up", type: "FollowUp" },
  INNOVATION_SUBMITTED: { action: "innovation.submitted", noun: "innovation", type: "Innovation" },
  INNOVATION_VALIDATED: { action: "innovation.validated", noun: "innovation", type: "Innovation" },
  INNOVATION_REPLICATED: { action: "innovation.replicated", noun: "innovation", type: "Innovation" },
  SERVICE_WORSENED: { action: "service_alert.found", noun: "service_alert", type: "ServiceAlert" },
  COMPLAINT_RECEIVED: { action: "complaint.received", noun: "complaint", type: "Complaint" },
  COMPLAINT_ANSWERED: { action: "complaint.answered", noun: "complaint", type: "Complaint" },
  TRAINING_CERTIFIED: {
    action: "training_registration.certified",
    noun: "training_registration",
    type: "TrainingRegistration",
  },
  PERIOD_OPENED: { action: "period.opened", noun: "period", type: "Period" },
  PERIOD_CLOSED: { action: "period.closed", noun: "period", type: "Period" },
  PERIOD_REOPENED: { action: "period.reopened", noun: "period", type: "Period" },
  UNIT_CREATED: { action: "org_unit.created", noun: "org_unit", type: "OrgUnit" },
  UNIT_RENAMED: { action: "org_unit.renamed", noun: "org_unit", type: "OrgUnit" },
  UNIT_MOVED: { action: "org_unit.moved", noun: "org_unit", type: "OrgUnit" },
  UNIT_CLOSED: { action: "org_unit.closed", noun: "org_unit", type: "OrgUnit" },
  EMPLOYEE_ADDED: { action: "employee.added", noun: "employee", type: "Employee" },
  EMPLOYEE_CHANGED: { action: "employee.changed", noun: "employee", type: "Employee" },
  EMPLOYEE_RETIRED: { action: "employee.retired", noun: "employee", type: "Employee" },
  POSITION_APPOINTED: { action: "position.appointed", noun: "position", type: "Position" },
  POSITION_TRANSFERRED: { action: "position.transferred", noun: "position", type: "Position" },
  POSITION_ENDED: { action: "position.ended", noun: "position", type: "Position" },
} as const satisfies Record<string, { action: string; noun: string; type: string }>;
export type WebhookEvent = keyof typeof WEBHOOK_EVENTS;

export const isWebhookEvent = (name: string): name is WebhookEvent => Object.hasOwn(WEBHOOK_EVENTS, name);

/**
 * Whether it tells of a person's place in the agency, and so of a person: told to an endpoint whose purpose needs it
 * alone. Those who make endpoints keep these records themselves; of reports and ratings, which they may not see, nothing
 * but the id of the record ever leaves.
 */
export const tellsOfPeople = (event: WebhookEvent): boolean =>
  ["employee", "position"].includes(WEBHOOK_EVENTS[event].noun);

export const WebhookEndpointStatus = { ACTIVE: "ACTIVE", PAUSED: "PAUSED", DISABLED: "DISABLED" } as const;
export type WebhookEndpointStatus = (typeof WebhookEndpointStatus)[keyof typeof WebhookEndpointStatus];

export const WebhookDeliveryStatus = { PENDING: "PENDING", DELIVERED: "DELIVERED", FAILED: "FAILED" } as const;
export type WebhookDeliveryStatus = (typeof WebhookDeliveryStatus)[keyof typeof WebhookDeliveryStatus];

/** Why an attempt did not arrive. */
export const WebhookFault = {
  STATUS: "STATUS",
  REDIRECTED: "REDIRECTED",
  GONE: "GONE",
  TIMED_OUT: "TIMED_OUT",
  UNKNOWN_HOST: "UNKNOWN_HOST",
  ADDRESS_REFUSED: "ADDRESS_REFUSED",
  TLS: "TLS",
  CONNECTION: "CONNECTION",
} as const;
export type WebhookFault = (typeof WebhookFault)[keyof typeof WebhookFault];

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long one waits after the first, the second ... attempt that failed, in seconds: three days in all. */
const WAITS = [
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

export const MOST_ATTEMPTS = WAITS.length + 1;

/** No receiver is waited for longer, whatever it asks for. */
const LONGEST_ASKED = 24 * HOUR;

/**
 * When it is tried again after so many attempts, in seconds from the last; null: no more. `asked` is what the receiver's
 * Retry-After says. `spread` (0 to 1) keeps those that failed together from coming back together.
 */
export function secondsToNextAttempt(attempts: number, asked: number | null, spread: number): number | null {
  const wait = WAITS[attempts - 1];
  if (wait === undefined) return null;
  return Math.max(Math.round(wait * (1 + spread / 10)), Math.min(asked ?? 0, LONGEST_ASKED));
}

/** An endpoint that nothing reaches for so long is switched off. */
export const DISABLED_AFTER_HOURS = 72;

export const isFailingTooLong = (failingSince: Date, now: Date): boolean =>
  now.getTime() - failingSince.getTime() >= DISABLED_AFTER_HOURS * HOUR * 1_000;
