import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { formatTerm, formatWeekday } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { EntryItem } from "../progress/entry-item.tsx";
import { ReportHandedIn_ReportFragmentDoc, type ReportHandedIn_ReportFragment } from "./report-handed-in.generated.ts";
import styles from "./report-handed-in.module.css";
import { WithdrawReportDocument } from "./save-report.generated.ts";

interface ReportHandedInProps {
  report: FragmentType<ReportHandedIn_ReportFragment>;
  today: string;
}

/** A report as its reader has it. It comes back on its writer's word until someone has read it; its entries are amended with a trace. */
export function ReportHandedIn({ report, today }: ReportHandedInProps) {
  const { data } = useSuspenseFragment({
    fragment: ReportHandedIn_ReportFragmentDoc,
    fragmentName: "ReportHandedIn_report",
    from: report,
  });
  const [withdraw, { loading }] = useMutation(WithdrawReportDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
  });
  const { errors, attempt } = useAttempt();
  const { id, narrative, realisations, entries, viewerMayWithdraw } = data;

  function takeBack() {
    void attempt(async () => {
      const problems = (await withdraw({ variables: { input: { reportId: id } } })).data?.withdrawReport.problems;
      if (problems?.length === 0) showToast({ words: m.report_withdrawn() });
      return problems;
    });
  }
  return (
    <div className={styles.report}>
      {viewerMayWithdraw && (
        <div className={styles.withdraw}>
          <p>{m.report_withdraw_lead()}</p>
          <Button disabled={loading} onClick={takeBack}>
            {m.report_withdraw()}
          </Button>
        </div>
      )}
      {errors[0] && <p role="alert">{errors[0].message}</p>}
      <section aria-labelledby="narrative">
        <h2 id="narrative">{m.report_narrative()}</h2>
        <p className={styles.words}>{narrative ?? m.report_no_narrative()}</p>
      </section>
      <section aria-labelledby="realisations">
        <h2 id="realisations">{m.realisations_title()}</h2>
        {realisations.length === 0 ? (
          <p className={styles.quiet}>{m.realisations_none()}</p>
        ) : (
          <dl className={styles.realisations}>
            {realisations.map(({ value, note, indicator }, i) => (
              <div key={indicator?.id ?? i}>
                <dt>
                  {indicator?.text ?? m.indicator_gone()}
                  {indicator && <span className={styles.quiet}>{indicator.result.title}</span>}
                </dt>
                <dd>
                  {value === null ? m.not_measured() : `${formatTerm(value)} ${indicator?.unitOfMeasure ?? ""}`.trim()}
                  {note !== null && <span className={styles.quiet}>{note}</span>}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </section>
      <section aria-labelledby="entries">
        <h2 id="entries">{m.report_entries_title({ n: entries.length })}</h2>
        {entries.length === 0 && <p className={styles.quiet}>{m.entries_none()}</p>}
        <ul>
          {entries.map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <span className={styles.quiet}>{formatWeekday(entry.date)}</span>
              <ul>
                <EntryItem entry={entry} today={today} />
              </ul>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
