import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { ratingWord } from "../assessments/words.ts";
import { periodWord } from "../periods/period-words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import { PublishOrganisationRatingDocument } from "./publish-rating-dialog.generated.ts";
import { organisationRatingWord } from "./rating-words.ts";
import type { RatedPeriod, RatingUnit } from "./unit-rating-view.tsx";

interface PublishRatingDialogProps {
  unit: Pick<RatingUnit, "name">;
  rating: NonNullable<RatingUnit["organisationRating"]>;
  period: RatedPeriod;
  onClose: () => void;
  onDone: () => void;
}

/** Says who will read it and what follows from it, before it is so. */
export function PublishRatingDialog({ unit, rating, period, onClose, onDone }: PublishRatingDialogProps) {
  const [publish, { loading }] = useMutation(PublishOrganisationRatingDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
  });
  const { errors, attempt } = useAttempt();
  const run = () =>
    void attempt(async () => {
      const { data } = await publish({ variables: { input: { ratingId: rating.id } } });
      const problems = data?.publishOrganisationRating.problems;
      if (problems?.length === 0) onDone();
      return problems;
    });
  return (
    <Dialog title={m.rating_publish_title({ unit: unit.name })} onClose={onClose}>
      {errors.length > 0 && <ErrorSummary title={m.rating_failed()} errors={errors} />}
      <p>
        {m.rating_publish_meaning({
          rating: organisationRatingWord(rating.rating),
          period: periodWord(period),
          unit: unit.name,
        })}
      </p>
      <p>{m.rating_gives_head({ result: ratingWord(rating.headWorkResult) })}</p>
      <p>{m.rating_publish_holds()}</p>
      <DialogActions>
        <Button kind="primary" disabled={loading} onClick={run}>
          {loading ? m.saving() : m.rating_publish()}
        </Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </DialogActions>
    </Dialog>
  );
}
