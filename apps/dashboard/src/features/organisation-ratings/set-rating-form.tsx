import type { OrganisationRating } from "@andir/domain/organisation-rating";
import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { reversed } from "../../lib/reversed.ts";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { ratingWord } from "../assessments/words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { organisationRatingWord } from "./rating-words.ts";
import { SetOrganisationRatingDocument } from "./set-rating-form.generated.ts";
import type { RatedPeriod, RatingUnit } from "./unit-rating-view.tsx";
import styles from "./unit-rating-view.module.css";

const IDS = { rating: "unit-rating", reason: "unit-rating-reason" };

interface SetRatingFormProps {
  unit: Pick<RatingUnit, "id" | "organisationAdvice">;
  period: RatedPeriod;
  /** What stands already. */
  rating: RatingUnit["organisationRating"];
  onSaved: () => void;
  onCancel?: (() => void) | undefined;
}

/** Which of five, and why. Each says what it gives the unit's head; what was typed stays until it is accepted. */
export function SetRatingForm({ unit, period, rating, onSaved, onCancel }: SetRatingFormProps) {
  const empty: { rating: OrganisationRating | null; reason: string } = {
    rating: rating?.rating ?? null,
    reason: rating?.reason ?? "",
  };
  const { draft, change, clear } = useDraft(`unit-rating.${unit.id}.${period.id}`, empty);
  const [set, { loading }] = useMutation(SetOrganisationRatingDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS);
  const advised = unit.organisationAdvice?.rating ?? null;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = missingOf(draft);
    refuse(missing);
    const chosen = draft.rating;
    if (missing.length > 0 || chosen === null) return;
    const replaces = rating?.status === "PUBLISHED" ? rating.rating : null;
    const input = { unitId: unit.id, periodId: period.id, rating: chosen, reason: draft.reason.trim(), replaces };
    void attempt(async () => {
      const { data } = await set({ variables: { input } });
      const problems = data?.setOrganisationRating.problems;
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
      <RadioGroup
        id={IDS.rating}
        label={m.rating_choose()}
        help={<FieldHelp of="unitPlan.rating" label={m.rating_choose()} />}
        error={errorOf(IDS.rating)}
        value={draft.rating}
        options={reversed(period.headWorkResults).map((each) => ({
          value: each.rating,
          label:
            each.rating === advised
              ? m.unit_rating_advised({ rating: organisationRatingWord(each.rating) })
              : organisationRatingWord(each.rating),
          hint: m.rating_head_hint({ result: ratingWord(each.workResult) }),
        }))}
        onChange={(chosen) => change({ rating: chosen })}
      />
      <TextArea
        id={IDS.reason}
        label={m.reason()}
        help={<FieldHelp of="unitPlan.ratingReason" label={m.reason()} />}
        hint={m.rating_reason_hint()}
        error={errorOf(IDS.reason)}
        rows={4}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading}>
          {loading ? m.saving() : rating?.status === "PUBLISHED" ? m.rating_replace() : m.rating_save_draft()}
        </Button>
        {onCancel && <Button onClick={onCancel}>{m.cancel()}</Button>}
      </div>
    </form>
  );
}

function missingOf({ rating, reason }: { rating: OrganisationRating | null; reason: string }): FormError[] {
  return [
    ...(rating === null ? [{ field: IDS.rating, message: m.rating_missing() }] : []),
    ...(reason.trim() ? [] : [{ field: IDS.reason, message: m.rating_reason_missing() }]),
  ];
}
