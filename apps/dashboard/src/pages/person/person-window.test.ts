import { olderWindow, personWindow } from "./person-window.ts";

it("shows this month and the eleven before, and a trend of twenty-four", () => {
  expect(personWindow("2026-11-24")).toEqual({ from: "2025-12-01", to: "2026-11-30", trendFrom: "2024-12-01" });
});

it("crosses the turn of the year", () => {
  expect(personWindow("2026-01-05")).toEqual({ from: "2025-02-01", to: "2026-01-31", trendFrom: "2024-02-01" });
});

it("goes on where the window before ended", () => {
  expect(olderWindow({ from: "2025-12-01", to: "2026-11-30" })).toEqual({ from: "2024-12-01", to: "2025-11-30" });
});
