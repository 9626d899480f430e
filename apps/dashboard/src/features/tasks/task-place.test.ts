import { taskPlace } from "./task-place.ts";

const about = { count: 1, period: { id: "p" }, employee: null, unit: null };
const everywhere = { isThere: () => true, viewerId: "me" };

it("one report to verify opens the person, several the team of that period", () => {
  expect(taskPlace({ ...about, kind: "REPORTS_TO_VERIFY", employee: { id: "e" } }, everywhere)).toEqual({
    to: "/people/$id",
    params: { id: "e" },
  });
  expect(taskPlace({ ...about, kind: "REPORTS_TO_VERIFY", count: 4 }, everywhere)).toEqual({
    to: "/team",
    search: { period: "p" },
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
