import type { FeedbackRequestState } from "@andir/domain/feedback-request-state";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Chip, type ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";
import { AskedItem_RequestFragmentDoc, type AskedItem_RequestFragment } from "./asked-item.generated.ts";
import styles from "./feedback.module.css";
import { coreValueWord } from "./feedback-words.ts";

const STATE: Record<FeedbackRequestState, { icon: IconName; tone: ChipTone; word: () => string }> = {
  OPEN: { icon: "clock", tone: "quiet", word: m.request_open },
  ANSWERED: { icon: "check", tone: "plain", word: m.request_answered },
  DECLINED: { icon: "dash", tone: "quiet", word: m.request_declined },
  EXPIRED: { icon: "dash", tone: "quiet", word: m.request_expired },
};

/** Whom one asked for feedback, on what, and what came of it. */
export function AskedItem({ request }: { request: FragmentType<AskedItem_RequestFragment> }) {
  const { data } = useSuspenseFragment({ fragment: AskedItem_RequestFragmentDoc, from: request });
  const { icon, tone, word } = STATE[data.state];
  return (
    <li className={styles.item}>
      <p className={styles.words}>{m.feedback_asked_of({ who: data.giver.name, on: data.employee.name })}</p>
      <p className={styles.about}>
        {data.coreValue ? coreValueWord(data.coreValue) : (data.resultTitle ?? m.feedback_general())} ·{" "}
        {m.feedback_until({ day: formatDay(data.until) })}
      </p>
      <p>
        <Chip icon={icon} tone={tone}>
          {word()}
        </Chip>
      </p>
      {data.declineReason !== null && <p className={styles.about}>{data.declineReason}</p>}
    </li>
  );
}
