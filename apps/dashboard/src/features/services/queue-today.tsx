import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatScore, formatTime } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Listing } from "../../ui/listing.tsx";
import { QueueToday_VisitsFragmentDoc, type QueueToday_VisitsFragment } from "./queue-today.generated.ts";
import styles from "./service-page.module.css";

interface QueueTodayProps {
  visits: FragmentType<QueueToday_VisitsFragment>;
  /** Tickets drawn today that were not called yet. */
  waiting: { totalCount: number; nodes: readonly { arrivedAt: string }[] };
}

/** The queue as it stands: who still waits, and since when. */
export function QueueToday({ visits, waiting }: QueueTodayProps) {
  const { data } = useSuspenseFragment({ fragment: QueueToday_VisitsFragmentDoc, from: visits });
  if (data.totalCount === 0) return <p className={styles.quiet}>{m.svc_today_none()}</p>;
  const [longest] = waiting.nodes;
  return (
    <div className={styles.part}>
      <Answer
        clauses={[
          { text: m.svc_today_called({ n: formatCount(data.totalCount - waiting.totalCount) }) },
          { text: m.svc_today_waiting({ n: formatCount(waiting.totalCount) }) },
          longest && { text: m.svc_today_longest({ time: formatTime(longest.arrivedAt) }) },
        ]}
      />
      <Listing
        caption={m.svc_today_list()}
        rows={data.nodes.map((visit, at) => ({ ...visit, id: String(at) }))}
        id={({ id }) => id}
        title={{ key: "arrived", head: m.svc_today_ticket(), cell: ({ arrivedAt }) => formatTime(arrivedAt) }}
        columns={[
          {
            key: "called",
            head: m.svc_today_call(),
            cell: ({ calledAt }) => (calledAt === null ? m.svc_today_not_called() : formatTime(calledAt)),
          },
          {
            key: "done",
            head: m.svc_today_done(),
            cell: ({ doneAt }) => (doneAt === null ? m.svc_today_not_called() : formatTime(doneAt)),
          },
          {
            key: "wait",
            head: m.svc_wait_minutes(),
            isNumber: true,
            cell: ({ waitMinutes }) => (waitMinutes === null ? "–" : formatScore(waitMinutes)),
          },
        ]}
      />
    </div>
  );
}
