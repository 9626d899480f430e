import type { FragmentType } from "@apollo/client";
import { useApolloClient, useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useMemo, useState } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { draftOf, withoutLost } from "./plan-draft.ts";
import {
  PlanEditor_PlanFragmentDoc,
  SubmitPlanDocument,
  type PlanEditor_PlanFragment,
} from "./plan-editor.generated.ts";
import styles from "./plan-editor.module.css";
import { PlanFields } from "./plan-fields.tsx";
import { placedErrors, type PlacedError } from "./plan-problems.ts";
import { ReturnNote } from "./return-note.tsx";
import { SavingMark } from "./saving-mark.tsx";
import { usePlanSaving } from "./use-plan-saving.ts";

interface PlanEditorProps {
  plan: FragmentType<PlanEditor_PlanFragment>;
  viewerId: string;
  /** The units that the viewer heads. */
  headed: readonly string[];
  onSubmitted: () => void;
  /** Reads the plan anew, as after somebody else has changed it. */
  onReload: () => Promise<unknown>;
}

/** A plan while it is written: saved as one types, and handed in when nothing is missing. */
export function PlanEditor({ plan, viewerId, headed, onSubmitted, onReload }: PlanEditorProps) {
  const { data } = useSuspenseFragment({
    fragment: PlanEditor_PlanFragmentDoc,
    fragmentName: "PlanEditor_plan",
    from: plan,
  });
  const client = useApolloClient();
  const { draft, change, state, missing, save, resume, drop } = usePlanSaving(
    viewerId,
    { ...data, positionId: data.position.id },
    draftOf(data),
  );
  // As it was when one tried: a summary that changed while one mends would take the focus away.
  const [tried, setTried] = useState<readonly PlacedError[] | null>(null);
  const [submitPlan, { loading }] = useMutation(SubmitPlanDocument, { errorPolicy: "none" });
  const { errors, attempt, refuse } = useAttempt();
  const placed = useMemo(
    () => placedErrors(state.is === "refused" ? state.problems : missing, draft),
    [state, missing, draft],
  );
  const isShown = tried !== null || state.is === "refused";
  const errorOf = (input: string) => (isShown ? placed.find(({ field }) => field === input)?.short : undefined);

  const submit = () =>
    void attempt(async () => {
      refuse([]);
      if (!(await save())) return [];
      const { data: answer } = await submitPlan({ variables: { input: { planId: data.id } } });
      const problems = answer?.submitPlan.problems;
      setTried(placedErrors(problems ?? [], draft));
      if (problems?.length === 0) {
        client.cache.evict({ id: "ROOT_QUERY", fieldName: "performancePlans" });
        onSubmitted();
      }
      // What is missing stands in the list that is always there, and beside its field.
      return problems?.every(({ field }) => field?.[0] === "results") ? [] : problems;
    });
  async function takeTheirs() {
    drop();
    await onReload();
  }
  async function keepMine() {
    await onReload();
    const newest = client.cache.readFragment({
      fragment: PlanEditor_PlanFragmentDoc,
      fragmentName: "PlanEditor_plan",
      id: client.cache.identify({ __typename: "PerformancePlan", id: data.id }) ?? "",
    });
    if (newest) await resume({ revision: newest.revision, draft: withoutLost(draft, newest) });
  }

  return (
    <div className={styles.editor}>
      {data.status === "RETURNED" && data.returnNote && <ReturnNote note={data.returnNote} />}
      {state.is === "conflict" && (
        <div className={styles.conflict} role="alert">
          <p>{m.skp_conflict()}</p>
          <div className={styles.buttons}>
            <Button onClick={() => void keepMine()}>{m.skp_conflict_mine()}</Button>
            <Button onClick={() => void takeTheirs()}>{m.skp_conflict_theirs()}</Button>
          </div>
        </div>
      )}
      {errors.length > 0 && <ErrorSummary title={m.skp_submit_failed()} errors={errors} />}
      {tried !== null && tried.length > 0 && placed.length > 0 && state.is !== "refused" && (
        <ErrorSummary title={m.skp_submit_missing({ n: tried.length })} errors={tried} />
      )}
      {state.is === "refused" && <ErrorSummary title={m.skp_save_refused()} errors={placed} />}
      <PlanFields
        plan={data}
        draft={draft}
        change={change}
        errorOf={errorOf}
        hasPerspectives={headed.includes(data.unit.id) || draft.results.some(({ perspective }) => perspective !== null)}
        missing={placed}
      />
      <div className={styles.bar}>
        <SavingMark state={state} />
        <Button kind="primary" disabled={loading || state.is === "conflict"} onClick={submit}>
          {loading ? m.skp_submitting() : m.skp_submit()}
        </Button>
      </div>
    </div>
  );
}
