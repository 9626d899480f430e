import { tellingFinding } from "./waiting-time-finding.ts";

const months = (...minutes: number[]) =>
  minutes.map((medianMinutes, i) => ({ startsOn: `2026-${String(i + 1).padStart(2, "0")}-01`, medianMinutes }));

const queue = { title: "Antrean daring", adoptedOn: "2026-04-05" };

it("compares the three months before an innovation with the last three", () => {
  const told = tellingFinding(months(50, 52, 54, 40, 26, 24, 22), [queue]);

  expect(told).toEqual({ innovation: queue, finding: { kind: "fell", from: 52, to: 24 } });
});

it("does not credit an innovation with a change that nobody notices", () => {
  const told = tellingFinding(months(20, 20, 20, 20, 19, 19, 19), [queue]);

  expect(told).toMatchObject({ innovation: null, finding: { kind: "steady" } });
});

it("without an innovation, compares the first three months with the last three", () => {
  const told = tellingFinding(months(10, 10, 10, 12, 15, 16, 17), [{ title: "Gagasan", adoptedOn: null }]);

  expect(told).toEqual({ innovation: null, finding: { kind: "rose", from: 10, to: 16 } });
});

it("tells nothing of nothing", () => {
  expect(tellingFinding([], [queue])).toBeNull();
});
