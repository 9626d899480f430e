import { useSuspenseFragment } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { Link } from "@tanstack/react-router";
import { formatCount, formatDay, formatScore, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Sparkline } from "../../ui/charts/sparkline.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Listing, type Column } from "../../ui/listing.tsx";
import { IndexCell } from "./index-cell.tsx";
import type { ServiceSort } from "./service-sort.ts";
import { ServicesTable_ServiceFragmentDoc, type ServicesTable_ServiceFragment } from "./services-table.generated.ts";
import styles from "./services-table.module.css";

interface ServicesTableProps {
  services: readonly FragmentType<ServicesTable_ServiceFragment>[];
  sort: { by: ServiceSort; descending: boolean };
  onSort: (sort: { by: ServiceSort; descending: boolean }) => void;
}

type Row = ServicesTable_ServiceFragment;

/** A row a service: how satisfied its users are, how long they wait, against what they were promised. */
export function ServicesTable({ services, sort, onSort }: ServicesTableProps) {
  const { data: rows } = useSuspenseFragment({ fragment: ServicesTable_ServiceFragmentDoc, from: [...services] });
  const top = Math.max(1, ...rows.flatMap(({ waitingTimes }) => waitingTimes.map((month) => month.medianMinutes)));
  const sorting = (by: ServiceSort): NonNullable<Column<Row>["sort"]> => ({
    now: sort.by !== by ? "none" : sort.descending ? "descending" : "ascending",
    onSort: () => onSort({ by, descending: sort.by === by ? !sort.descending : startsDescending(by) }),
  });
  return (
    <Listing
      caption={m.svc_title()}
      rows={rows}
      id={({ id }) => id}
      title={{
        key: "name",
        head: m.svc_name(),
        sort: sorting("nama"),
        cell: (service) => (
          <span className={styles.name}>
            <Link to="/layanan/$id" params={{ id: service.id }}>
              {service.name}
            </Link>
            <small>{service.unit.name}</small>
          </span>
        ),
      }}
      columns={[
        {
          key: "index",
          head: m.svc_index(),
          sort: sorting("indeks"),
          cell: ({ satisfaction }) => <IndexCell satisfaction={satisfaction} />,
        },
        {
          key: "median",
          head: m.svc_median(),
          isNumber: true,
          sort: sorting("median"),
          cell: (service) => <Median service={service} />,
        },
        {
          key: "p90",
          head: m.svc_p90(),
          isNumber: true,
          sort: sorting("p90"),
          cell: ({ waiting: { p90Minutes } }) => number(p90Minutes, formatScore),
        },
        {
          key: "allowed",
          head: m.svc_standard(),
          isNumber: true,
          cell: (service) => formatCount(service.standardWaitMinutes),
        },
        {
          key: "within",
          head: m.svc_within(),
          isNumber: true,
          sort: sorting("standar"),
          cell: ({ waiting: { withinShare, served } }) => (
            <span className={styles.stack}>
              {number(withinShare, formatShare)}
              {served > 0 && <small>{m.svc_index_n({ n: formatCount(served) })}</small>}
            </span>
          ),
        },
        {
          key: "trend",
          head: m.svc_trend(),
          cell: ({ name, waitingTimes }) =>
            waitingTimes.length > 1 && (
              <span className={styles.trend}>
                <Sparkline
                  values={waitingTimes.map(({ medianMinutes }) => medianMinutes)}
                  domain={[0, top]}
                  label={m.svc_trend_label({ service: name })}
                />
              </span>
            ),
        },
        { key: "state", head: m.svc_state(), cell: (service) => <State service={service} /> },
      ]}
    />
  );
}

/** What one looks for first: the longest wait, the lowest index, the least within the standard. */
const startsDescending = (by: ServiceSort): boolean => by === "median" || by === "p90";

const number = (value: number | null, format: (value: number) => string) =>
  value === null ? <span title={m.svc_no_visits()}>–</span> : format(value);

function Median({ service: { waiting, before } }: { service: Row }) {
  if (waiting.medianMinutes === null) return <span title={m.svc_no_visits()}>–</span>;
  return (
    <span className={styles.stack}>
      {formatScore(waiting.medianMinutes)}
      <small>{changeWord(waiting.medianMinutes, before.medianMinutes)}</small>
    </span>
  );
}

/** Under half a minute is no change to anyone in the queue. */
const NOTICED = 0.5;

function changeWord(now: number, before: number | null): string {
  if (before === null) return m.svc_no_before();
  const change = now - before;
  if (Math.abs(change) < NOTICED) return m.svc_same();
  const minutes = formatScore(Math.abs(change));
  return change > 0 ? m.svc_longer({ minutes }) : m.svc_shorter({ minutes });
}

function State({ service: { alerts, isOpen, endsOn } }: { service: Row }) {
  if (!isOpen)
    return (
      <Chip icon="dash" tone="quiet">
        {endsOn === null ? m.svc_state_closed() : m.svc_closed_on({ date: formatDay(endsOn) })}
      </Chip>
    );
  if (alerts.some(({ answeredAt }) => answeredAt === null))
    return (
      <Chip icon="alert" tone="attention">
        {m.svc_state_alert()}
      </Chip>
    );
  return <span className={styles.quiet}>{m.svc_state_fine()}</span>;
}
