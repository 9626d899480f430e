import type { Predicate } from "@andir/domain/predicate";
import * as m from "../../messages/messages.js";
import { PREDICATES, predicateLetters, predicateStep, predicateWord } from "../predicates/predicate-words.ts";
import styles from "./distribution-bars.module.css";

interface DistributionBarsProps {
  label: string;
  counts: Readonly<Record<Predicate, number>>;
  /** Which of them the choice on the table belongs to. */
  here: Predicate | null;
}

/** People by predicate in five small columns, the choice that is being made marked in its own. */
export function DistributionBars({ label, counts, here }: DistributionBarsProps) {
  const most = Math.max(1, ...Object.values(counts));
  return (
    <ol className={styles.bars} aria-label={label}>
      {PREDICATES.map((predicate) => (
        <li key={predicate} data-here={predicate === here || undefined}>
          <span className="visually-hidden">
            {m.assess_bar({ predicate: predicateWord(predicate), n: counts[predicate] })}
          </span>
          <span className={styles.count} aria-hidden="true">
            {counts[predicate]}
          </span>
          <span
            className={styles.bar}
            data-step={predicateStep(predicate)}
            style={{ height: `${(counts[predicate] / most) * 28}px` }}
          />
          <abbr className={styles.letters} title={predicateWord(predicate)} aria-hidden="true">
            {predicateLetters(predicate)}
          </abbr>
        </li>
      ))}
    </ol>
  );
}
