import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { compact } from "../../lib/compact.ts";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { PlaceActions } from "./place-actions.tsx";
import { SessionList_SessionFragmentDoc, type SessionList_SessionFragment } from "./session-list.generated.ts";
import styles from "./training.module.css";
import { modeWord, partState, placesWord, whenWord } from "./words.ts";

interface SessionListProps {
  label: string;
  sessions: FragmentType<SessionList_SessionFragment>[];
}

/** Sessions with where one stands in each, and what can be done about it. */
export function SessionList({ label, sessions }: SessionListProps) {
  const { data } = useSuspenseFragment({ fragment: SessionList_SessionFragmentDoc, from: sessions });
  return (
    <ul className={styles.list} aria-label={label}>
      {data.map((session) => {
        const { id, programme, viewerRegistration: own, cancelledAt } = session;
        const state = own && partState(own);
        return (
          <li key={id}>
            <div className={styles.what}>
              <Link to="/pelatihan/sesi/$id" params={{ id }}>
                {programme.title}
              </Link>
              <span>{whenWord(session)}</span>
              <span className={styles.quiet}>{compact([modeWord(session.mode), session.place]).join(" · ")}</span>
            </div>
            <div className={styles.state}>
              {cancelledAt ? (
                <Chip icon="close" tone="attention">
                  {m.trn_called_off()}
                </Chip>
              ) : (
                state && (
                  <Chip icon={state.icon} tone={state.tone}>
                    {state.word()}
                    {own.waitingPlace !== null && ` · ${m.trn_waiting_place({ n: String(own.waitingPlace) })}`}
                  </Chip>
                )
              )}
              {session.isOpen && <span className={styles.quiet}>{placesWord(session)}</span>}
            </div>
            <PlaceActions session={session} />
          </li>
        );
      })}
    </ul>
  );
}
