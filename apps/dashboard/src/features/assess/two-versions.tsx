import type { ReactNode } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ratingWord } from "../assessments/words.ts";
import type { Draft } from "./outbox.ts";
import styles from "./two-versions.module.css";

interface TwoVersionsProps {
  mine: Draft;
  theirs: Draft;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two people changed one draft: both versions stand there until one is chosen. */
export function TwoVersions({ mine, theirs, onMine, onTheirs }: TwoVersionsProps) {
  return (
    <section className={styles.versions} role="alert" aria-label={m.assess_changed_title()}>
      <h2>{m.assess_changed_title()}</h2>
      <p>{m.assess_changed_what()}</p>
      <div className={styles.pair}>
        <Version title={m.assess_version_saved()} draft={theirs}>
          <Button onClick={onTheirs}>{m.assess_take_theirs()}</Button>
        </Version>
        <Version title={m.assess_version_mine()} draft={mine}>
          <Button kind="primary" onClick={onMine}>
            {m.assess_keep_mine()}
          </Button>
        </Version>
      </div>
    </section>
  );
}

function Version({ title, draft, children }: { title: string; draft: Draft; children: ReactNode }) {
  const word = (rating: Draft["workResult"]) => (rating === null ? m.assess_not_chosen() : ratingWord(rating));
  return (
    <div className={styles.version}>
      <h3>{title}</h3>
      <dl>
        <div>
          <dt>{m.work_result()}</dt>
          <dd>{word(draft.workResult)}</dd>
        </div>
        <div>
          <dt>{m.behaviour()}</dt>
          <dd>{word(draft.behaviour)}</dd>
        </div>
        <div>
          <dt>{m.assessment_reason()}</dt>
          <dd>{draft.reason.trim() || "–"}</dd>
        </div>
      </dl>
      {children}
    </div>
  );
}
