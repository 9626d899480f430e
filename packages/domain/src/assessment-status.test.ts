import {
  ASSESSMENT_MOVES,
  AssessmentStatus,
  isPublished,
  mayActOnAssessment,
  mayMoveAssessment,
  type AssessmentMove,
} from "./assessment-status.ts";
import { Party } from "./party.ts";

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

const nobody = { DRAFT: "", PUBLISHED: "", ACKNOWLEDGED: "", OBJECTED: "", DECIDED: "", FINAL: "" } as const;
const who: Record<AssessmentMove, Record<AssessmentStatus, Party | "">> = {
  publish: { ...nobody, DRAFT: "APPRAISER" },
  withdraw: { ...nobody, PUBLISHED: "APPRAISER" },
  acknowledge: { ...nobody, PUBLISHED: "OWNER" },
  object: { ...nobody, PUBLISHED: "OWNER", ACKNOWLEDGED: "OWNER" },
  decide: { ...nobody, OBJECTED: "SUPERIOR" },
  finalise: { ...nobody, PUBLISHED: "SYSTEM", ACKNOWLEDGED: "SYSTEM", DECIDED: "SYSTEM" },
  reopen: { ...nobody, FINAL: "APPRAISER" },
};
const acts = (Object.keys(who) as AssessmentMove[]).flatMap((move) =>
  Object.values(AssessmentStatus).flatMap((status) =>
    Object.values(Party).map(
      (party) => [party, who[move][status] === party ? "may" : "may not", move, status] as const,
    ),
  ),
);

test.each(acts)("%s %s %s an assessment that is %s", (party, may, move, status) => {
  expect(mayActOnAssessment(status, move, party)).toBe(may === "may");
});

test("a final assessment whose period is opened again may become a draft again", () => {
  expect(ASSESSMENT_MOVES.find(({ move }) => move === "reopen")?.to).toBe("DRAFT");
});
