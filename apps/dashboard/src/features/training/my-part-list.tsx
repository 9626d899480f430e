import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Icon } from "../../ui/icon.tsx";
import { MyPartList_RegistrationFragmentDoc, type MyPartList_RegistrationFragment } from "./my-part-list.generated.ts";
import styles from "./training.module.css";
import { partState, whenWord } from "./words.ts";

interface MyPartListProps {
  label: string;
  registrations: FragmentType<MyPartList_RegistrationFragment>[];
}

/** What one took part in, with what came of it. */
export function MyPartList({ label, registrations }: MyPartListProps) {
  const { data } = useSuspenseFragment({ fragment: MyPartList_RegistrationFragmentDoc, from: registrations });
  return (
    <ul className={styles.list} aria-label={label}>
      {data.map((part) => {
        const { id, session, certificate, bestScore } = part;
        const state = partState(part, session.endsAt);
        return (
          <li key={id}>
            <div className={styles.what}>
              <Link to="/pelatihan/sesi/$id" params={{ id: session.id }}>
                {session.programme.title}
              </Link>
              <span>{whenWord(session)}</span>
            </div>
            <div className={styles.state}>
              <Chip icon={state.icon} tone={state.tone}>
                {state.word()}
              </Chip>
              {certificate?.withdrawnAt && <span className={styles.quiet}>{m.trn_certificate_withdrawn()}</span>}
              {bestScore !== null && <span className={styles.quiet}>{m.trn_score({ n: formatCount(bestScore) })}</span>}
            </div>
            <div className={styles.place}>
              {certificate?.url ? (
                <a className={buttonClass("outline")} href={certificate.url} target="_blank" rel="noreferrer">
                  <Icon name="file" />
                  {m.trn_certificate()}
                  <span className="visually-hidden"> {session.programme.title}</span>
                </a>
              ) : (
                part.quizAttemptsLeft > 0 && (
                  <Link className={buttonClass("outline")} to="/pelatihan/sesi/$id" params={{ id: session.id }}>
                    {m.trn_quiz_open()}
                    <span className="visually-hidden"> {session.programme.title}</span>
                  </Link>
                )
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
