import { earnsCertificate, placeFor, quizScore, takesAttendance, takesRegistrations } from "./training.ts";

const session = {
  startsAt: new Date("2026-11-25T02:00:00Z"),
  endsAt: new Date("2026-11-25T03:30:00Z"),
  cancelledAt: null,
};
const at = (time: string): Date => new Date(`2026-11-25T${time}Z`);

test.each([
  ["01:29:59", false],
  ["01:30:00", true],
  ["02:00:00", true],
  ["03:30:00", true],
  ["04:30:00", true],
  ["04:30:01", false],
])("at %s the code counts: %p", (time, counts) => {
  expect(takesAttendance(session, at(time))).toBe(counts);
});

test.each([
  ["01:59:59", null, true],
  ["02:00:00", null, false],
  ["00:00:00", at("00:00:00"), false],
])("at %s, called off %p, places are taken: %p", (time, cancelledAt, isOpen) => {
  expect(takesRegistrations({ ...session, cancelledAt }, at(time))).toBe(isOpen);
});

test.each([
  [null, 10_000, "REGISTERED"],
  [1, 0, "REGISTERED"],
  [1, 1, "WAITING"],
  [2, 1, "REGISTERED"],
  [2, 3, "WAITING"], // fewer places than before
] as const)("of %p places %p are taken: the next one is %s", (capacity, taken, place) => {
  expect(placeFor(capacity, taken)).toBe(place);
});

test.each([
  [[0], [0], 100],
  [[0], [1], 0],
  [[0], [null], 0],
  [[0, 1, 1], [0, 1, 0], 66],
  [[0, 1, 1], [0, 1, 1], 100],
  [[0, 1, 1], [], 0],
  [[0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 1, 1], 71],
])("answers %p against %p are worth %p", (correct, chosen, score) => {
  expect(quizScore(correct, chosen)).toBe(score);
});

test("a quiz without questions has no score", () => {
  expect(() => quizScore([], [])).toThrow(RangeError);
});

test.each([
  [true, false, null, true],
  [false, false, null, false],
  [true, true, null, false],
  [true, true, 69, false],
  [true, true, 70, true],
  [true, true, 100, true],
  [false, true, 100, false],
])("attended %p, quiz %p, best score %p: certificate %p", (attended, hasQuiz, bestScore, earned) => {
  expect(earnsCertificate({ attended, hasQuiz, bestScore, passMark: 70 })).toBe(earned);
});
