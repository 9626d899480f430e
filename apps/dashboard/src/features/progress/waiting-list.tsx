import { useApolloClient } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatWeekday } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { showToast } from "../../ui/toast.tsx";
import { problemWord } from "../problems/problem-words.ts";
import { sendNow, useHeld } from "./use-waiting.ts";
import type { WaitingEntry } from "./waiting-entry.ts";
import styles from "./waiting-list.module.css";
import { dropWaiting, keepWaiting } from "./waiting-store.ts";

interface WaitingListProps {
  account: string;
  waiting: readonly WaitingEntry[];
  /** Takes what was refused back into the form. */
  onMend: (entry: WaitingEntry) => void;
}

/** What is written and not yet at the server: it waits for a network, or to be mended. */
export function WaitingList({ account, waiting, onMend }: WaitingListProps) {
  const client = useApolloClient();
  const held = useHeld();
  const [isBusy, setBusy] = useState(false);
  if (waiting.length === 0) return null;

  function send() {
    setBusy(true);
    void sendNow(client, account).finally(() => setBusy(false));
  }
  async function takeBack(entry: WaitingEntry) {
    await dropWaiting(entry.id);
    showToast({ words: m.entry_removed(), undo: () => void keepWaiting(entry) });
  }
  return (
    <section className={styles.waiting} aria-labelledby="waiting-title">
      <h2 id="waiting-title">{m.waiting_title({ n: waiting.length })}</h2>
      <p>{m.waiting_lead()}</p>
      <ul className={styles.entries}>
        {waiting.map((entry) => (
          <li key={entry.id}>
            <p className={styles.text}>{entry.text}</p>
            <p className={styles.about}>
              {formatWeekday(entry.date)}
              {entry.files.length > 0 && ` · ${m.waiting_files({ n: entry.files.length })}`}
            </p>
            {entry.refusal && (
              <p className={styles.refused}>
                <Icon name="alert" /> {entry.refusal.map(problemWord).join(" ")}
              </p>
            )}
            <div className={styles.actions}>
              {entry.refusal && (
                <Button
                  kind="quiet"
                  aria-label={m.waiting_mend_which({ text: entry.text })}
                  onClick={() => onMend(entry)}
                >
                  {m.waiting_mend()}
                </Button>
              )}
              <Button
                kind="quiet"
                aria-label={m.entry_remove_which({ text: entry.text })}
                onClick={() => void takeBack(entry)}
              >
                {m.remove()}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {held === "signed-out" && (
        <p role="alert">
          {m.waiting_signed_out()}{" "}
          <Link to="/sign-in" search={{ returnTo: "/kerja" }}>
            {m.sign_in()}
          </Link>
        </p>
      )}
      {held === "unreachable" && <p role="alert">{m.waiting_unreachable()}</p>}
      {waiting.some(({ refusal }) => refusal === null) && (
        <Button disabled={isBusy} onClick={send}>
          {isBusy ? m.waiting_sending() : m.waiting_send()}
        </Button>
      )}
    </section>
  );
}
