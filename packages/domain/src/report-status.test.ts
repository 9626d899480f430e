import { Party } from "./party.ts";
import { mayActOnReport, mayMoveReport, ReportStatus, type ReportMove } from "./report-status.ts";

const moves: Record<ReportStatus, Record<ReportStatus, boolean>> = {
  DRAFT: { DRAFT: false, SUBMITTED: true, RETURNED: false, VERIFIED: false },
  SUBMITTED: { DRAFT: true, SUBMITTED: false, RETURNED: true, VERIFIED: true },
  RETURNED: { DRAFT: false, SUBMITTED: true, RETURNED: false, VERIFIED: false },
  VERIFIED: { DRAFT: false, SUBMITTED: true, RETURNED: false, VERIFIED: false },
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

const nobody = { DRAFT: "", SUBMITTED: "", RETURNED: "", VERIFIED: "" } as const;
const who: Record<ReportMove, Record<ReportStatus, Party | "">> = {
  submit: { ...nobody, DRAFT: "OWNER", RETURNED: "OWNER" },
  verify: { ...nobody, SUBMITTED: "APPRAISER" },
  return: { ...nobody, SUBMITTED: "APPRAISER" },
  reconsider: { ...nobody, VERIFIED: "APPRAISER" },
  withdraw: { ...nobody, SUBMITTED: "OWNER" },
};
const acts = (Object.keys(who) as ReportMove[]).flatMap((move) =>
  Object.values(ReportStatus).flatMap((status) =>
    Object.values(Party).map(
      (party) => [party, who[move][status] === party ? "may" : "may not", move, status] as const,
    ),
  ),
);

test.each(acts)("%s %s %s a report that is %s", (party, may, move, status) => {
  expect(mayActOnReport(status, move, party)).toBe(may === "may");
});
