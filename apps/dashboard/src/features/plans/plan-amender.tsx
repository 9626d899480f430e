import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { Mendable } from "../problems/problem-words.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { AmendPlanDocument } from "./plan-amender.generated.ts";
import { draftOf, inputOf, type PlanDraft } from "./plan-draft.ts";
import { PlanEditor_PlanFragmentDoc, type PlanEditor_PlanFragment } from "./plan-editor.generated.ts";
import styles from "./plan-editor.module.css";
import { PlanFields } from "./plan-fields.tsx";
import { placedErrors, wholeId, type PlacedError } from "./plan-problems.ts";
import { usePlanAttempt } from "./use-plan-attempt.ts";
import { keptPlan } from "./use-plan-saving.ts";

interface PlanAmenderProps {
  plan: FragmentType<PlanEditor_PlanFragment>;
  viewerId: string;
  onDone: (words: string) => void;
  onCancel: () => void;
}

/** An agreed plan as it is to become, and why. Nothing leaves this device before it is sent as a whole. */
export function PlanAmender({ plan, viewerId, onDone, onCancel }: PlanAmenderProps) {
  const { data } = useSuspenseFragment({
    fragment: PlanEditor_PlanFragmentDoc,
    fragmentName: "PlanEditor_plan",
    from: plan,
  });
  const kept = keptPlan(viewerId, `${data.id}.amend`);
  const known = kept.read();
  const isFresh = known?.revision === data.revision;
  const [draft, setDraft] = useState<PlanDraft>(() => (isFresh ? known.draft : draftOf(data)));
  const [reason, setReason] = useState((isFresh && known.reason) || "");
  const [placed, setPlaced] = useState<readonly PlacedError[]>([]);
  const [amendPlan, { loading }] = useMutation(AmendPlanDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt } = usePlanAttempt();
  const reasonId = wholeId("reason");
  const errorOf = (input: string) => placed.find(({ field }) => field === input)?.short;

  function change(next: (before: PlanDraft) => PlanDraft) {
    setDraft((before) => {
      const after = next(before);
      kept.write({ revision: data.revision, draft: after, reason });
      return after;
    });
  }
  function explain(text: string) {
    setReason(text);
    kept.write({ revision: data.revision, draft, reason: text });
  }
  const send = () =>
    void attempt(async () => {
      refuse([]);
      const input = { ...inputOf(draft), planId: data.id, revision: data.revision, reason };
      const { data: answer } = await amendPlan({ variables: { input } });
      if (!answer) return undefined;
      const { plan: amended, problems: wrong } = answer.amendPlan;
      const isInForm = ({ field }: Mendable) => field?.[0] === "results" || field?.[0] === "reason";
      setPlaced(placedErrors(wrong.filter(isInForm), draft));
      if (amended) {
        kept.write(null);
        onDone(amended.amendment ? m.skp_amend_proposed() : m.skp_amended());
      }
      return wrong.filter((problem) => !isInForm(problem));
    });

  return (
    <div className={styles.editor}>
      <p className={styles.saving}>{m.skp_amending()}</p>
      {errors.length > 0 && <ErrorSummary title={m.skp_move_failed()} errors={errors} />}
      {placed.length > 0 && <ErrorSummary title={m.skp_submit_missing({ n: placed.length })} errors={placed} />}
      <TextArea
        id={reasonId}
        label={m.skp_amend_reason()}
        help={<FieldHelp of="cycle.amendReason" label={m.skp_amend_reason()} />}
        hint={m.skp_amend_reason_hint()}
        error={errorOf(reasonId)}
        rows={2}
        value={reason}
        onChange={(event) => explain(event.target.value)}
      />
      <PlanFields
        plan={data}
        draft={draft}
        change={change}
        errorOf={errorOf}
        hasPerspectives={draft.results.some(({ perspective }) => perspective !== null)}
        missing={null}
      />
      <div className={styles.bar}>
        <Button
          onClick={() => {
            kept.write(null);
            onCancel();
          }}
        >
          {m.skp_amend_cancel()}
        </Button>
        <Button kind="primary" disabled={loading} onClick={send}>
          {loading ? m.saving() : m.skp_amend_send()}
        </Button>
      </div>
    </div>
  );
}
