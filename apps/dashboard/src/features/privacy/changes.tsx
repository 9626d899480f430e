import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatInstant, formatTime } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { actionWord, detailWord } from "./action-word.ts";
import { detailValue } from "./detail-value.ts";
import { Changes_EventsFragmentDoc, type Changes_EventsFragment } from "./changes.generated.ts";
import styles from "./privacy.module.css";

interface ChangesProps {
  events: readonly FragmentType<Changes_EventsFragment>[];
  /** Whether it is said whom each is about: not where all are about the reader. */
  withSubject?: boolean;
}

/** What was changed, the newest first. */
export function Changes({ events, withSubject = false }: ChangesProps) {
  const { data } = useSuspenseFragment({ fragment: Changes_EventsFragmentDoc, from: [...events] });
  return (
    <ol className={styles.changes}>
      {data.map(({ id, action, at, actorName, subjectName, onBehalfOfName, isActorAnonymous, isErased, payload }) => (
        <li key={id}>
          <span className={styles.who}>
            {withSubject && subjectName
              ? m.adm_log_about({ what: actionWord(action), who: subjectName })
              : actionWord(action)}
          </span>
          {payload.length > 0 && (
            <span className={styles.details}>
              {payload.map(({ name, value }) => `${detailWord(name)}: ${detailValue(value)}`).join(" · ")}
            </span>
          )}
          <span className={styles.quiet}>
            {formatInstant(at)}
            {isActorAnonymous
              ? `, ${m.my_data_by_anonymous()}`
              : ` ${formatTime(at)}, ${by(actorName, onBehalfOfName)}`}
            {isErased && ` · ${m.my_data_erased()}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

function by(actor: string | null, other: string | null): string {
  if (actor === null) return m.my_data_by_program();
  return m.my_data_by({ name: other === null ? actor : m.my_data_for({ name: actor, other }) });
}
