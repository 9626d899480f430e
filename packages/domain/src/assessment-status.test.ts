import { AssessmentStatus, isPublished, mayMoveAssessment } from "./assessment-status.ts";

const no = { DRAFT: false, PUBLISHED: false, ACKNOWLEDGED: false, OBJECTED: false, DECIDED: false, FINAL: false };
const moves: Record<AssessmentStatus, Record<AssessmentStatus, boolean>> = {
  DRAFT: { ...no, PUBLISHED: true },
  PUBLISHED: { ...no, DRAFT: true, ACKNOWLEDGED: true, OBJECTED: true, FINAL: true },
  ACKNOWLEDGED: { ...no, OBJECTED: true, FINAL: true },
  OBJECTED: { ...no, DECIDED: true },
  DECIDED: { ...no, FINAL: true },
  FINAL: no,
};

const table = Object.values(AssessmentStatus).flatMap((from) =>
  Object.values(AssessmentStatus).map((to) => [from, moves[from][to] ? "may" : "may not", to] as const),
);

test.each(table)("an assessment that is %s %s become %s", (from, may, to) => {
  expect(mayMoveAssessment(from, to)).toBe(may === "may");
});

test("an assessment is withdrawn only before it is acknowledged or objected to", () => {
  const withdrawable = Object.values(AssessmentStatus).filter((from) => mayMoveAssessment(from, "DRAFT"));

  expect(withdrawable).toEqual(["PUBLISHED"]);
});

test("an objection cannot end without a decision", () => {
  const after = Object.values(AssessmentStatus).filter((to) => mayMoveAssessment("OBJECTED", to));

  expect(after).toEqual(["DECIDED"]);
});

test.each([
  ["DRAFT", false],
  ["PUBLISHED", true],
  ["ACKNOWLEDGED", true],
  ["OBJECTED", true],
  ["DECIDED", true],
  ["FINAL", true],
] as const)("whether the subject sees the ratings of a %s assessment: %s", (status, published) => {
  expect(isPublished(status)).toBe(published);
});
