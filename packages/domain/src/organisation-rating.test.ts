import { ORGANISATION_RATING_LABEL, OrganisationRating, organisationRatingOf } from "./organisation-rating.ts";

test.each([
  ["OUTSTANDING", "Istimewa"],
  ["GOOD", "Baik"],
  ["NEEDS_IMPROVEMENT", "Butuh Perbaikan"],
  ["POOR", "Kurang"],
  ["VERY_POOR", "Sangat Kurang"],
] as const)("%s is printed as %s, and read back", (rating, label) => {
  expect(ORGANISATION_RATING_LABEL[rating]).toBe(label);
  expect(organisationRatingOf(label)).toBe(rating);
});

test.each([
  ["Cukup", "NEEDS_IMPROVEMENT"],
  ["CUKUP", "NEEDS_IMPROVEMENT"],
  ["  sangat   kurang ", "VERY_POOR"],
  ["butuh perbaikan", "NEEDS_IMPROVEMENT"],
  ["ISTIMEWA", "OUTSTANDING"],
  ["Sangat Baik", null],
  ["OUTSTANDING", null],
  ["kurang baik", null],
  ["", null],
  ["constructor", null],
])("%j in a file means %s", (text, rating) => {
  expect(organisationRatingOf(text)).toBe(rating);
});

test("there are five, lowest first", () => {
  expect(Object.values(OrganisationRating)).toEqual(["VERY_POOR", "POOR", "NEEDS_IMPROVEMENT", "GOOD", "OUTSTANDING"]);
});
