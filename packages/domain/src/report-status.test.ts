import { mayMoveReport, ReportStatus } from "./report-status.ts";

const moves: Record<ReportStatus, Record<ReportStatus, boolean>> = {
  DRAFT: { DRAFT: false, SUBMITTED: true, RETURNED: false, VERIFIED: false },
  SUBMITTED: { DRAFT: true, SUBMITTED: false, RETURNED: true, VERIFIED: true },
  RETURNED: { DRAFT: false, SUBMITTED: true, RETURNED: false, VERIFIED: false },
  VERIFIED: { DRAFT: false, SUBMITTED: false, RETURNED: false, VERIFIED: false },
};

const table = Object.values(ReportStatus).flatMap((from) =>
  Object.values(ReportStatus).map((to) => [from, moves[from][to] ? "may" : "may not", to] as const),
);

test.each(table)("a report that is %s %s become %s", (from, may, to) => {
  expect(mayMoveReport(from, to)).toBe(may === "may");
});

test("every status but a draft is reached only by way of a submission", () => {
  const fromDraft = Object.values(ReportStatus).filter((to) => mayMoveReport("DRAFT", to));

  expect(fromDraft).toEqual(["SUBMITTED"]);
});
