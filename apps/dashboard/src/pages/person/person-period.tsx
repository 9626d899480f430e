import { useSuspenseFragment } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { PeriodEvidence } from "../../features/evidence/period-evidence.tsx";
import { evidenceViewOf } from "../../features/evidence/evidence-view.ts";
import { ReportBesidePlan, type Judging } from "../../features/evidence/report-beside-plan.tsx";
import { periodWord } from "../../features/periods/period-words.ts";
import { NextWaiting } from "../../features/reports/next-waiting.tsx";
import { useVerification } from "../../features/reports/use-verification.ts";
import { VerifyReport } from "../../features/reports/verify-report.tsx";
import { useVerifiedToast, WithdrawVerification } from "../../features/reports/withdraw-verification.tsx";
import { ComparePeriods } from "../../features/timeline/compare-periods.tsx";
import type { ListedPeriod } from "../../features/timeline/listed-periods.ts";
import { PeriodDetail_EmployeeFragmentDoc } from "../../features/timeline/period-detail.generated.ts";
import { ofPeriod, PeriodDetail } from "../../features/timeline/period-detail.tsx";
import { PeriodHead } from "../../features/timeline/period-head.tsx";
import * as m from "../../messages/messages.js";
import { Choice } from "../../ui/choice.tsx";
import type { PersonPageQuery } from "./person-page.generated.ts";
import styles from "./person-page.module.css";
import { withCompare, withView, type PersonSpans } from "./person-search.ts";

const route = getRouteApi("/shell/people/$id");

type Employee = NonNullable<PersonPageQuery["employee"]>;

interface PersonPeriodProps {
  employee: Employee;
  waiting: PersonPageQuery["waiting"];
  periods: readonly ListedPeriod[];
  spans: PersonSpans;
}

/** The period that is open: its report and assessment, another one beside it, and all that stands for it. */
export function PersonPeriod({ employee, waiting, periods, spans }: PersonPeriodProps) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { period, other, variables } = spans;
  const { data } = useSuspenseFragment({
    fragment: PeriodDetail_EmployeeFragmentDoc,
    // The document carries the fragments of its parts as well.
    fragmentName: "PeriodDetail_employee",
    from: employee,
    variables,
  });
  const { reports } = ofPeriod(data, period);
  // Two posts, two reports: the one that waits comes first.
  const report = reports.find(({ viewerMayVerify }) => viewerMayVerify) ?? reports[0] ?? null;
  const verification = useVerification(report?.id ?? "");
  const [done, setDone] = useState<string | null>(null);
  const sayVerified = useVerifiedToast();
  const mayJudge = report !== null && (report.viewerMayVerify || report.viewerMayReturn);
  const judging: Judging | undefined = mayJudge ? verification : undefined;
  const others = waiting.nodes.filter(({ id }) => id !== report?.id);
  const by = search.by ?? (mayJudge ? "plan" : "day");
  const plan = data.planOfYear.nodes.find((each) => report === null || each.position.id === report.position.id) ?? null;
  return (
    <section className={styles.period} aria-labelledby="period">
      <PeriodHead
        periods={periods}
        shown={period}
        other={other}
        onPeriod={(token) => void navigate({ search: (before) => ({ ...before, period: token }), resetScroll: false })}
        onOther={(token) => void navigate({ search: (before) => withCompare(before, token), resetScroll: false })}
      />
      {other && <ComparePeriods employee={employee} period={period} other={other} />}
      <PeriodDetail
        employee={data}
        period={period}
        underReport={
          (mayJudge || done !== null || report?.viewerMayWithdrawVerification) && (
            <>
              {report?.viewerMayWithdrawVerification && (
                <WithdrawVerification reportId={report.id} period={periodWord(period)} />
              )}
              {mayJudge && (
                <VerifyReport
                  report={report}
                  verification={verification}
                  onDone={(how) => {
                    if (how === "verified") sayVerified(report.id, periodWord(period));
                    setDone(
                      how === "verified"
                        ? m.verify_done({ period: periodWord(period) })
                        : m.verify_returned({ period: periodWord(period) }),
                    );
                  }}
                />
              )}
              <NextWaiting
                done={done}
                next={others[0] ?? null}
                count={waiting.totalCount - (waiting.nodes.length - others.length)}
              />
            </>
          )
        }
      />
      <div className={styles.evidence}>
        <Choice
          label={m.evidence_by()}
          value={by}
          options={[
            { value: "plan", label: m.evidence_by_plan(), show: m.evidence_by_plan() },
            { value: "day", label: m.evidence_by_day(), show: m.evidence_by_day() },
          ]}
          onChange={(next) =>
            void navigate({ search: (before) => ({ ...before, by: next }), replace: true, resetScroll: false })
          }
        />
        {by === "plan" ? (
          <ReportBesidePlan plan={plan} report={report} judging={judging} />
        ) : (
          <PeriodEvidence
            heading="h3"
            employee={employee}
            from={variables.from}
            to={variables.to}
            view={evidenceViewOf(search.kind, search.order)}
            onView={(view) =>
              void navigate({ search: (before) => withView(before, view), replace: true, resetScroll: false })
            }
          />
        )}
      </div>
    </section>
  );
}
