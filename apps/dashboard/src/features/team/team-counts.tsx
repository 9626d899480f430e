import type { PlanningState } from "@andir/domain/planning-state";
import type { ReportingState } from "@andir/domain/reporting-state";
import { useQuery } from "@apollo/client/react";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { planningWord } from "../plans/planning-words.ts";
import { reportingWord } from "../reports/reporting-words.ts";
import styles from "./team-counts.module.css";
import { TeamCountsDocument, type TeamCountsQuery, type TeamCountsQueryVariables } from "./team-counts.generated.ts";

type Count = NonNullable<TeamCountsQuery["team"]>["summary"]["explanation"]["counts"][number];

const SAYS: Record<Count["count"], { word: () => string; rule: () => string }> = {
  MEMBERS: { word: m.count_members, rule: m.count_members_rule },
  REPORTED: { word: m.count_reported, rule: m.count_reported_rule },
  LATE: { word: m.count_late, rule: m.count_late_rule },
  TO_VERIFY: { word: m.count_to_verify, rule: m.count_to_verify_rule },
  TO_ASSESS: { word: m.count_to_assess, rule: m.count_to_assess_rule },
  MISSING_PLANS: { word: m.count_missing_plans, rule: m.count_missing_plans_rule },
};

/** How each number of the first line came about: its rule, and who was counted for it. Asked of the server when it is opened. */
export function TeamCounts({ of, onClose }: { of: TeamCountsQueryVariables; onClose: () => void }) {
  const { data, error } = useQuery(TeamCountsDocument, { variables: of, fetchPolicy: "network-only" });
  const explanation = data?.team?.summary.explanation;
  return (
    <Dialog title={m.counts_title()} onClose={onClose}>
      {error && <p role="alert">{m.act_failed()}</p>}
      {!explanation && !error && <p role="status">{m.loading()}</p>}
      {explanation && (
        <>
          <p>
            {m.counts_on({
              on: formatDay(explanation.on),
              due: formatDay(explanation.dueOn),
              n: formatCount(explanation.postCount),
            })}
          </p>
          <dl className={styles.counts}>
            {explanation.counts.map((count) => (
              <CountRow key={count.count} count={count} />
            ))}
          </dl>
        </>
      )}
      <DialogActions>
        <Button kind="primary" onClick={onClose}>
          {m.close()}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function CountRow({ count: { count, value, lines } }: { count: Count }) {
  const state = count === "MISSING_PLANS" ? planningOf : reportingOf;
  const said = (each: number) =>
    lines.filter((line) => line.each === each).map(({ name, count: n }) => `${state(name)} ${formatCount(n)}`);
  const [counted, leftOut] = [said(1), said(0)];
  return (
    <div>
      <dt>{m.counts_of({ word: SAYS[count].word(), n: formatCount(value) })}</dt>
      <dd>{SAYS[count].rule()}</dd>
      {counted.length > 0 && (
        <dd>
          {counted.join(" + ")} = {formatCount(value)}
        </dd>
      )}
      {leftOut.length > 0 && (
        <dd className={styles.out}>
          {m.counts_left_out()}: {leftOut.join(", ")}
        </dd>
      )}
    </div>
  );
}

const reportingOf = (name: string): string => reportingWord(name as ReportingState);
const planningOf = (name: string): string => planningWord(name as PlanningState);
