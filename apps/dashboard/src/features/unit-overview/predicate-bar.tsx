import type { Predicate } from "@andir/domain/predicate";
import { formatCount, formatList } from "../../lib/format.ts";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { predicateLetters, predicateStep, predicateWord } from "../predicates/predicate-words.ts";
import styles from "./predicate-bar.module.css";

/** How many have each predicate, the highest first: letters and numbers on their colours. */
export function PredicateBar({ counts }: { counts: readonly { predicate: Predicate; count: number }[] }) {
  const given = reversed(counts).filter(({ count }) => count > 0);
  const reading = formatList(
    given.map(({ predicate, count }) =>
      m.unit_predicates_reading({ predicate: predicateWord(predicate), n: formatCount(count) }),
    ),
  );
  return (
    <span className={styles.bar} role="img" aria-label={reading} title={reading}>
      {given.map(({ predicate, count }) => (
        <span key={predicate} className={styles.part} data-step={predicateStep(predicate)} style={{ flexGrow: count }}>
          {predicateLetters(predicate)} {formatCount(count)}
        </span>
      ))}
    </span>
  );
}
