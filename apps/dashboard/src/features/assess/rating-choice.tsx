import type { Rating } from "@andir/domain/rating";
import { useId, type ReactNode } from "react";
import { RATINGS, ratingWord } from "../assessments/words.ts";
import styles from "./rating-choice.module.css";

interface RatingChoiceProps {
  id: string;
  label: string;
  help: ReactNode;
  value: Rating | null;
  /** What to weigh it against: the advice, or what another chose. */
  note: string;
  marked: Rating | null;
  error?: string | undefined;
  /** Whether the keys 1 to 3 go here. */
  isCurrent: boolean;
  onChange: (value: Rating) => void;
  onFocus: () => void;
}

/** One of the two official ratings: three levels side by side, each with its key. */
export function RatingChoice({
  id,
  label,
  help,
  value,
  note,
  marked,
  error,
  isCurrent,
  onChange,
  onFocus,
}: RatingChoiceProps) {
  const hint = useId();
  return (
    <div
      className={styles.choice}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={[hint, error && `${id}-error`].filter(Boolean).join(" ")}
      aria-invalid={error ? true : undefined}
      data-current={isCurrent || undefined}
      onFocus={onFocus}
    >
      <div className={styles.head}>
        <span id={`${id}-label`} className={styles.label}>
          {label}
        </span>
        {help}
        <span id={hint} className={styles.advice}>
          {note}
        </span>
      </div>
      <div className={styles.levels}>
        {RATINGS.map((rating, i) => (
          <label key={rating} className={styles.level} data-marked={rating === marked || undefined}>
            <input
              id={i === 0 ? id : `${id}-${rating}`}
              type="radio"
              name={id}
              checked={rating === value}
              onChange={() => onChange(rating)}
            />
            <span className={styles.word}>{ratingWord(rating)}</span>
            <kbd className={styles.key} aria-hidden="true">
              {i + 1}
            </kbd>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
