import type { ComponentProps, ReactNode } from "react";
import { FieldLabel } from "./field-label.tsx";
import field from "./field.module.css";
import styles from "./text-area.module.css";

interface TextAreaProps extends Omit<ComponentProps<"textarea">, "className" | "id"> {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What helps to fill it in, beside its name. */
  help?: ReactNode;
  error?: string | undefined;
}

/** Several lines to fill in, as a line of a form. */
export function TextArea({ id, label, hint, help, error, ...area }: TextAreaProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={field.field}>
      <FieldLabel id={id} label={label} help={help} />
      {hint && (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        {...area}
        className={styles.area}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {error && (
        <p id={`${id}-error`} className={field.error}>
          {error}
        </p>
      )}
    </div>
  );
}
