import { ORGANISATION_RATING_LABEL } from "@andir/domain/organisation-rating";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ratingWord } from "../assessments/words.ts";
import { periodWord } from "../periods/period-words.ts";
import { HeadRating_SheetFragmentDoc, type HeadRating_SheetFragment } from "./head-rating.generated.ts";
import styles from "./head-rating.module.css";

/** The head of a unit takes the unit's rating as work result: what it is, and where it comes from. */
export function HeadRating({ sheet }: { sheet: FragmentType<HeadRating_SheetFragment> }) {
  const { data } = useSuspenseFragment({ fragment: HeadRating_SheetFragmentDoc, from: sheet });
  const { headWorkResult, headRating, period } = data;
  if (!data.isHead) return null;
  if (headWorkResult === null)
    return <p className={styles.note}>{period.kind === "MONTH" ? m.assess_head_free() : m.assess_head_missing()}</p>;
  return (
    <div className={styles.head}>
      <p className={styles.label}>{m.work_result()}</p>
      <p className={styles.value}>{ratingWord(headWorkResult)}</p>
      <p className={styles.note}>
        {headRating
          ? m.assess_head_follows({
              unit: headRating.unit.name,
              rating: ORGANISATION_RATING_LABEL[headRating.rating],
              period: periodWord(headRating.period),
              by: headRating.setBy?.name ?? m.assess_head_leader(),
              date: headRating.publishedAt === null ? "–" : formatInstant(headRating.publishedAt),
            })
          : m.assess_head_follows_plain()}
      </p>
      {headRating?.reason && <p className={styles.note}>{m.assess_head_reason({ reason: headRating.reason })}</p>}
    </div>
  );
}
