import {
  CalibrationStatus,
  mayActOnCalibration,
  mayMoveCalibration,
  type CalibrationMove,
} from "./calibration-status.ts";
import { Party } from "./party.ts";

const who: Record<CalibrationMove, Record<CalibrationStatus, Party | "">> = {
  accept: { PROPOSED: "APPRAISER", ACCEPTED: "", KEPT: "" },
  keep: { PROPOSED: "APPRAISER", ACCEPTED: "", KEPT: "" },
};
const acts = (Object.keys(who) as CalibrationMove[]).flatMap((move) =>
  Object.values(CalibrationStatus).flatMap((status) =>
    Object.values(Party).map(
      (party) => [party, who[move][status] === party ? "may" : "may not", move, status] as const,
    ),
  ),
);

test.each(acts)("%s %s %s a proposal that is %s", (party, may, move, status) => {
  expect(mayActOnCalibration(status, move, party)).toBe(may === "may");
});

test.each([
  ["PROPOSED", ["ACCEPTED", "KEPT"]],
  ["ACCEPTED", []],
  ["KEPT", []],
] as const)("a proposal that is %s may become %j and nothing else", (from, expected) => {
  expect(Object.values(CalibrationStatus).filter((to) => mayMoveCalibration(from, to))).toEqual(expected);
});
