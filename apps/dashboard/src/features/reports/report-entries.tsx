import { useQuery } from "@apollo/client/react";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Bone, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./report-details.module.css";
import { ReportEntriesDocument } from "./report-entries.generated.ts";

/** The daily progress of one report, fetched for who asks: a year of it for everyone would weigh more than all the rest. */
export function ReportEntries({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(ReportEntriesDocument, {
    variables: { id },
    notifyOnNetworkStatusChange: true,
  });
  if (error) {
    return (
      <p role="alert">
        {m.entries_failed()}{" "}
        <Button kind="quiet" onClick={() => void refetch()}>
          {m.retry()}
        </Button>
      </p>
    );
  }
  if (!data) return <EntriesSkeleton />;
  const entries = data.node?.__typename === "PerformanceReport" ? data.node.entries : [];
  if (entries.length === 0) return <p className={styles.quiet}>{m.entries_none()}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{m.entry_date()}</th>
          <th scope="col">{m.entry_text()}</th>
          <th scope="col" className={styles.number}>
            {m.entry_quantity()}
          </th>
          <th scope="col">
            <span className="visually-hidden">{m.entry_verified()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id: key, date, text, quantity, isVerified }) => (
          <tr key={key}>
            <td className={styles.date}>{formatDay(date)}</td>
            <td>{text}</td>
            <td className={styles.number}>{quantity === null ? "–" : formatCount(quantity)}</td>
            <td>
              {isVerified && (
                <abbr title={m.entry_verified()}>
                  <Icon name="check" />
                  <span className="visually-hidden">{m.entry_verified()}</span>
                </abbr>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EntriesSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <div className={styles.bones}>
        {Array.from({ length: 8 }, (_, i) => (
          <Bone key={i} height={22} />
        ))}
      </div>
    </Skeleton>
  );
}
