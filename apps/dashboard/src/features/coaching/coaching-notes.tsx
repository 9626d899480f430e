import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Tag } from "../../ui/tag.tsx";
import { CoachingNotes_EmployeeFragmentDoc, type CoachingNotes_EmployeeFragment } from "./coaching-notes.generated.ts";
import styles from "./coaching-notes.module.css";

/** Notes for someone's guidance: the reader's own, and those that were shared with the reader. Nothing where there are none. */
export function CoachingNotes({ employee }: { employee: FragmentType<CoachingNotes_EmployeeFragment> }) {
  const { data } = useSuspenseFragment({ fragment: CoachingNotes_EmployeeFragmentDoc, from: employee });
  const { nodes } = data.coachingNotes;
  if (nodes.length === 0) return null;
  return (
    <section className={styles.notes} aria-labelledby="coaching">
      <h2 id="coaching">{m.coaching_title()}</h2>
      <ol>
        {nodes.map(({ id, text, isShared, createdAt, withdrawnAt, author }) => (
          <li key={id}>
            <p className={styles.quiet}>
              {formatInstant(createdAt)} · {author.name}{" "}
              <Tag meaning={isShared ? m.coaching_shared_meaning() : m.coaching_private_meaning()}>
                {isShared ? m.coaching_shared() : m.coaching_private()}
              </Tag>
            </p>
            <p className={styles.text}>{withdrawnAt === null ? text : m.coaching_withdrawn()}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
