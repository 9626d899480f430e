import {
  complaintAfter,
  complaintDays,
  complaintDueOn,
  ComplaintStatus,
  type ComplaintMove,
  type ComplaintParty,
} from "./complaint-status.ts";

const MOVES: readonly ComplaintMove[] = ["ANSWER", "FORWARD", "REOPEN", "TELL_CHANGE"];
const PARTIES: readonly ComplaintParty[] = ["UNIT", "COMPLAINANT"];

test("a complaint moves as it may, and in no other way", () => {
  const moves = Object.values(ComplaintStatus).flatMap((from) =>
    MOVES.flatMap((move) => PARTIES.map((by) => ({ from, move, by, to: complaintAfter(from, move, by) }))),
  );

  expect(moves.filter(({ to }) => to !== null)).toEqual([
    { from: "RECEIVED", move: "ANSWER", by: "UNIT", to: "ANSWERED" },
    { from: "RECEIVED", move: "FORWARD", by: "UNIT", to: "RECEIVED" },
    { from: "ANSWERED", move: "REOPEN", by: "COMPLAINANT", to: "REOPENED" },
    { from: "ANSWERED", move: "TELL_CHANGE", by: "UNIT", to: "ANSWERED" },
    { from: "REOPENED", move: "ANSWER", by: "UNIT", to: "ANSWERED" },
    { from: "REOPENED", move: "FORWARD", by: "UNIT", to: "REOPENED" },
  ]);
});

test.each([
  { receivedOn: "2026-11-01", answeredOn: null, today: "2026-11-01", days: 0 },
  { receivedOn: "2026-11-01", answeredOn: null, today: "2026-11-15", days: 14 },
  { receivedOn: "2026-11-01", answeredOn: "2026-11-04", today: "2026-11-26", days: 3 },
  { receivedOn: "2026-02-27", answeredOn: "2026-03-01", today: "2026-11-26", days: 2 },
])("from $receivedOn to $answeredOn (today $today) are $days days", ({ receivedOn, answeredOn, today, days }) => {
  expect(complaintDays(receivedOn, answeredOn, today)).toBe(days);
});

test("the last day for an answer is counted from the day after its receipt", () => {
  expect(complaintDueOn("2026-02-20", 14)).toBe("2026-03-06");
});
