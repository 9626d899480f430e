import { useEffect, useState } from "react";
import styles from "./search-line.module.css";

const PAUSE = 300; // milliseconds without a key before the search begins

/** Searches while one types, or at once on Enter. */
export function SearchLine({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const wanted = typed.trim();
  // The address may change by itself, as by the back button.
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    if (wanted !== value) setTyped(value);
  }
  useEffect(() => {
    if (wanted === value) return;
    const timer = setTimeout(() => onChange(wanted), PAUSE);
    return () => clearTimeout(timer);
  }, [wanted, value, onChange]);

  return (
    <input
      className={styles.line}
      type="search"
      aria-label={label}
      placeholder={label}
      autoCapitalize="none"
      spellCheck={false}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onChange(wanted);
      }}
    />
  );
}
