import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Timeline } from "../../features/timeline/timeline.tsx";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import { OlderMonthsDocument } from "./older-months.generated.ts";
import { olderWindow, type MonthWindow } from "./person-window.ts";

interface OlderMonthsProps {
  id: string;
  newer: MonthWindow;
  /** The first day of the first period on record: there is nothing before it. */
  first: string;
}

/** The twelve months before, for who asks for them, and after them the next twelve. */
export function OlderMonths({ id, newer, first }: OlderMonthsProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OlderTimeline id={id} months={olderWindow(newer)} first={first} />;
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{m.timeline_older()}</Button>
    </div>
  );
}

function OlderTimeline({ id, months, first }: { id: string; months: MonthWindow; first: string }) {
  const { data, error, refetch } = useQuery(OlderMonthsDocument, { variables: { id, ...months } });
  if (error) {
    return (
      <p role="alert">
        {m.failed_title()}. <Button onClick={() => void refetch()}>{m.retry()}</Button>
      </p>
    );
  }
  if (!data) {
    return (
      <Skeleton label={m.loading()}>
        <BoneRows rows={12} height={45} />
      </Skeleton>
    );
  }
  if (!data.employee) return null;
  return (
    <>
      <Timeline employee={data.employee} from={months.from} to={months.to} />
      {first < months.from && <OlderMonths id={id} newer={months} first={first} />}
    </>
  );
}
