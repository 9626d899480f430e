import { Fragment } from "react";
import { compact } from "../lib/compact.ts";
import styles from "./answer.module.css";
import { Emphasis } from "./emphasis.tsx";

interface Clause {
  /** With *this* strong. */
  text: string;
  isUrgent?: boolean;
}

/** A page's first line: the state in words, before any picture. Clauses that do not hold are left out. */
export function Answer({ clauses }: { clauses: readonly (Clause | false | null | undefined)[] }) {
  const said = compact(clauses.map((clause) => clause || null));
  return (
    <p className={styles.answer}>
      {said.map(({ text, isUrgent }, i) => (
        <Fragment key={text}>
          {i > 0 && " · "}
          <span className={isUrgent ? styles.urgent : undefined}>
            <Emphasis>{text}</Emphasis>
          </span>
        </Fragment>
      ))}
    </p>
  );
}
