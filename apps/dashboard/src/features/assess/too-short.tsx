import { agencyDate } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { PublishTooShortDocument } from "./assess-moves.generated.ts";
import { placeInCache } from "./place-in-cache.ts";
import styles from "./published.module.css";
import { TooShort_SheetFragmentDoc, type TooShort_SheetFragment } from "./too-short.generated.ts";

interface TooShortProps {
  sheet: FragmentType<TooShort_SheetFragment>;
  onPublished: (assessmentId: string) => void;
}

/** In place of the form, where the post was held too briefly: a result of its own. */
export function TooShort({ sheet, onPublished }: TooShortProps) {
  const { data } = useSuspenseFragment({ fragment: TooShort_SheetFragmentDoc, from: sheet });
  const [publish, { loading }] = useMutation(PublishTooShortDocument, { errorPolicy: "none" });
  const { errors, attempt } = useAttempt();
  const isOver = agencyDate(new Date()) >= data.publishableFrom;
  const submit = () =>
    void attempt(async () => {
      const { data: answer } = await publish({
        variables: {
          input: { employeeId: data.employee.id, positionId: data.position.id, periodId: data.period.id },
        },
        update: (cache, { data: done }) =>
          placeInCache(cache, done?.publishTooShort.assessment, {
            sheetId: data.id,
            positionId: data.position.id,
            periodId: data.period.id,
          }),
      });
      const published = answer?.publishTooShort.assessment;
      if (published) onPublished(published.id);
      return answer?.publishTooShort.problems;
    });
  return (
    <section className={styles.published} aria-label={m.assess_too_short_word()}>
      <h2>{m.assess_too_short_word()}</h2>
      <p className={styles.words}>{m.assess_too_short_what({ who: data.employee.name })}</p>
      {errors.length > 0 && <ErrorSummary title={m.assess_publish_failed()} errors={errors} />}
      {isOver ? (
        <div>
          <Button kind="primary" disabled={loading} onClick={submit}>
            {loading ? m.assess_publishing() : m.assess_too_short_publish()}
          </Button>
        </div>
      ) : (
        <p className={styles.status}>{m.assess_not_over({ date: formatDay(data.publishableFrom) })}</p>
      )}
    </section>
  );
}
