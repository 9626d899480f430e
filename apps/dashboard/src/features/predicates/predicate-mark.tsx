import type { Predicate } from "@andir/domain/predicate";
import styles from "./predicate-mark.module.css";
import { predicateLetters, predicateStep, predicateWord } from "./predicate-words.ts";

/** The predicate as it looks everywhere: its letters on its colour, and its word unless the place is too small for it. */
export function PredicateMark({ predicate, short = false }: { predicate: Predicate; short?: boolean }) {
  const letters = (
    <span className={styles.letters} data-step={predicateStep(predicate)} aria-hidden={!short || undefined}>
      {predicateLetters(predicate)}
    </span>
  );
  if (short) return <abbr title={predicateWord(predicate)}>{letters}</abbr>;
  return (
    <span className={styles.predicate}>
      {letters}
      {predicateWord(predicate)}
    </span>
  );
}
