import { useId, useLayoutEffect, useRef, useState } from "react";
import styles from "./secret.module.css";
import { Button } from "./button.tsx";

interface SecretProps {
  label: string;
  value: string;
  words: { copy: string; copied: string; byHand: string };
}

/** A value to carry away: read, chosen as a whole, or copied. */
export function Secret({ label, value, words }: SecretProps) {
  const id = useId();
  const line = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  // As high as what it holds, however it wraps: nothing of it may be cut off.
  useLayoutEffect(() => {
    const area = line.current;
    if (area) area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }, [value]);

  async function copy() {
    line.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid(words.copied);
    } catch {
      // Forbidden, or not there without TLS: it stands chosen, and the keys still work.
      setSaid(words.byHand);
    }
  }
  return (
    <div className={styles.secret}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <textarea
          id={id}
          ref={line}
          readOnly
          rows={1}
          spellCheck={false}
          value={value}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
      <p role="status">{said}</p>
    </div>
  );
}
