import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { SaveActionPlanDocument } from "./agreement-moves.generated.ts";
import { decimalOf, decimalText } from "../../lib/decimal.ts";
import type { RatingUnit } from "./unit-rating-view.tsx";
import styles from "./unit-rating-view.module.css";

type Agreement = NonNullable<RatingUnit["agreement"]>;

interface ActionPlanFormProps {
  agreement: Agreement;
  quarter: number;
  onSaved: () => void;
  onCancel: () => void;
}

const plannedId = (id: string) => `planned-${id}`;
const ACTIVITIES = "plan-activities";

/** What is to be done in the quarter, a line each, and what is to be reached. */
export function ActionPlanForm({ agreement, quarter, onSaved, onCancel }: ActionPlanFormProps) {
  const known = agreement.actionPlans.find((plan) => plan.quarter === quarter);
  const measured = agreement.indicators.filter(
    ({ measuredQuarters }) => measuredQuarters === null || measuredQuarters.includes(quarter),
  );
  const empty: Record<string, string> = { activities: known?.activities.join("\n") ?? "" };
  for (const { id } of measured) {
    const target = known?.targets.find(({ indicator }) => indicator.id === id);
    empty[id] = target ? decimalText(target.planned) : "";
  }
  const { draft, change, clear } = useDraft(`action-plan.${agreement.id}.${quarter}`, empty);
  const [save, { loading }] = useMutation(SaveActionPlanDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const { errors, refuse, attempt, errorOf } = useAttempt({ activities: ACTIVITIES });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const activities = (draft["activities"] ?? "").split("\n").flatMap((line) => (line.trim() ? [line.trim()] : []));
    const filled = measured.filter(({ id }) => draft[id]?.trim());
    const wrong: FormError[] = [
      ...(activities.length === 0 ? [{ field: ACTIVITIES, message: m.action_plan_activities_missing() }] : []),
      ...filled
        .filter(({ id }) => decimalOf(draft[id] ?? "") === null)
        .map(({ id }) => ({ field: plannedId(id), message: m.realisation_no_number() })),
    ];
    refuse(wrong);
    if (wrong.length > 0) return;
    const targets = filled.map(({ id }) => ({ indicatorId: id, planned: decimalOf(draft[id] ?? "") ?? 0 }));
    void attempt(async () => {
      const input = { agreementId: agreement.id, quarter, activities, targets };
      const { data } = await save({ variables: { input } });
      const problems = data?.saveActionPlan.problems;
      if (problems?.length === 0) {
        clear();
        onSaved();
      }
      return problems;
    });
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.rating_failed()} errors={errors} />}
      <TextArea
        id={ACTIVITIES}
        label={m.action_plan_activities()}
        help={<FieldHelp of="unitPlan.activities" label={m.action_plan_activities()} />}
        hint={m.action_plan_activities_hint()}
        error={errorOf(ACTIVITIES)}
        rows={5}
        value={draft["activities"] ?? ""}
        onChange={(event) => change({ activities: event.target.value })}
      />
      {measured.map(({ id, text, unitOfMeasure }) => (
        <Field
          key={id}
          id={plannedId(id)}
          label={m.action_plan_planned({ indicator: text, unit: unitOfMeasure })}
          help={
            <FieldHelp of="unitPlan.planned" label={m.action_plan_planned({ indicator: text, unit: unitOfMeasure })} />
          }
          inputMode="decimal"
          autoComplete="off"
          error={errorOf(plannedId(id))}
          value={draft[id] ?? ""}
          onChange={(event) => change({ [id]: event.target.value })}
        />
      ))}
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading}>
          {loading ? m.saving() : m.action_plan_save()}
        </Button>
        <Button onClick={onCancel}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
