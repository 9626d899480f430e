import { Party } from "./party.ts";
import { mayActOnPlan, mayMovePlan, PlanStatus, type PlanMove } from "./plan-status.ts";

const nobody = { DRAFT: "", SUBMITTED: "", RETURNED: "", APPROVED: "", SUPERSEDED: "" } as const;
const who: Record<PlanMove, Record<PlanStatus, Party | "">> = {
  submit: { ...nobody, DRAFT: "OWNER", RETURNED: "OWNER" },
  approve: { ...nobody, SUBMITTED: "APPRAISER" },
  return: { ...nobody, SUBMITTED: "APPRAISER" },
  withdraw: { ...nobody, SUBMITTED: "OWNER" },
  supersede: { DRAFT: "SYSTEM", SUBMITTED: "SYSTEM", RETURNED: "SYSTEM", APPROVED: "SYSTEM", SUPERSEDED: "" },
};
const acts = (Object.keys(who) as PlanMove[]).flatMap((move) =>
  Object.values(PlanStatus).flatMap((status) =>
    Object.values(Party).map(
      (party) => [party, who[move][status] === party ? "may" : "may not", move, status] as const,
    ),
  ),
);

test.each(acts)("%s %s %s a plan that is %s", (party, may, move, status) => {
  expect(mayActOnPlan(status, move, party)).toBe(may === "may");
});

const no = { DRAFT: false, SUBMITTED: false, RETURNED: false, APPROVED: false, SUPERSEDED: false };
const moves: Record<PlanStatus, Record<PlanStatus, boolean>> = {
  DRAFT: { ...no, SUBMITTED: true, SUPERSEDED: true },
  SUBMITTED: { ...no, DRAFT: true, RETURNED: true, APPROVED: true, SUPERSEDED: true },
  RETURNED: { ...no, SUBMITTED: true, SUPERSEDED: true },
  APPROVED: { ...no, SUPERSEDED: true }, // an amendment leaves it approved and is no move
  SUPERSEDED: no,
};
const table = Object.values(PlanStatus).flatMap((from) =>
  Object.values(PlanStatus).map((to) => [from, moves[from][to] ? "may" : "may not", to] as const),
);

test.each(table)("a plan that is %s %s become %s", (from, may, to) => {
  expect(mayMovePlan(from, to)).toBe(may === "may");
});
