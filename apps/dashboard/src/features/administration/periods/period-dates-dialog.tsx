import { isIsoDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import { formatDay } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { periodWord } from "../../periods/period-words.ts";
import { ChangeDialog } from "../change-dialog.tsx";
import { textIn, type Filled } from "../change-field.tsx";
import { reasonField } from "../reason-field.ts";
import { SetPeriodDatesDocument } from "./period-dates-dialog.generated.ts";
import type { PeriodList_PeriodFragment } from "./period-list.generated.ts";

interface PeriodDatesDialogProps {
  period: PeriodList_PeriodFragment;
  onClose: () => void;
  onDone: () => void;
}

export function PeriodDatesDialog({ period, onClose, onDone }: PeriodDatesDialogProps) {
  const [set] = useMutation(SetPeriodDatesDocument, { errorPolicy: "none" });
  return (
    <ChangeDialog
      title={m.adm_period_dates_title({ period: periodWord(period) })}
      draft={`period-dates.${period.id}`}
      fields={[
        {
          name: "reportDueOn",
          help: "rule.reportDue",
          kind: "date",
          isHalf: true,
          label: m.adm_report_due_last(),
          missing: m.adm_date_missing(),
          initial: period.reportDueOn,
        },
        {
          name: "assessmentDueOn",
          help: "rule.assessmentDue",
          kind: "date",
          isHalf: true,
          label: m.adm_assessment_due_last(),
          missing: m.adm_date_missing(),
          initial: period.assessmentDueOn,
        },
        reasonField("rule.reason", m.adm_period_reason_hint()),
      ]}
      meaning={meaning}
      submit={m.adm_save()}
      run={async (filled) => {
        const input = {
          periodId: period.id,
          reportDueOn: textIn(filled, "reportDueOn"),
          assessmentDueOn: textIn(filled, "assessmentDueOn"),
          reason: textIn(filled, "reason"),
        };
        const problems = (await set({ variables: { input } })).data?.setPeriodDates.problems;
        if (problems?.length === 0) onDone();
        return problems;
      }}
      onClose={onClose}
    />
  );
}

function meaning(filled: Filled): string {
  const [report, assessment] = [textIn(filled, "reportDueOn"), textIn(filled, "assessmentDueOn")];
  return isIsoDate(report) && isIsoDate(assessment)
    ? m.adm_period_dates_meaning({ report: formatDay(report), assessment: formatDay(assessment) })
    : m.adm_period_dates_choose();
}
