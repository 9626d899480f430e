import type { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { IndicatorFields, indicatorIds } from "./indicator-fields.tsx";
import { SaveUnitAgreementDocument } from "./agreement-moves.generated.ts";
import { decimalOf, decimalText } from "../../lib/decimal.ts";
import type { RatingUnit } from "./unit-rating-view.tsx";
import styles from "./unit-rating-view.module.css";

/** An indicator as it is typed; `id` is null for a new one. */
export interface TypedIndicator {
  id: string | null;
  text: string;
  target: string;
  unitOfMeasure: string;
  pattern: IndicatorPattern;
  direction: IndicatorDirection;
  measuredQuarters: number[] | null;
}

const NEW: TypedIndicator = {
  id: null,
  text: "",
  target: "",
  unitOfMeasure: "",
  pattern: "CUMULATIVE",
  direction: "HIGHER_IS_BETTER",
  measuredQuarters: null,
};
const MOST = 20;

interface AgreementFormProps {
  unit: Pick<RatingUnit, "id" | "agreement">;
  year: number;
  onSaved: () => void;
  onCancel: () => void;
}

/** How the unit's year is to be measured: its head drafts it, the leader above agrees. */
export function AgreementForm({ unit, year, onSaved, onCancel }: AgreementFormProps) {
  const known = unit.agreement?.indicators.map(
    ({ id, text, target, unitOfMeasure, pattern, direction, measuredQuarters }): TypedIndicator => ({
      id,
      text,
      target: decimalText(target),
      unitOfMeasure,
      pattern,
      direction,
      measuredQuarters,
    }),
  );
  const { draft, change, clear } = useDraft(`unit-agreement.${unit.id}.${year}`, { indicators: known ?? [NEW] });
  const [save, { loading }] = useMutation(SaveUnitAgreementDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const { errors, refuse, attempt, errorOf } = useAttempt();
  const { indicators } = draft;
  const set = (at: number, part: Partial<TypedIndicator>) =>
    change({ indicators: indicators.map((each, i) => (i === at ? { ...each, ...part } : each)) });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = indicators.flatMap(missingOf);
    refuse(missing);
    if (missing.length > 0) return;
    const input = {
      unitId: unit.id,
      year,
      indicators: indicators.map(({ id, text, target, unitOfMeasure, ...rest }) => ({
        ...rest,
        ...(id !== null && { id }),
        text: text.trim(),
        unitOfMeasure: unitOfMeasure.trim(),
        target: decimalOf(target) ?? 0,
      })),
    };
    void attempt(async () => {
      const { data } = await save({ variables: { input } });
      const problems = data?.saveUnitAgreement.problems;
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
      {indicators.map((indicator, at) => (
        <IndicatorFields
          key={indicator.id ?? `new-${at}`}
          at={at}
          indicator={indicator}
          errorOf={errorOf}
          onChange={(part) => set(at, part)}
          onRemove={
            indicators.length > 1 ? () => change({ indicators: indicators.filter((_, i) => i !== at) }) : undefined
          }
        />
      ))}
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading}>
          {loading ? m.saving() : m.agreement_save()}
        </Button>
        {indicators.length < MOST && (
          <Button onClick={() => change({ indicators: [...indicators, NEW] })}>{m.indicator_add()}</Button>
        )}
        <Button kind="quiet" onClick={onCancel}>
          {m.cancel()}
        </Button>
      </div>
    </form>
  );
}

function missingOf({ text, target, unitOfMeasure }: TypedIndicator, at: number): FormError[] {
  const ids = indicatorIds(at);
  return [
    ...(text.trim() ? [] : [{ field: ids.text, message: m.indicator_text_missing() }]),
    ...(decimalOf(target) === null ? [{ field: ids.target, message: m.realisation_no_number() }] : []),
    ...(unitOfMeasure.trim() ? [] : [{ field: ids.unit, message: m.indicator_unit_missing() }]),
  ];
}
