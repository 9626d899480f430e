import { mayActOnObjection, mayMoveObjection, ObjectionStatus, type ObjectionMove } from "./objection-status.ts";
import { Party } from "./party.ts";

const who: Record<ObjectionMove, Record<ObjectionStatus, Party | "">> = {
  answer: { FILED: "APPRAISER", ANSWERED: "", DECIDED: "" },
  decide: { FILED: "SUPERIOR", ANSWERED: "SUPERIOR", DECIDED: "" },
};
const acts = (Object.keys(who) as ObjectionMove[]).flatMap((move) =>
  Object.values(ObjectionStatus).flatMap((status) =>
    Object.values(Party).map(
      (party) => [party, who[move][status] === party ? "may" : "may not", move, status] as const,
    ),
  ),
);

test.each(acts)("%s %s %s an objection that is %s", (party, may, move, status) => {
  expect(mayActOnObjection(status, move, party)).toBe(may === "may");
});

test.each([
  ["FILED", ["ANSWERED", "DECIDED"]],
  ["ANSWERED", ["DECIDED"]],
  ["DECIDED", []],
] as const)("an objection that is %s may become %j and nothing else", (from, expected) => {
  expect(Object.values(ObjectionStatus).filter((to) => mayMoveObjection(from, to))).toEqual(expected);
});
