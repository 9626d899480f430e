import {
  InnovationReviewer,
  InnovationReviewStatus,
  INNOVATION_MOVES,
  INNOVATION_REVIEW_MOVES,
  isConfirmedByAll,
  mayMakeOnReview,
  stagesAfter,
} from "./innovation-moves.ts";
import { InnovationStage } from "./innovation-stage.ts";
import { mayMake } from "./moves.ts";
import { Party } from "./party.ts";

/** Every move that there is, written out; all others are not. */
const STAGE_MOVES = [
  "IDEA try OWNER",
  "TRIAL adopt OWNER",
  "ADOPTED replicate SYSTEM",
  "IDEA close OWNER",
  "TRIAL close OWNER",
  "ADOPTED close OWNER",
  "REPLICATED close OWNER",
];
const REVIEW_MOVES = [
  "OPEN submit OWNER",
  "RETURNED submit OWNER",
  "SUBMITTED withdraw OWNER",
  "SUBMITTED confirm APPRAISER",
  "SUBMITTED confirm CYCLE",
  "SUBMITTED return APPRAISER",
  "SUBMITTED return CYCLE",
  "OPEN advance OWNER",
  "OPEN advance SYSTEM",
  "RETURNED advance OWNER",
  "RETURNED advance SYSTEM",
  "VALIDATED advance OWNER",
  "VALIDATED advance SYSTEM",
];

test("an innovation moves from stage to stage as the table has it, by its team alone but for replication", () => {
  const found = Object.values(InnovationStage).flatMap((stage) =>
    (["try", "adopt", "replicate", "close"] as const).flatMap((move) =>
      Object.values(Party)
        .filter((party) => mayMake(INNOVATION_MOVES, stage, move, party))
        .map((party) => `${stage} ${move} ${party}`),
    ),
  );
  expect(found.toSorted()).toEqual(STAGE_MOVES.toSorted());
});

test("its confirmation moves as the table has it", () => {
  const moves = [...new Set(INNOVATION_REVIEW_MOVES.map(({ move }) => move))];
  const found = Object.values(InnovationReviewStatus).flatMap((status) =>
    moves.flatMap((move) =>
      Object.values(Party)
        .filter((party) => mayMakeOnReview(status, move, party))
        .map((party) => `${status} ${move} ${party}`),
    ),
  );
  expect(found.toSorted()).toEqual(REVIEW_MOVES.toSorted());
});

test.each([
  ["IDEA", ["TRIAL", "CLOSED"]],
  ["TRIAL", ["ADOPTED", "CLOSED"]],
  ["ADOPTED", ["CLOSED"]],
  ["REPLICATED", ["CLOSED"]],
  ["CLOSED", []],
] as const)("from %s its team goes to %j", (stage, stages) => {
  expect(stagesAfter(stage)).toEqual(stages);
});

test.each([
  [[], false],
  [["APPRAISER"], false],
  [["PERFORMANCE_TEAM"], false],
  [["PERFORMANCE_TEAM", "APPRAISER"], true],
] as const)("confirmed by %j it is confirmed by all: %s", (confirmed, isAll) => {
  expect(isConfirmedByAll(confirmed)).toBe(isAll);
  expect(Object.values(InnovationReviewer)).toHaveLength(2);
});
