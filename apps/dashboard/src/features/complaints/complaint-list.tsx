import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatCount, formatDay, formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { AnswerComplaintDialog } from "./answer-complaint-dialog.tsx";
import { ForwardComplaintDialog } from "./forward-complaint-dialog.tsx";
import { TellChangeDialog } from "./tell-change-dialog.tsx";
import {
  ComplaintList_ComplaintFragmentDoc,
  type ComplaintList_ComplaintFragment,
} from "./complaint-list.generated.ts";
import styles from "./complaint-list.module.css";
import { aboutWord } from "./words.ts";

type Complaint = ComplaintList_ComplaintFragment;
type Move = "answer" | "forward" | "change";

interface ComplaintListProps {
  complaints: readonly FragmentType<Complaint>[];
  onDone: (words: string) => void;
}

/** Complaints as what they are: something that someone wrote, and what was said to it. */
export function ComplaintList({ complaints, onDone }: ComplaintListProps) {
  const { data } = useSuspenseFragment({ fragment: ComplaintList_ComplaintFragmentDoc, from: [...complaints] });
  const [asked, setAsked] = useState<{ complaint: Complaint; move: Move } | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <ul className={styles.list}>
        {data.map((complaint) => (
          <li key={complaint.id} className={styles.card}>
            <Item complaint={complaint} onAsk={(move) => setAsked({ complaint, move })} />
          </li>
        ))}
      </ul>
      {asked?.move === "answer" && (
        <AnswerComplaintDialog complaint={asked.complaint} onClose={close} onDone={onDone} />
      )}
      {asked?.move === "forward" && (
        <ForwardComplaintDialog complaint={asked.complaint} onClose={close} onDone={onDone} />
      )}
      {asked?.move === "change" && <TellChangeDialog complaint={asked.complaint} onClose={close} onDone={onDone} />}
    </>
  );
}

const nameOf = ({ service, unit }: Complaint): string => service?.name ?? unit.name;

function Item({ complaint, onAsk }: { complaint: Complaint; onAsk: (move: Move) => void }) {
  const { about, text, reopenNote, forwardNote, contact, answer, answeredAt, answeredBy, change } = complaint;
  const name = nameOf(complaint);
  return (
    <article className={styles.item} aria-label={name}>
      <header className={styles.head}>
        <div>
          <h2 className={styles.title}>{about ? `${name}: ${aboutWord(about)}` : name}</h2>
          <p className={styles.quiet}>
            {complaint.service && `${complaint.unit.name} · `}
            {m.complaint_received({ date: formatInstant(complaint.receivedAt) })}
          </p>
        </div>
        <State complaint={complaint} />
      </header>
      {forwardNote && <Said head={m.complaint_forwarded()} text={forwardNote} />}
      <p className={styles.text}>{text}</p>
      {contact && <Said head={m.complaint_contact()} text={contact} />}
      {answer && answeredAt && (
        <Said
          head={m.complaint_answer_by({
            who: answeredBy?.name ?? complaint.unit.name,
            date: formatInstant(answeredAt),
          })}
          text={answer}
        />
      )}
      {reopenNote && <Said head={m.complaint_reopen_note()} text={reopenNote} />}
      {change && <Said head={m.complaint_change_shown()} text={change} />}
      <div className={styles.actions}>
        {complaint.viewerMayAnswer && (
          <>
            <Button kind="primary" onClick={() => onAsk("answer")}>
              {m.complaint_answer()}
            </Button>
            <Button onClick={() => onAsk("forward")}>{m.complaint_forward()}</Button>
          </>
        )}
        {complaint.viewerMayTellChange && (
          <Button onClick={() => onAsk("change")}>
            {change ? m.complaint_change_edit() : m.complaint_change_tell()}
          </Button>
        )}
      </div>
    </article>
  );
}

function Said({ head, text }: { head: string; text: string }) {
  return (
    <div className={styles.said}>
      <p className={styles.quiet}>{head}</p>
      <p className={styles.text}>{text}</p>
    </div>
  );
}

function State({ complaint: { status, isOverdue, daysWaiting, dueOn } }: { complaint: Complaint }) {
  const n = formatCount(daysWaiting);
  if (status === "ANSWERED")
    return (
      <Chip icon="check" tone="plain">
        {m.complaint_answered_in({ n })}
      </Chip>
    );
  return (
    <Chip icon="clock" tone={isOverdue ? "attention" : "action"}>
      {isOverdue
        ? m.complaint_overdue({ n, date: formatDay(dueOn) })
        : m.complaint_waits({ n, date: formatDay(dueOn) })}
    </Chip>
  );
}
