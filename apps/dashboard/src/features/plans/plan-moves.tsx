import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import * as m from "../../messages/messages.js";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import {
  ApprovePlanDocument,
  PlanMoves_PlanFragmentDoc,
  WithdrawPlanDocument,
  type PlanMoves_PlanFragment,
} from "./plan-moves.generated.ts";
import styles from "./plan-editor.module.css";
import { ReturnDialog } from "./return-dialog.tsx";
import { usePlanAttempt } from "./use-plan-attempt.ts";

interface PlanMovesProps {
  plan: FragmentType<PlanMoves_PlanFragment>;
  /** What has been done, in words, and whether it was a decision after which the next one waits. */
  onMoved: (words: string, isDecision: boolean) => void;
}

/** What the viewer may do with a plan that is read, at the foot of the page. */
export function PlanMoves({ plan, onMoved }: PlanMovesProps) {
  const { data } = useSuspenseFragment({ fragment: PlanMoves_PlanFragmentDoc, from: plan });
  const [isReturning, setIsReturning] = useState(false);
  const options = { errorPolicy: "none" as const };
  const [approvePlan, { loading: isApproving }] = useMutation(ApprovePlanDocument, options);
  const [withdrawPlan, { loading: isWithdrawing }] = useMutation(WithdrawPlanDocument, options);
  const { errors, attempt } = usePlanAttempt();
  const { id, employee, year } = data;
  const of = { name: employee.name, year: String(year) };
  const input = { planId: id };

  const approve = () =>
    void attempt(async () => {
      const problems = (await approvePlan({ variables: { input } })).data?.approvePlan.problems;
      if (problems?.length === 0) onMoved(m.skp_approved(of), true);
      return problems;
    });
  const withdraw = () =>
    void attempt(async () => {
      const problems = (await withdrawPlan({ variables: { input } })).data?.withdrawPlan.problems;
      if (problems?.length === 0) onMoved(m.skp_withdrawn(), false);
      return problems;
    });
  const maySettle = data.viewerMayApprove || data.viewerMayReturn;
  const mayAmend = data.viewerMayAmend && !data.amendment;
  if (!maySettle && !data.viewerMayWithdraw && !mayAmend) return null;

  return (
    <div className={styles.bar}>
      {errors.length > 0 && <ErrorSummary title={m.skp_move_failed()} errors={errors} />}
      <p className={styles.saving}>
        {maySettle ? m.skp_move_lead(of) : data.viewerMayWithdraw ? m.skp_withdraw_lead() : m.skp_amend_lead()}
      </p>
      <div className={styles.buttons}>
        {data.viewerMayWithdraw && (
          <Button disabled={isWithdrawing} onClick={withdraw}>
            {m.skp_withdraw()}
          </Button>
        )}
        {data.viewerMayReturn && <Button onClick={() => setIsReturning(true)}>{m.skp_return()}</Button>}
        {data.viewerMayApprove && (
          <Button kind="primary" disabled={isApproving} onClick={approve}>
            {m.skp_approve()}
          </Button>
        )}
        {mayAmend && (
          <Link to="/skp/$id" params={{ id }} search={{ mode: "ubah" }} className={buttonClass("outline")}>
            {m.skp_amend()}
          </Link>
        )}
      </div>
      {isReturning && (
        <ReturnDialog
          plan={{ id, name: employee.name }}
          onClose={() => setIsReturning(false)}
          onReturned={() => {
            setIsReturning(false);
            onMoved(m.skp_returned(of), true);
          }}
        />
      )}
    </div>
  );
}
