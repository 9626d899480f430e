import { countsInMeans, FeedbackKind } from "./feedback-kind.ts";
import { INDICATOR_ASPECT_LABEL } from "./indicator-aspect.ts";
import { INDICATOR_PATTERN_LABEL } from "./indicator-pattern.ts";
import { PLAN_PERSPECTIVE_LABEL } from "./plan-perspective.ts";

test("the perspectives of a unit head's plan are printed in Indonesian", () => {
  expect(PLAN_PERSPECTIVE_LABEL).toEqual({
    RECIPIENT: "Penerima layanan",
    PROCESS: "Proses bisnis",
    STRENGTHENING: "Penguatan internal",
    BUDGET: "Anggaran",
  });
});

test("the aspects of an indicator are printed in Indonesian", () => {
  expect(INDICATOR_ASPECT_LABEL).toEqual({
    QUANTITY: "Kuantitas",
    QUALITY: "Kualitas",
    TIME: "Waktu",
    COST: "Biaya",
  });
});

test("the patterns of an indicator have an Indonesian word", () => {
  expect(INDICATOR_PATTERN_LABEL).toEqual({ CUMULATIVE: "Hitungan", POSITION: "Posisi", RELEASE: "Rilis" });
});

test.each([
  ["APPRAISER", true],
  ["TEAM_LEAD", true],
  ["PEER", true],
  ["SUBORDINATE", true],
  ["SELF", false],
  ["SERVICE_USER", true],
] as const)("whether feedback of kind %s is part of a mean: %s", (kind, counts) => {
  expect(countsInMeans(kind)).toBe(counts);
  expect(Object.values(FeedbackKind)).toHaveLength(6);
});
