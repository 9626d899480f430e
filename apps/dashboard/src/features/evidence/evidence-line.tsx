import { attendanceClass } from "@andir/domain/attendance-code";
import type { ReactNode } from "react";
import { formatCount, formatInstant, formatMonth } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { lineWord } from "../assessments/explanation-words.ts";
import { ratingWord } from "../assessments/words.ts";
import { coreValueWord, feedbackKindWord } from "../feedback/feedback-words.ts";
import { periodShort } from "../periods/period-words.ts";
import { RealisationTable } from "../reports/realisation-table.tsx";
import { ReportingChip } from "../reports/reporting-chip.tsx";
import { EvidenceFiles } from "./evidence-files.tsx";
import type { EvidenceItem } from "./evidence-items.ts";
import styles from "./evidence-line.module.css";

type Of<K extends EvidenceItem["kind"]> = Extract<EvidenceItem, { kind: K }>;

/** One thing that happened on a day. */
export function EvidenceLine({ item }: { item: EvidenceItem }) {
  if (item.kind === "progress") return <Progress item={item} />;
  if (item.kind === "feedback") return <Feedback item={item} />;
  if (item.kind === "report") return <Report item={item} />;
  if (item.kind === "innovation") return <Innovation item={item} />;
  return <Attendance item={item} />;
}

function Line({ icon, name, children }: { icon: IconName; name?: ReactNode; children?: ReactNode }) {
  return (
    <li className={styles.line}>
      <Icon name={icon} />
      <div className={styles.what}>
        {name && <p className={styles.name}>{name}</p>}
        {children}
      </div>
    </li>
  );
}

function Progress({ item: { entry } }: { item: Of<"progress"> }) {
  const { text, quantity, isVerified, plannedResult, amendments, evidence } = entry;
  return (
    <Line icon="pencil">
      <p>
        {text}
        {quantity !== null && <span className={styles.quiet}> · {formatCount(quantity)}</span>}
        {isVerified && (
          <abbr className={styles.verified} title={m.entry_verified()}>
            <Icon name="check" />
            <span className="visually-hidden">{m.entry_verified()}</span>
          </abbr>
        )}
      </p>
      {plannedResult && <p className={styles.quiet}>{m.evidence_for_result({ title: plannedResult.title })}</p>}
      {amendments.map(({ revision, at, reason }) => (
        <p key={revision} className={styles.quiet}>
          {m.evidence_amended({ date: formatInstant(at), reason })}
        </p>
      ))}
      <EvidenceFiles evidence={evidence} />
    </Line>
  );
}

function Feedback({ item: { feedback } }: { item: Of<"feedback"> }) {
  const { giver, kind, isAnonymous, startsOn, endsOn, rating, coreValue, text, resultTitle, plannedResult } = feedback;
  const from = giver
    ? m.evidence_feedback_from({ name: giver.name })
    : isAnonymous
      ? m.evidence_feedback_anonymous()
      : m.evidence_feedback_service_user();
  const on = coreValue === null ? (plannedResult?.title ?? resultTitle) : coreValueWord(coreValue);
  return (
    <Line icon="talk" name={from}>
      <p className={styles.quiet}>
        {[
          giver && kind && feedbackKindWord(kind),
          startsOn !== endsOn && [...new Set([formatMonth(startsOn), formatMonth(endsOn)])].join(" – "),
          on,
          rating && ratingWord(rating),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p className={styles.said}>{text}</p>
    </Line>
  );
}

function Report({ item: { report } }: { item: Of<"report"> }) {
  const period = periodShort(report.period);
  return (
    <Line
      icon="file"
      name={report.submittedAt === null ? m.evidence_report_draft({ period }) : m.evidence_report_submitted({ period })}
    >
      <p className={styles.state}>
        <ReportingChip state={report.status} />
        {report.daysLate > 0 && (
          <span className={styles.late}>{m.late_by({ days: m.days({ n: report.daysLate }) })}</span>
        )}
      </p>
      {report.narrative && <p className={styles.said}>{report.narrative}</p>}
      <RealisationTable report={report} />
      {report.appraiserNote && (
        <p>
          <span className={styles.quiet}>{m.appraiser_note()}:</span> {report.appraiserNote}
        </p>
      )}
    </Line>
  );
}

const STEP = {
  started: m.evidence_innovation_started,
  adopted: m.evidence_innovation_adopted,
  validated: m.evidence_innovation_validated,
};

function Innovation({ item: { innovation, step } }: { item: Of<"innovation"> }) {
  return (
    <Line icon="idea" name={STEP[step]({ title: innovation.title })}>
      <p>{innovation.change}</p>
    </Line>
  );
}

function Attendance({ item: { codes } }: { item: Of<"attendance"> }) {
  const isExcused = codes.every((code) => attendanceClass(code) === "EXCUSED");
  return (
    <Line icon={isExcused ? "calendar" : "clock"}>
      <p>{codes.map(lineWord).join(", ")}</p>
    </Line>
  );
}
