import { Party } from "./party.ts";
import { mayActOnUnitAgreement, UNIT_AGREEMENT_MOVES, UnitAgreementStatus } from "./unit-agreement-status.ts";
import { mayActOnUnitRating, UNIT_RATING_MOVES, UnitRatingStatus } from "./unit-rating-status.ts";

test("the rating of a unit: every move from every status by every party, and no other", () => {
  const allowed = Object.values(UnitRatingStatus).flatMap((status) =>
    [...new Set(UNIT_RATING_MOVES.map(({ move }) => move))].flatMap((move) =>
      Object.values(Party)
        .filter((party) => mayActOnUnitRating(status, move, party))
        .map((party) => `${status} ${move} ${party}`),
    ),
  );

  expect(allowed).toEqual([
    "DRAFT save APPRAISER",
    "DRAFT publish APPRAISER",
    "PUBLISHED replace APPRAISER",
    "PUBLISHED withdraw APPRAISER",
  ]);
});

test("the agreement of a unit: every move from every status by every party, and no other", () => {
  const allowed = Object.values(UnitAgreementStatus).flatMap((status) =>
    [...new Set(UNIT_AGREEMENT_MOVES.map(({ move }) => move))].flatMap((move) =>
      Object.values(Party)
        .filter((party) => mayActOnUnitAgreement(status, move, party))
        .map((party) => `${status} ${move} ${party}`),
    ),
  );

  expect(allowed).toEqual([
    "DRAFT save OWNER",
    "DRAFT agree APPRAISER",
    "DRAFT plan OWNER",
    "AGREED reopen APPRAISER",
    "AGREED plan OWNER",
    "AGREED report OWNER",
    "AGREED comment APPRAISER",
  ]);
});
