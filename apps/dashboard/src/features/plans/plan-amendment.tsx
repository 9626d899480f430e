import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useDraft } from "../../lib/use-draft.ts";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { ChangeList } from "./change-list.tsx";
import {
  DecideAmendmentDocument,
  PlanAmendment_PlanFragmentDoc,
  WithdrawAmendmentDocument,
  type PlanAmendment_PlanFragment,
} from "./plan-amendment.generated.ts";
import type { Content } from "./plan-changes.ts";
import styles from "./plan-history.module.css";
import { wholeId } from "./plan-problems.ts";
import { usePlanAttempt } from "./use-plan-attempt.ts";

type Amendment = NonNullable<PlanAmendment_PlanFragment["amendment"]>;

interface PlanAmendmentProps {
  plan: FragmentType<PlanAmendment_PlanFragment>;
  onMoved: (words: string, isDecision: boolean) => void;
}

/** A proposal that waits: what would change and why, for whoever decides it or takes it back. */
export function PlanAmendment({ plan, onMoved }: PlanAmendmentProps) {
  const { data } = useSuspenseFragment({
    fragment: PlanAmendment_PlanFragmentDoc,
    fragmentName: "PlanAmendment_plan",
    from: plan,
  });
  const { amendment } = data;
  if (!amendment) return null;
  return (
    <section className={styles.waits} aria-label={m.skp_amendment_title()}>
      <h2>{m.skp_amendment_title()}</h2>
      <p>
        {m.skp_amendment_by({ name: data.employee.name, date: formatInstant(amendment.proposedAt) })} {amendment.reason}
      </p>
      <ChangeList
        label={m.skp_amendment_title()}
        before={agreed(amendment.plan)}
        after={amendment.content}
        heads={[m.skp_amendment_now(), m.skp_amendment_then()]}
      />
      <Moves amendment={amendment} name={data.employee.name} onMoved={onMoved} />
    </section>
  );
}

const agreed = (plan: Amendment["plan"]): Content => ({
  ...plan,
  results: plan.results.map(({ id, indicators, ...result }) => ({
    ...result,
    resultId: id,
    indicators: indicators.map(({ id: indicatorId, ...indicator }) => ({ ...indicator, indicatorId })),
  })),
});

function Moves({
  amendment,
  name,
  onMoved,
}: {
  amendment: Amendment;
  name: string;
  onMoved: PlanAmendmentProps["onMoved"];
}) {
  const note = wholeId("note");
  const { draft, change, clear } = useDraft(`amendment.${amendment.id}`, { note: "" });
  const [decide, { loading: isDeciding }] = useMutation(DecideAmendmentDocument, { errorPolicy: "none" });
  const [withdraw, { loading: isWithdrawing }] = useMutation(WithdrawAmendmentDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = usePlanAttempt({ note });
  const { id: amendmentId } = amendment;

  function settle(accept: boolean) {
    if (!accept && !draft.note.trim()) {
      refuse([{ field: note, message: m.skp_amendment_note_missing() }]);
      return;
    }
    void attempt(async () => {
      const input = { amendmentId, accept, note: draft.note.trim() || null };
      const problems = (await decide({ variables: { input } })).data?.decideAmendment.problems;
      if (problems?.length === 0) {
        clear();
        onMoved(accept ? m.skp_amendment_accepted_now({ name }) : m.skp_amendment_declined_now({ name }), true);
      }
      return problems;
    });
  }
  const takeBack = () =>
    void attempt(async () => {
      const problems = (await withdraw({ variables: { input: { amendmentId } } })).data?.withdrawAmendment.problems;
      if (problems?.length === 0) onMoved(m.skp_amendment_taken_back(), false);
      return problems;
    });

  return (
    <>
      {errors.length > 0 && <ErrorSummary title={m.skp_move_failed()} errors={errors} />}
      {amendment.viewerMayDecide && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            settle(true);
          }}
        >
          <TextArea
            id={note}
            label={m.skp_amendment_note()}
            help={<FieldHelp of="cycle.amendmentNote" label={m.skp_amendment_note()} />}
            hint={m.skp_amendment_note_hint()}
            error={errorOf(note)}
            rows={2}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value })}
          />
          <div className={styles.buttons}>
            <Button kind="primary" type="submit" disabled={isDeciding}>
              {m.skp_amendment_accept()}
            </Button>
            <Button disabled={isDeciding} onClick={() => settle(false)}>
              {m.skp_amendment_decline()}
            </Button>
          </div>
        </form>
      )}
      {amendment.viewerMayWithdraw && (
        <div className={styles.buttons}>
          <Button disabled={isWithdrawing} onClick={takeBack}>
            {m.skp_amendment_withdraw()}
          </Button>
        </div>
      )}
    </>
  );
}
