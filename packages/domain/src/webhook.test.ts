import {
  isFailingTooLong,
  isWebhookEvent,
  MOST_ATTEMPTS,
  secondsToNextAttempt,
  tellsOfPeople,
  WEBHOOK_EVENTS,
  type WebhookEvent,
} from "./webhook.ts";

const HOUR = 3_600;

test("what failed is tried again ever later, and after three days no more", () => {
  const waits = Array.from({ length: MOST_ATTEMPTS }, (_, i) => secondsToNextAttempt(i + 1, null, 0));

  expect(waits).toEqual([60, 300, 1_800, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR, null]);
  expect(waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0)).toBeGreaterThan(72 * HOUR);
});

test.each([
  ["nothing asked", null, 0, 60],
  ["asked for less than one waits anyway", 10, 0, 60],
  ["asked for more", 600, 0, 600],
  ["asked for a year", 365 * 24 * HOUR, 0, 24 * HOUR],
  ["spread by a tenth at most", null, 1, 66],
])("the next attempt: %s", (_name, asked, spread, seconds) => {
  expect(secondsToNextAttempt(1, asked, spread)).toBe(seconds);
});

test.each([
  ["71 hours and 59 minutes", 72 * HOUR - 60, false],
  ["72 hours", 72 * HOUR, true],
])("an endpoint that failed for %s", (_name, seconds, isTooLong) => {
  const now = new Date("2026-11-24T03:00:00Z");
  expect(isFailingTooLong(new Date(now.getTime() - seconds * 1_000), now)).toBe(isTooLong);
});

test("what is told is what happened: each event has one action, and only the personnel file tells of people", () => {
  const events = Object.keys(WEBHOOK_EVENTS).filter(isWebhookEvent);
  const actions = events.map((event: WebhookEvent) => WEBHOOK_EVENTS[event].action);

  expect(new Set(actions).size).toBe(actions.length);
  for (const action of actions) expect(action).toMatch(/^[a-z_]+\.[a-z_]+$/);
  expect(events.filter(tellsOfPeople)).toEqual([
    "EMPLOYEE_ADDED",
    "EMPLOYEE_CHANGED",
    "EMPLOYEE_RETIRED",
    "POSITION_APPOINTED",
    "POSITION_TRANSFERRED",
    "POSITION_ENDED",
  ]);
  for (const secret of ["feedback", "coaching_note", "calibration", "concern", "leave", "account", "session"])
    expect(actions.some((action) => action.startsWith(secret))).toBe(false);
  expect(isWebhookEvent("toString")).toBe(false);
});
