import { isToDo, reportDuties } from "./report-duties.ts";

const OCTOBER = {
  id: "october",
  kind: "MONTH" as const,
  startsOn: "2026-10-01",
  endsOn: "2026-10-31",
  reportDueOn: "2026-11-04",
  isAssessed: true,
};
const POST = {
  id: "post",
  title: "Pranata",
  capacity: "DEFINITIVE" as const,
  startsOn: "2020-01-01",
  endsOn: null as string | null,
};
const FACTS = {
  periods: [OCTOBER],
  posts: [POST],
  reports: [],
  leaves: [],
  workingDays: ["2026-10-01", "2026-10-02"],
  isEmployee: true,
  today: "2026-11-10",
};
const report = (status: "DRAFT" | "SUBMITTED" | "RETURNED", daysLate = 0) => ({
  status,
  daysLate,
  appraiserNote: null,
  period: { id: "october" },
  position: { id: "post" },
});

test.each([
  ["past its due date", {}, "MISSING", 6, true],
  ["in time", { today: "2026-11-03" }, "NOT_DUE", 0, true],
  ["in the running month", { today: "2026-10-20" }, "NOT_DUE", 0, false],
  ["away all month", { leaves: [{ startsOn: "2026-09-01", endsOn: "2026-12-01" }] }, "NOT_APPLICABLE", 0, false],
  ["no employee", { isEmployee: false }, "NOT_APPLICABLE", 0, false],
  ["handed in late", { reports: [report("SUBMITTED", 2)] }, "SUBMITTED", 2, false],
  ["given back", { reports: [report("RETURNED", 2)] }, "RETURNED", 2, true],
  ["begun", { reports: [report("DRAFT")] }, "DRAFT", 6, true],
])("%s", (_name, part, state, late, todo) => {
  const [duty] = reportDuties({ ...FACTS, ...part });
  expect(duty && [duty.state, duty.daysLate, isToDo(duty)]).toEqual([state, late, todo]);
});

test("a post that is held for days only, or was not held then, owes nothing", () => {
  expect(reportDuties({ ...FACTS, posts: [{ ...POST, capacity: "PLH" as const }] })).toEqual([]);
  expect(reportDuties({ ...FACTS, posts: [{ ...POST, endsOn: "2026-09-30" }] })).toEqual([]);
  expect(reportDuties({ ...FACTS, periods: [{ ...OCTOBER, isAssessed: false }] })).toEqual([]);
});
