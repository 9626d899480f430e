import { FollowUpStatus, mayMoveFollowUp } from "./follow-up-status.ts";

test.each([
  ["PROPOSED", ["ACCEPTED", "DECLINED"]],
  ["ACCEPTED", []],
  ["DECLINED", []],
] as const)("what is %s may become %j and nothing else", (from, expected) => {
  expect(Object.values(FollowUpStatus).filter((to) => mayMoveFollowUp(from, to))).toEqual(expected);
});
