import { taskPlace } from "./task-place.ts";

const period = { id: "p", kind: "MONTH", startsOn: "2026-10-01" } as const;
const about = { count: 1, period, employee: null, unit: null };
const everywhere = { isThere: () => true, viewerId: "me" };

it("one report to verify opens the person, several the team of that period", () => {
  expect(taskPlace({ ...about, kind: "REPORTS_TO_VERIFY", employee: { id: "e" } }, everywhere)).toEqual({
    to: "/people/$id",
    params: { id: "e" },
    search: { period: "2026-10" },
  });
  expect(taskPlace({ ...about, kind: "REPORTS_TO_VERIFY", count: 4 }, everywhere)).toEqual({
    to: "/team",
    search: { period: "p", needs: "verify" },
  });
});

it("a place that is not there is passed over, and with none left the task is told without a link", () => {
  const onlyTeam = { isThere: (to: string) => to === "/team", viewerId: null };

  expect(taskPlace({ ...about, kind: "ASSESSMENTS_TO_MAKE" }, onlyTeam)).toEqual({
    to: "/team",
    search: { period: "p" },
  });
  expect(taskPlace({ ...about, kind: "YEAR_TO_PREPARE" }, onlyTeam)).toBeNull();
});

it("what is published of oneself is read on one's own page where there is no other", () => {
  const place = { isThere: (to: string) => to === "/people/$id", viewerId: "me" };

  expect(taskPlace({ ...about, kind: "ASSESSMENTS_TO_READ" }, place)).toEqual({
    to: "/people/$id",
    params: { id: "me" },
  });
});

it("one's own report is written under the month's own address", () => {
  expect(taskPlace({ ...about, kind: "REPORT_TO_HAND_IN" }, everywhere)).toEqual({
    to: "/kerja/laporan/$period",
    params: { period: "2026-10" },
  });
});
