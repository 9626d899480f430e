import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import type { RatingUnit } from "./unit-rating-view.tsx";
import styles from "./unit-rating-view.module.css";
import { WithdrawOrganisationRatingDocument } from "./withdraw-rating-dialog.generated.ts";

const ID = "withdraw-rating-reason";

interface WithdrawRatingDialogProps {
  unit: Pick<RatingUnit, "name">;
  rating: NonNullable<RatingUnit["organisationRating"]>;
  onClose: () => void;
  onDone: () => void;
}

/** Back to a draft, with a reason that stays in the record of changes. */
export function WithdrawRatingDialog({ unit, rating, onClose, onDone }: WithdrawRatingDialogProps) {
  const { draft, change, clear } = useDraft(`withdraw-rating.${rating.id}`, { reason: "" });
  const [withdraw, { loading }] = useMutation(WithdrawOrganisationRatingDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
  });
  const { errors, refuse, attempt, errorOf } = useAttempt({ reason: ID });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const reason = draft.reason.trim();
    if (!reason) {
      refuse([{ field: ID, message: m.rating_withdraw_reason_missing() }]);
      return;
    }
    void attempt(async () => {
      const { data } = await withdraw({ variables: { input: { ratingId: rating.id, reason } } });
      const problems = data?.withdrawOrganisationRating.problems;
      if (problems?.length === 0) {
        clear();
        onDone();
      }
      return problems;
    });
  }
  return (
    <Dialog title={m.rating_withdraw_title({ unit: unit.name })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{m.rating_withdraw_meaning()}</p>
        {errors.length > 0 && <ErrorSummary title={m.rating_failed()} errors={errors} />}
        <TextArea
          id={ID}
          label={m.reason()}
          help={<FieldHelp of="unitPlan.ratingReason" label={m.reason()} />}
          error={errorOf(ID)}
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.rating_withdraw()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
