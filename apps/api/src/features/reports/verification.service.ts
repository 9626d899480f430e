import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { judgeOf } from "../employees/appraiser.loaders.ts";
import { PerformanceReport } from "./report.entity.ts";
import type { ReturnReportInput, VerifyReportInput, WithdrawVerificationInput } from "./report.inputs.ts";
import { loadReport, type ReportRow } from "./report.loaders.ts";
import { whenClosed } from "./report.place.ts";
import { judges, mayReconsider, mayReturn, mayVerify } from "./report.policy.ts";
import { lockReport, type LockedReport } from "./report.repository.ts";

const LONGEST_NOTE = 2_000;

/** The appraiser has checked it: its entries count as verified work, but those that are named. */
export function verifyReport(scope: Scope, input: VerifyReportInput): Promise<ReportRow | Problem[]> {
  return once(scope, "verifyReport", input, byRow(loadReport), async (tx) => {
    const found = await reportToJudge(tx, input.reportId);
    if ("code" in found) return [found];
    const { report, judgeKey } = found;
    if (!mayVerify(actorOf(tx), report, judgeKey)) return [NOT_WAITING];
    const note = input.note?.trim() ?? "";
    const excepted = [...new Set((input.exceptEntryIds ?? []).map((id) => keyOf("ProgressEntry", id)))];
    if (note.length > LONGEST_NOTE) return [TOO_LONG];
    if (excepted.length > 0 && note === "")
      return [problem("note", "REQUIRED", "Say why some entries are not accepted: their writer will ask.")];

    const accepted = await tx.db.query<[unknown, number]>(
      "update progress_entry set is_verified = not (key = any($2::uuid[])) where report_key = $1",
      [report.key, excepted],
    );
    await move(tx, report, "VERIFIED", note);
    await recordEvent(tx, {
      ...eventOf("report.verified", report, judgeKey, tx),
      payload: { note, entries: accepted[1], excepted },
    });
    return loadReport.required(tx, report.key);
  });
}

/** Back to its writer, who mends it and hands it in again; it stays in time if it was. */
export function returnReport(scope: Scope, input: ReturnReportInput): Promise<ReportRow | Problem[]> {
  return once(scope, "returnReport", input, byRow(loadReport), async (tx) => {
    const found = await reportToJudge(tx, input.reportId);
    if ("code" in found) return [found];
    const { report, judgeKey } = found;
    if (!mayReturn(actorOf(tx), report, judgeKey)) return [NOT_WAITING];
    const note = input.note.trim();
    if (note === "") return [problem("note", "REQUIRED", "Say what is to be mended.")];
    if (note.length > LONGEST_NOTE) return [TOO_LONG];

    await move(tx, report, "RETURNED", note);
    await recordEvent(tx, { ...eventOf("report.returned", report, judgeKey, tx), payload: { note } });
    return loadReport.required(tx, report.key);
  });
}

/** It waits again, as it was handed in: for a verification that was a slip, or that new facts have overtaken. */
export function withdrawVerification(scope: Scope, input: WithdrawVerificationInput): Promise<ReportRow | Problem[]> {
  return once(scope, "withdrawVerification", input, byRow(loadReport), async (tx) => {
    const found = await reportToJudge(tx, input.reportId);
    if ("code" in found) return [found];
    const { report, judgeKey } = found;
    if (!mayReconsider(actorOf(tx), report, judgeKey)) return [NOT_VERIFIED];
    if (report.isAssessed) return [ASSESSED];
    const reason = input.reason.trim();
    if (reason === "") return [problem("reason", "REQUIRED", "Say why: the writer of the report reads it.")];
    if (reason.length > LONGEST_NOTE) return [problem("reason", "TOO_LONG", TOO_LONG.message)];

    await rows(tx, sql`update progress_entry set is_verified = false where report_key = ${report.key}::uuid`);
    await move(tx, report, "SUBMITTED", "");
    await recordEvent(tx, {
      ...eventOf("report.verification_withdrawn", report, judgeKey, tx),
      payload: { reason },
    });
    return loadReport.required(tx, report.key);
  });
}

const NOT_VERIFIED = problem("reportId", "NOT_VERIFIED", "It is not verified any more. Load it again.");
const ASSESSED = problem(
  "reportId",
  "ASSESSED",
  "The assessment that rests on it is published. Withdraw that first, while nobody has acknowledged it.",
);
const NOT_WAITING = problem(
  "reportId",
  "NOT_SUBMITTED",
  "It does not wait for you any more: it was verified, given back or withdrawn meanwhile. Load it again.",
);
const TOO_LONG = problem("note", "TOO_LONG", `At most ${LONGEST_NOTE} characters.`);

/** A report that the actor, or one for whom they act, is the judge of. Others are told no more than that it is not there. */
async function reportToJudge(
  tx: Scope,
  reportId: string,
): Promise<{ report: LockedReport; judgeKey: string } | Problem> {
  const report = await lockReport(tx, reportId);
  const judgeKey = report && (await judgeOf(tx, report.positionKey, report.periodEndsOn));
  if (!report || judgeKey === null || !judges(actorOf(tx), report, judgeKey))
    return problem("reportId", "NOT_FOUND", "There is no such report for you to judge.");
  return whenClosed({ isOpen: report.isPeriodOpen }) ?? { report, judgeKey };
}

async function move(
  tx: Scope,
  report: LockedReport,
  status: "VERIFIED" | "RETURNED" | "SUBMITTED",
  note: string,
): Promise<void> {
  const verified = status === "VERIFIED";
  await tx.db.update(
    PerformanceReport,
    { key: report.key },
    {
      status,
      appraiserNote: note === "" ? null : note,
      verifiedAt: verified ? tx.now : null,
      verifiedByKey: verified ? actorOf(tx).employeeKey : null,
      revision: report.revision + 1,
    },
  );
}

const eventOf = (action: string, report: LockedReport, judgeKey: string, tx: Scope) => ({
  action,
  noun: "performance_report",
  nounKey: report.key,
  subjectKey: report.employeeKey,
  onBehalfOfKey: judgeKey === actorOf(tx).employeeKey ? null : judgeKey,
});
