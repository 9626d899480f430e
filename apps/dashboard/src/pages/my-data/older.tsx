import { useQuery } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { Changes } from "../../features/privacy/changes.tsx";
import { Readings } from "../../features/privacy/readings.tsx";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import { OlderChangesDocument, OlderReadingsDocument } from "./older.generated.ts";

interface OlderProps {
  /** Where the page before ended. */
  page: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** The days before, for who asks for them. */
export function OlderReadings({ page }: OlderProps) {
  return <Asked page={page} label={m.my_data_readings_older()} of={(after) => <ReadingsAfter after={after} />} />;
}

export function OlderChanges({ page }: OlderProps) {
  return <Asked page={page} label={m.my_data_changes_older()} of={(after) => <ChangesAfter after={after} />} />;
}

function Asked({ page, label, of }: OlderProps & { label: string; of: (after: string) => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  if (!page.hasNextPage || page.endCursor === null) return null;
  if (isOpen) return of(page.endCursor);
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{label}</Button>
    </div>
  );
}

function ReadingsAfter({ after }: { after: string }) {
  const { data, error, refetch } = useQuery(OlderReadingsDocument, { variables: { after } });
  if (!data) return <Waiting failed={error !== undefined} again={() => void refetch()} />;
  return (
    <>
      <Readings entries={data.accessLog.nodes} />
      <OlderReadings page={data.accessLog.pageInfo} />
    </>
  );
}

function ChangesAfter({ after }: { after: string }) {
  const { data, error, refetch } = useQuery(OlderChangesDocument, { variables: { after } });
  if (!data) return <Waiting failed={error !== undefined} again={() => void refetch()} />;
  return (
    <>
      <Changes events={data.auditEvents.nodes} />
      <OlderChanges page={data.auditEvents.pageInfo} />
    </>
  );
}

function Waiting({ failed, again }: { failed: boolean; again: () => void }) {
  if (failed) {
    return (
      <p role="alert">
        {m.failed_title()}. <Button onClick={again}>{m.retry()}</Button>
      </p>
    );
  }
  return (
    <Skeleton label={m.loading()}>
      <BoneRows rows={6} height={45} />
    </Skeleton>
  );
}
