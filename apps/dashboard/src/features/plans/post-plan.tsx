import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { Link, useNavigate } from "@tanstack/react-router";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { PlanStateChip } from "./plan-state-chip.tsx";
import {
  BeginPlanDocument,
  PostPlan_PositionFragmentDoc,
  type PostPlan_PositionFragment,
} from "./post-plan.generated.ts";
import styles from "./post-plan.module.css";
import { usePlanAttempt } from "./use-plan-attempt.ts";

interface PostPlanProps {
  position: FragmentType<PostPlan_PositionFragment>;
  year: number;
}

/** What a post owes by way of a plan, and the next thing to do about it. */
export function PostPlan({ position, year }: PostPlanProps) {
  const { data } = useSuspenseFragment({ fragment: PostPlan_PositionFragmentDoc, from: position, variables: { year } });
  const navigate = useNavigate();
  const [beginPlan, { loading }] = useMutation(BeginPlanDocument, { errorPolicy: "none" });
  const { errors, attempt } = usePlanAttempt();
  const { plan, planningState: state } = data;

  const begin = () =>
    void attempt(async () => {
      const input = { positionId: data.id, year, results: [] };
      const { data: answer } = await beginPlan({ variables: { input } });
      const id = answer?.savePlan.plan?.id;
      if (id) await navigate({ to: "/skp/$id", params: { id }, search: {} });
      return answer?.savePlan.problems;
    });

  return (
    <article className={styles.post}>
      <div className={styles.head}>
        <h3>
          {data.title} <span>{data.unit.name}</span>
        </h3>
        {state && <PlanStateChip state={state} />}
      </div>
      <p className={styles.says}>{saying(data)}</p>
      {plan?.status === "RETURNED" && plan.returnNote && (
        <blockquote className={styles.note}>{plan.returnNote}</blockquote>
      )}
      {errors.length > 0 && <ErrorSummary title={m.skp_begin_failed()} errors={errors} />}
      {plan ? (
        <Link
          to="/skp/$id"
          params={{ id: plan.id }}
          className={buttonClass(plan.status === "DRAFT" || plan.status === "RETURNED" ? "primary" : "outline")}
        >
          {plan.status === "DRAFT" ? m.skp_go_on() : plan.status === "RETURNED" ? m.skp_mend() : m.skp_open()}
        </Link>
      ) : (
        state !== "NOT_APPLICABLE" && (
          <Button kind="primary" disabled={loading} onClick={begin}>
            {loading ? m.saving() : m.skp_begin({ year: String(year) })}
          </Button>
        )
      )}
    </article>
  );
}

function saying({ plan, planningState, planDueOn, planDaysLate }: PostPlan_PositionFragment): string {
  const due = planDueOn ? formatDay(planDueOn) : "";
  if (!plan) {
    if (planningState === "NOT_APPLICABLE") return m.skp_owes_none();
    return planDaysLate ? m.skp_owes_late({ date: due, days: m.days({ n: planDaysLate }) }) : m.skp_owes({ date: due });
  }
  const unlinked = plan.results.filter(({ isLinked }) => !isLinked).length;
  switch (plan.status) {
    case "DRAFT":
      return plan.toComplete.length === 0
        ? m.skp_is_ready({ date: due })
        : m.skp_is_drafted({ n: plan.toComplete.length, date: due });
    case "SUBMITTED":
      return m.skp_is_submitted();
    case "RETURNED":
      return m.skp_is_returned();
    case "APPROVED":
      return [
        m.skp_is_approved({ n: plan.results.length }),
        ...(unlinked > 0 ? [m.skp_unlinked_n({ n: unlinked })] : []),
        ...(plan.amendment ? [m.skp_amendment_waits()] : []),
      ].join(" · ");
    case "SUPERSEDED":
      return m.skp_is_superseded();
  }
}
