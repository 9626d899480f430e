import { useState } from "react";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ratingWord } from "../assessments/words.ts";
import { periodWord } from "../periods/period-words.ts";
import { OrganisationRatingMark } from "./organisation-rating-mark.tsx";
import { PublishRatingDialog } from "./publish-rating-dialog.tsx";
import { SetRatingForm } from "./set-rating-form.tsx";
import type { RatedPeriod, RatingUnit } from "./unit-rating-view.tsx";
import styles from "./unit-rating-view.module.css";
import { WithdrawRatingDialog } from "./withdraw-rating-dialog.tsx";

interface RatingPanelProps {
  unit: RatingUnit;
  period: RatedPeriod;
  today: string;
  onSaid: (words: string) => void;
}

/** How the unit is rated: for everyone who may read it, and for the leader above the form. */
export function RatingPanel({ unit, period, today, onSaid }: RatingPanelProps) {
  const [open, setOpen] = useState<"change" | "publish" | "withdraw" | null>(null);
  const rating = unit.organisationRating;
  const isOver = period.endsOn < today;
  const mayBegin = unit.viewerMayRate && rating === null && isOver && period.isOpen;
  const done = (words: string) => {
    setOpen(null);
    onSaid(words);
  };

  return (
    <section className={styles.panel} aria-label={m.unit_view_rating()}>
      <div className={styles.head}>
        <h2>{m.unit_rating_of({ period: periodWord(period) })}</h2>
        {rating && <RatingStatusChip status={rating.status} />}
      </div>
      {rating ? (
        <>
          <p className={styles.big}>
            <OrganisationRatingMark rating={rating.rating} />
          </p>
          {rating.reason && <p className={styles.reason}>{rating.reason}</p>}
          <p className={styles.quiet}>
            {rating.setBy && m.rating_set_by({ name: rating.setBy.name })}
            {rating.publishedAt && ` · ${m.rating_published_on({ date: formatInstant(rating.publishedAt) })}`}
          </p>
          <p className={styles.quiet}>{m.rating_gives_head({ result: ratingWord(rating.headWorkResult) })}</p>
        </>
      ) : (
        <p className={styles.quiet}>{nothingWords({ isOver, isOpen: period.isOpen, mayRate: unit.viewerMayRate })}</p>
      )}
      {(mayBegin || open === "change") && (
        <SetRatingForm
          unit={unit}
          period={period}
          rating={rating}
          onSaved={() => done(m.rating_saved())}
          onCancel={rating ? () => setOpen(null) : undefined}
        />
      )}
      {rating && open !== "change" && (
        <div className={styles.actions}>
          {rating.viewerMayPublish && (
            <Button kind="primary" onClick={() => setOpen("publish")}>
              {m.rating_publish()}
            </Button>
          )}
          {rating.viewerMaySet && period.isOpen && (
            <Button onClick={() => setOpen("change")}>
              {rating.status === "PUBLISHED" ? m.rating_replace() : m.rating_change()}
            </Button>
          )}
          {rating.viewerMayWithdraw && (
            <Button kind="quiet" onClick={() => setOpen("withdraw")}>
              {m.rating_withdraw()}
            </Button>
          )}
        </div>
      )}
      {rating && open === "publish" && (
        <PublishRatingDialog
          unit={unit}
          rating={rating}
          period={period}
          onClose={() => setOpen(null)}
          onDone={() => done(m.rating_published({ unit: unit.name }))}
        />
      )}
      {rating && open === "withdraw" && (
        <WithdrawRatingDialog
          unit={unit}
          rating={rating}
          onClose={() => setOpen(null)}
          onDone={() => done(m.rating_withdrawn())}
        />
      )}
    </section>
  );
}

function nothingWords({ isOver, isOpen, mayRate }: { isOver: boolean; isOpen: boolean; mayRate: boolean }): string {
  if (!isOver) return m.rating_not_over();
  if (!isOpen) return m.rating_period_closed();
  return mayRate ? m.rating_yours_to_set() : m.rating_none_yet();
}

export function RatingStatusChip({ status }: { status: "DRAFT" | "PUBLISHED" }) {
  return status === "PUBLISHED" ? (
    <Chip icon="check" tone="plain">
      {m.rating_status_published()}
    </Chip>
  ) : (
    <Chip icon="pencil" tone="quiet">
      {m.rating_status_draft()}
    </Chip>
  );
}
