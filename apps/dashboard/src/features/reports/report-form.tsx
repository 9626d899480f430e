import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useMemo, type SyntheticEvent } from "react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { measuredResults } from "./measured.ts";
import { RealisationFields, valueInput } from "./realisation-fields.tsx";
import { draftOfReport, notNumbers, realisationsOf, type ReportDraft } from "./report-draft.ts";
import {
  ReportForm_EmployeeFragmentDoc,
  ReportForm_PositionFragmentDoc,
  ReportForm_ReportFragmentDoc,
  type ReportForm_EmployeeFragment,
  type ReportForm_PositionFragment,
  type ReportForm_ReportFragment,
} from "./report-form.generated.ts";
import styles from "./report-form.module.css";
import { SaveReportDocument, SubmitReportDocument } from "./save-report.generated.ts";
import { SavingLine } from "./saving-line.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useReportDraft } from "./use-report-draft.ts";
import { WhatIsThere } from "./what-is-there.tsx";

const NARRATIVE = "report-narrative";

interface ReportFormProps {
  period: { id: string; startsOn: string; endsOn: string; reportDueOn: string };
  /** From which day on it may be handed in, where that is still to come. */
  opensOn: string | null;
  /** Calendar days after the due date, if it is handed in today. */
  daysAfter: number;
  position: { id: string } & FragmentType<ReportForm_PositionFragment>;
  employee: FragmentType<ReportForm_EmployeeFragment>;
  report: FragmentType<ReportForm_ReportFragment> | null;
  variables: { from: string; to: string; year: number };
}

/** A report being written: filled from the entries, saved as it is typed, handed in when its writer says so. */
export function ReportForm(props: ReportFormProps) {
  const { period, opensOn, daysAfter, position, variables } = props;
  const { data: post } = useSuspenseFragment({
    fragment: ReportForm_PositionFragmentDoc,
    from: position,
    variables,
  });
  const { data: work } = useSuspenseFragment({
    fragment: ReportForm_EmployeeFragmentDoc,
    from: props.employee,
    variables,
  });
  const { data: report } = useSuspenseFragment({ fragment: ReportForm_ReportFragmentDoc, from: props.report });
  const { nodes: entries, totalCount } = work.entriesOfPeriod;
  const planned = post.plan?.results;
  const results = useMemo(() => measuredResults(planned ?? [], entries, variables), [planned, entries, variables]);
  const indicators = results.flatMap((result) => result.indicators);

  const { base, draft, isTouched, change, saved, clear } = useReportDraft(
    `report.${period.id}.${position.id}`,
    report?.revision ?? 1,
    draftOfReport(report, indicators),
  );
  const [save] = useMutation(SaveReportDocument, { errorPolicy: "none" });
  const [submit, { loading }] = useMutation(SubmitReportDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ narrative: NARRATIVE });
  const inputOf = (now: ReportDraft) => ({
    periodId: period.id,
    positionId: position.id,
    revision: base,
    narrative: now.narrative,
    realisations: realisationsOf(now),
  });
  const saving = useAutosave(draft, isTouched, async (now) => {
    const { data } = await save({ variables: { input: inputOf(now) } });
    const kept = data?.saveReport.report;
    if (kept) saved(kept.revision, now);
    else if (data?.saveReport.problems.some(({ code }) => code === "CONFLICT")) return "conflict";
    else throw new Error("It was not saved.");
    return "saved";
  });

  function handIn(event: SyntheticEvent) {
    event.preventDefault();
    const missing: FormError[] = notNumbers(draft).map((id) => ({
      field: valueInput(id),
      message: m.problem_entry_quantity(),
    }));
    if (!draft.narrative.trim()) missing.push({ field: NARRATIVE, message: m.report_narrative_missing() });
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const problems = (await submit({ variables: { input: inputOf(draft) } })).data?.submitReport.problems;
      if (problems?.length === 0) {
        clear();
        showToast({ words: m.report_handed_in() });
      }
      return problems;
    });
  }

  return (
    <form className={styles.form} noValidate onSubmit={handIn}>
      {errors.length > 0 && <ErrorSummary title={m.report_not_sent()} errors={errors} />}
      <section className={styles.part} aria-labelledby="realisations">
        <h2 id="realisations">{m.realisations_title()}</h2>
        {results.length === 0 ? (
          <p className={styles.lead}>{m.realisations_no_plan()}</p>
        ) : (
          <>
            <p className={styles.lead}>{m.realisations_lead()}</p>
            {results.map((result) => (
              <RealisationFields
                key={result.id}
                result={result}
                told={draft.told}
                onTell={(id, told) => change({ told: { ...draft.told, [id]: told } })}
                errorOf={errorOf}
              />
            ))}
          </>
        )}
      </section>
      <TextArea
        id={NARRATIVE}
        label={m.report_narrative()}
        help={<FieldHelp of="report.reportNarrative" label={m.report_narrative()} />}
        hint={m.report_narrative_hint()}
        error={errorOf(NARRATIVE)}
        rows={6}
        maxLength={10_000}
        value={draft.narrative}
        onChange={(event) => change({ narrative: event.target.value })}
      />
      <WhatIsThere
        hasNarrative={draft.narrative.trim() !== ""}
        measured={indicators.filter(({ id }) => draft.told[id]?.value.trim()).length}
        indicators={indicators.length}
        entries={totalCount}
        unlinked={entries.filter(({ plannedResult }) => plannedResult === null).length}
      />
      <p>
        <Link to="/kerja" search={{ month: period.startsOn.slice(0, 7) }}>
          {m.report_to_entries()}
        </Link>
      </p>
      {daysAfter > 0 && (
        <p className={styles.lead}>
          {m.report_late_word({ due: formatDay(period.reportDueOn), days: m.days({ n: daysAfter }) })}
        </p>
      )}
      <div className={styles.actions}>
        {opensOn === null ? (
          <Button kind="primary" type="submit" disabled={loading || saving === "conflict"}>
            {loading ? m.waiting_sending() : m.report_send()}
          </Button>
        ) : (
          <p className={styles.lead}>{m.report_opens({ from: formatDay(opensOn) })}</p>
        )}
        <SavingLine saving={saving} onReload={() => (clear(), window.location.reload())} />
      </div>
    </form>
  );
}
