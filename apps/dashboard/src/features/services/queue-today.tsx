import { formatCount, formatScore, formatTime } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Listing } from "../../ui/listing.tsx";
import styles from "./service-page.module.css";

interface Visit {
  arrivedAt: string;
  calledAt: string | null;
  doneAt: string | null;
  waitMinutes: number | null;
}

interface QueueTodayProps {
  visits: { totalCount: number; nodes: readonly Visit[] };
  /** Tickets drawn today that were not called yet. */
  waiting: { totalCount: number; nodes: readonly { arrivedAt: string }[] };
}

/** The queue as it stands: who still waits, and since when. */
export function QueueToday({ visits, waiting }: QueueTodayProps) {
  if (visits.totalCount === 0) return <p className={styles.quiet}>{m.svc_today_none()}</p>;
  const [longest] = waiting.nodes;
  return (
    <div className={styles.part}>
      <Answer
        clauses={[
          { text: m.svc_today_called({ n: formatCount(visits.totalCount - waiting.totalCount) }) },
          { text: m.svc_today_waiting({ n: formatCount(waiting.totalCount) }) },
          longest && { text: m.svc_today_longest({ time: formatTime(longest.arrivedAt) }) },
        ]}
      />
      <Listing
        caption={m.svc_today_list()}
        rows={visits.nodes.map((visit, at) => ({ ...visit, id: String(at) }))}
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
