import type { ComponentProps, ReactNode } from "react";
import { FieldLabel } from "./field-label.tsx";
import styles from "./field.module.css";

interface FieldProps extends Omit<ComponentProps<"input">, "className" | "id"> {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What helps to fill it in, beside its name. */
  help?: ReactNode;
  error?: string | undefined;
  /** What can be done to the line, at its end. */
  action?: ReactNode;
}

/** A line to fill in: label above, help with an example, and what is wrong in words. */
export function Field({ id, label, hint, help, error, action, ...input }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <FieldLabel id={id} label={label} help={help} />
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <div className={styles.line}>
        <input id={id} {...input} aria-invalid={error ? true : undefined} aria-describedby={described || undefined} />
        {action}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
