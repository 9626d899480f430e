import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatInstant, formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { Secret } from "../../ui/secret.tsx";
import { Section } from "../../ui/section.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import {
  CalendarFeedSection_ViewerFragmentDoc,
  EndCalendarFeedDocument,
  MakeCalendarFeedDocument,
  type CalendarFeedSection_ViewerFragment,
} from "./calendar-feed-section.generated.ts";
import styles from "./rows.module.css";
import { secretWords } from "./words.ts";

const OPTIONS = { errorPolicy: "none", refetchQueries: "active" } as const;

/** One's deadlines in one's own calendar: an address that is shown once, and ended at once. */
export function CalendarFeedSection({ viewer }: { viewer: FragmentType<CalendarFeedSection_ViewerFragment> }) {
  const { data } = useSuspenseFragment({ fragment: CalendarFeedSection_ViewerFragmentDoc, from: viewer });
  const [make] = useMutation(MakeCalendarFeedDocument, OPTIONS);
  const [end] = useMutation(EndCalendarFeedDocument, OPTIONS);
  const [address, setAddress] = useState<string | null>(null);
  const [said, setSaid] = useState<Saying | null>(null);
  const { errors, attempt, isBusy } = useAttempt();
  const feed = data.calendarFeed;

  const makeOne = () =>
    void attempt(async () => {
      const answer = (await make()).data?.makeCalendarFeed;
      if (answer?.address) {
        setAddress(answer.address);
        setSaid(feed ? { words: m.cal_feed_said() } : null);
      }
      return answer?.problems;
    });
  const endIt = () =>
    void attempt(async () => {
      const problems = (await end()).data?.endCalendarFeed.problems;
      if (problems?.length === 0) {
        setAddress(null);
        setSaid({ words: m.cal_feed_ended() });
      }
      return problems;
    });

  return (
    <Section title={m.cal_feed_title()} lead={m.cal_feed_lead()}>
      {feed === null ? (
        <p>{m.cal_feed_none()}</p>
      ) : (
        <p className={styles.facts}>
          {m.cal_feed_made({ at: formatInstant(feed.createdAt) })}{" "}
          {feed.lastReadAt ? m.cal_feed_read({ at: formatMoment(feed.lastReadAt) }) : m.cal_feed_never()}
        </p>
      )}
      {errors.length > 0 && <ErrorSummary title={m.cal_feed_failed()} errors={errors} />}
      <Said said={said} />
      {address && (
        <>
          <Secret label={m.cal_feed_address()} value={address} words={secretWords()} />
          <p>{m.cal_feed_how()}</p>
          <p>{m.cal_feed_keep()}</p>
        </>
      )}
      <p>
        <Button disabled={isBusy} onClick={makeOne}>
          <Icon name="calendar" />
          {feed ? m.cal_feed_again() : m.cal_feed_make()}
        </Button>{" "}
        {feed && (
          <Button disabled={isBusy} onClick={endIt}>
            {m.cal_feed_end()}
          </Button>
        )}
      </p>
    </Section>
  );
}
