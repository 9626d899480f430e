import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ratingWord } from "../assessments/words.ts";
import { FeedbackItem_FeedbackFragmentDoc, type FeedbackItem_FeedbackFragment } from "./feedback-item.generated.ts";
import styles from "./feedback.module.css";
import { coreValueWord, feedbackKindWord } from "./feedback-words.ts";

/** What someone found of one's work: on what, from whom, and in which words. */
export function FeedbackItem({ feedback }: { feedback: FragmentType<FeedbackItem_FeedbackFragment> }) {
  const { data } = useSuspenseFragment({ fragment: FeedbackItem_FeedbackFragmentDoc, from: feedback });
  const { text, kind, rating, coreValue, resultTitle, giver, startsOn, endsOn } = data;
  const from = [giver?.name ?? m.give_feedback_unnamed(), kind && feedbackKindWord(kind)].filter(Boolean).join(", ");
  return (
    <li className={styles.item}>
      <p className={styles.about}>
        {from} ·{" "}
        {startsOn === endsOn ? formatDay(startsOn) : m.span_days({ from: formatDay(startsOn), to: formatDay(endsOn) })}
      </p>
      <p className={styles.words}>{text}</p>
      <p className={styles.about}>
        {[coreValue ? coreValueWord(coreValue) : (resultTitle ?? m.feedback_general()), rating && ratingWord(rating)]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </li>
  );
}
