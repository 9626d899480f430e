import type { ReactNode } from "react";
import { Checkbox } from "./checkbox.tsx";
import { NameAndHelp } from "./field-label.tsx";
import field from "./field.module.css";
import styles from "./radio-group.module.css";

interface RadioGroupProps<T extends string> {
  /** Also the id of its first radio, so that an error summary leads there. */
  id: string;
  label: string;
  /** What helps to choose, beside its name. */
  help?: ReactNode;
  error?: string | undefined;
  value: T | null;
  options: readonly { value: T; label: string; hint?: string }[];
  onChange: (value: T) => void;
}

/** A few answers of which one holds, each with what it means. */
export function RadioGroup<T extends string>({ id, label, help, error, value, options, onChange }: RadioGroupProps<T>) {
  return (
    <fieldset
      className={styles.group}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <NameAndHelp
        name={
          <span id={`${id}-label`} className={field.label}>
            {label}
          </span>
        }
        help={help}
      />
      {options.map((option, i) => (
        <Checkbox
          key={option.value}
          type="radio"
          id={i === 0 ? id : `${id}-${option.value}`}
          name={id}
          label={option.label}
          hint={option.hint}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        />
      ))}
      {error && (
        <p id={`${id}-error`} className={field.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
