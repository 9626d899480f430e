import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { showToast } from "../../ui/toast.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import {
  LinkPlannedResultDocument,
  PlanLinks_PlanFragmentDoc,
  type PlanLinks_PlanFragment,
} from "./plan-links.generated.ts";
import styles from "./plan-links.module.css";
import { inputId } from "./plan-problems.ts";
import { SuperiorResults_PlanFragmentDoc } from "./superior-results.generated.ts";
import { choicesOf } from "./superior-choices.ts";
import { usePlanAttempt } from "./use-plan-attempt.ts";

const HIDDEN = "hidden";

/** What a result supports is no part of what was agreed: it is said now or later, and can be taken back. */
export function PlanLinks({ plan }: { plan: FragmentType<PlanLinks_PlanFragment> }) {
  const { data } = useSuspenseFragment({
    fragment: PlanLinks_PlanFragmentDoc,
    fragmentName: "PlanLinks_plan",
    from: plan,
  });
  const { data: above } = useSuspenseFragment({ fragment: SuperiorResults_PlanFragmentDoc, from: data });
  const [link] = useMutation(LinkPlannedResultDocument, { errorPolicy: "none" });
  const { errors, attempt } = usePlanAttempt();
  const results = data.results.filter(({ viewerMayLink }) => viewerMayLink);
  const choices = choicesOf(above);
  if (results.length === 0 || choices.length === 0) return null;
  const unlinked = results.filter(({ isLinked }) => !isLinked).length;

  const set = (resultId: string, parentResultId: string | null, undo?: () => void) =>
    void attempt(async () => {
      const answer = await link({ variables: { input: { resultId, parentResultId } } });
      const problems = answer.data?.linkPlannedResult.problems;
      if (problems?.length === 0)
        showToast({ words: parentResultId ? m.skp_link_set() : m.skp_link_gone(), ...(undo && { undo }) });
      return problems;
    });

  return (
    <details className={styles.links}>
      <summary>
        {m.skp_links()}
        {unlinked > 0 && ` · ${m.skp_unlinked_n({ n: unlinked })}`}
      </summary>
      <p>{m.skp_links_lead()}</p>
      {errors.length > 0 && <ErrorSummary title={m.skp_move_failed()} errors={errors} />}
      {results.map(({ id, title, parent, isLinked }) => {
        const before = parent?.id ?? null;
        return (
          <SelectField
            key={id}
            id={inputId(id, "link")}
            label={title}
            help={<FieldHelp of="plan.resultParent" label={title} />}
            value={isLinked && !parent ? HIDDEN : (before ?? "")}
            options={[
              ...(isLinked && !parent ? [{ value: HIDDEN, label: m.skp_supports_hidden() }] : []),
              { value: "", label: m.skp_supports_later() },
              ...choices.map((choice) => ({ value: choice.id, label: `${choice.title} (${choice.name})` })),
            ]}
            onChange={(value) => value !== HIDDEN && set(id, value || null, () => set(id, before))}
          />
        );
      })}
    </details>
  );
}
