import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { compact } from "../../lib/compact.ts";
import { formatExact } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import {
  ProgrammeList_ProgrammeFragmentDoc,
  type ProgrammeList_ProgrammeFragment,
} from "./programme-list.generated.ts";
import styles from "./training.module.css";
import { trainingKindWord } from "./words.ts";

interface ProgrammeListProps {
  label: string;
  programmes: FragmentType<ProgrammeList_ProgrammeFragment>[];
}

/** What there is to be learnt. */
export function ProgrammeList({ label, programmes }: ProgrammeListProps) {
  const { data } = useSuspenseFragment({ fragment: ProgrammeList_ProgrammeFragmentDoc, from: programmes });
  return (
    <ul className={styles.list} aria-label={label}>
      {data.map(({ id, title, kind, lessonHours, questionCount, closedAt }) => (
        <li key={id}>
          <div className={styles.what}>
            <Link to="/pelatihan/program/$id" params={{ id }}>
              {title}
            </Link>
          </div>
          <span className={styles.quiet}>
            {compact([
              trainingKindWord(kind),
              m.trn_hours({ n: formatExact(lessonHours) }),
              questionCount > 0 ? m.trn_with_quiz() : null,
            ]).join(" · ")}
          </span>
          <div className={styles.state}>
            {closedAt !== null && (
              <Chip icon="close" tone="quiet">
                {m.trn_closed()}
              </Chip>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
