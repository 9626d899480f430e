import type { ReactNode } from "react";
import { FieldLabel } from "./field-label.tsx";
import field from "./field.module.css";
import { Icon } from "./icon.tsx";
import type { Option } from "./select.tsx";
import styles from "./select-field.module.css";

interface SelectFieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What helps to fill it in, beside its name. */
  help?: ReactNode;
  error?: string | undefined;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}

/** One of a few, as a line of a form: label above, help, and what is wrong in words. */
export function SelectField({ id, label, hint, help, error, value, options, onChange }: SelectFieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={field.field}>
      <FieldLabel id={id} label={label} help={help} />
      {hint && (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
      <span className={styles.box}>
        <select
          id={id}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      {error && (
        <p id={`${id}-error`} className={field.error}>
          {error}
        </p>
      )}
    </div>
  );
}
