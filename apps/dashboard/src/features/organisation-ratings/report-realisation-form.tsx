import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { quarterOfPeriod } from "./quarter-of-period.ts";
import { ReportUnitRealisationDocument } from "./agreement-moves.generated.ts";
import { decimalOf, decimalText } from "../../lib/decimal.ts";
import type { RatedPeriod, RatingUnit } from "./unit-rating-view.tsx";
import styles from "./unit-rating-view.module.css";

type Agreement = NonNullable<RatingUnit["agreement"]>;

interface ReportRealisationFormProps {
  agreement: Agreement;
  period: RatedPeriod;
  onSaved: () => void;
  onCancel: () => void;
}

const valueId = (id: string) => `value-${id}`;

/** What was reached of each indicator that is measured in the quarter; what is left empty is not reported. */
export function ReportRealisationForm({ agreement, period, onSaved, onCancel }: ReportRealisationFormProps) {
  const quarter = quarterOfPeriod(period);
  const measured = agreement.indicators.filter(
    ({ measuredQuarters }) => measuredQuarters === null || (quarter !== null && measuredQuarters.includes(quarter)),
  );
  const empty: Record<string, string> = {};
  for (const { id, realisations } of measured) {
    const known = realisations.find((each) => each.period.id === period.id);
    empty[`value.${id}`] = known ? decimalText(known.value) : "";
    empty[`note.${id}`] = known?.note ?? "";
  }
  const { draft, change, clear } = useDraft(`realisation.${agreement.id}.${period.id}`, empty);
  const [report, { loading }] = useMutation(ReportUnitRealisationDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const { errors, refuse, attempt, errorOf } = useAttempt();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const filled = measured.filter(({ id }) => draft[`value.${id}`]?.trim());
    const wrong: FormError[] = filled
      .filter(({ id }) => decimalOf(draft[`value.${id}`] ?? "") === null)
      .map(({ id }) => ({ field: valueId(id), message: m.realisation_no_number() }));
    const [first] = measured;
    if (filled.length === 0 && first) wrong.push({ field: valueId(first.id), message: m.realisation_nothing() });
    refuse(wrong);
    if (wrong.length > 0) return;
    const values = filled.map(({ id }) => ({
      indicatorId: id,
      value: decimalOf(draft[`value.${id}`] ?? "") ?? 0,
      note: draft[`note.${id}`]?.trim() || null,
    }));
    void attempt(async () => {
      const { data } = await report({
        variables: { input: { agreementId: agreement.id, periodId: period.id, values } },
      });
      const problems = data?.reportUnitRealisation.problems;
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
      {measured.map(({ id, text, unitOfMeasure }) => (
        <div key={id} className={styles.pair}>
          <Field
            id={valueId(id)}
            label={`${text} (${unitOfMeasure})`}
            help={<FieldHelp of="unitPlan.realised" label={`${text} (${unitOfMeasure})`} />}
            inputMode="decimal"
            autoComplete="off"
            error={errorOf(valueId(id))}
            value={draft[`value.${id}`] ?? ""}
            onChange={(event) => change({ [`value.${id}`]: event.target.value })}
          />
          <Field
            id={`note-${id}`}
            label={m.unit_realisation_note()}
            help={<FieldHelp of="unitPlan.realisedNote" label={m.unit_realisation_note()} />}
            autoComplete="off"
            value={draft[`note.${id}`] ?? ""}
            onChange={(event) => change({ [`note.${id}`]: event.target.value })}
          />
        </div>
      ))}
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading}>
          {loading ? m.saving() : m.realisation_send()}
        </Button>
        <Button onClick={onCancel}>{m.cancel()}</Button>
      </div>
    </form>
  );
}
