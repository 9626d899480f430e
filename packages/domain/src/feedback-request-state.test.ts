import { feedbackRequestState } from "./feedback-request-state.ts";

const until = "2026-11-20";

test.each([
  [false, false, "2026-11-19", "OPEN"],
  [false, false, "2026-11-20", "OPEN"],
  [false, false, "2026-11-21", "EXPIRED"],
  [true, false, "2026-11-20", "ANSWERED"],
  [true, false, "2026-11-21", "ANSWERED"],
  [false, true, "2026-11-20", "DECLINED"],
  [false, true, "2026-11-21", "DECLINED"],
  [true, true, "2026-11-20", "ANSWERED"],
] as const)("answered %s, declined %s, on %s it is %s", (isAnswered, isDeclined, today, state) => {
  expect(feedbackRequestState({ isAnswered, isDeclined, until }, today)).toBe(state);
});
