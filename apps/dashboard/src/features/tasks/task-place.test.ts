import { taskPlace } from "./task-place.ts";

const about = { count: 1, period: { id: "p" }, employee: null, unit: null };
const everywhere = () => true;

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
  const onlyTeam = (to: string) => to === "/team";

  expect(taskPlace({ ...about, kind: "ASSESSMENTS_TO_MAKE" }, onlyTeam)).toEqual({
    to: "/team",
    search: { period: "p" },
  });
  expect(taskPlace({ ...about, kind: "YEAR_TO_PREPARE" }, onlyTeam)).toBeNull();
});
