import { formatCount, formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Listing } from "../../ui/listing.tsx";
import { eventWord } from "./event-words.ts";
import type { EndpointCard_EndpointFragment } from "./webhooks.generated.ts";
import styles from "./webhooks.module.css";

type Log = EndpointCard_EndpointFragment["deliveries"];
type Delivery = Log["nodes"][number];
type Attempt = Delivery["attempts"][number];

interface DeliveryLogProps {
  name: string;
  log: Log;
  /** Absent while nothing is sent to the endpoint. */
  onReplay: ((delivery: Delivery) => void) | undefined;
}

/** What an endpoint was told last, how often it was tried, and what came back. */
export function DeliveryLog({ name, log, onReplay }: DeliveryLogProps) {
  if (log.nodes.length === 0) return <p className={styles.quiet}>{m.hook_log_none()}</p>;
  return (
    <>
      <Listing
        caption={m.hook_log_name({ name })}
        rows={log.nodes}
        id={({ id }) => id}
        title={{ key: "event", head: m.hook_event(), cell: ({ event }) => eventWord(event) }}
        columns={[
          { key: "at", head: m.hook_at(), cell: ({ occurredAt }) => formatMoment(occurredAt) },
          { key: "outcome", head: m.hook_outcome(), cell: (delivery) => <Outcome delivery={delivery} /> },
          {
            key: "tries",
            head: m.hook_tries(),
            cell: ({ attempts }) => formatCount(attempts.length),
            isNumber: true,
          },
        ]}
        {...(onReplay && {
          actions: {
            head: m.hook_replay(),
            of: (delivery: Delivery) => (
              <Button
                aria-label={m.hook_replay_one({
                  event: eventWord(delivery.event),
                  at: formatMoment(delivery.occurredAt),
                })}
                onClick={() => onReplay(delivery)}
              >
                {m.hook_replay()}
              </Button>
            ),
          },
        })}
      />
      <p className={styles.quiet}>
        {m.hook_log_more({ n: formatCount(log.nodes.length), total: formatCount(log.totalCount) })}
      </p>
    </>
  );
}

function Outcome({ delivery: { status, attempts, nextAttemptAt } }: { delivery: Delivery }) {
  const last = attempts.at(-1);
  const why = last?.fault ? faultWord(last) : null;
  if (status === "DELIVERED")
    return (
      <Chip icon="check" tone="plain">
        {m.hook_delivered()}
      </Chip>
    );
  if (status === "FAILED")
    return (
      <>
        <Chip icon="alert" tone="attention">
          {m.hook_given_up()}
        </Chip>{" "}
        {why ?? m.hook_not_sent()}
      </>
    );
  return (
    <>
      <Chip icon="clock" tone="quiet">
        {m.hook_pending()}
      </Chip>{" "}
      {why}
      {why && nextAttemptAt && ` · ${m.hook_pending_until({ at: formatMoment(nextAttemptAt) })}`}
    </>
  );
}

function faultWord({ status, fault }: Attempt): string {
  const code = String(status ?? "");
  switch (fault) {
    case "STATUS":
      return m.hook_fault_status({ status: code });
    case "REDIRECTED":
      return m.hook_fault_redirected({ status: code });
    case "GONE":
      return m.hook_fault_gone();
    case "TIMED_OUT":
      return m.hook_fault_timed_out();
    case "UNKNOWN_HOST":
      return m.hook_fault_unknown_host();
    case "ADDRESS_REFUSED":
      return m.hook_fault_address_refused();
    case "TLS":
      return m.hook_fault_tls();
    default:
      return m.hook_fault_connection();
  }
}
