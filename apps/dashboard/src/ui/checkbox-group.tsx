import { Checkbox } from "./checkbox.tsx";
import styles from "./checkbox-group.module.css";
import field from "./field.module.css";

interface CheckboxGroupProps {
  /** Also the id of its first box, so that what is wrong leads there. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  values: readonly string[];
  options: readonly { value: string; label: string; hint?: string | undefined }[];
  onChange: (values: readonly string[]) => void;
}

/** Several of a few answers, each with what it means. Many of them scroll. */
export function CheckboxGroup({ id, label, hint, error, values, options, onChange }: CheckboxGroupProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const tick = (value: string, isTicked: boolean) =>
    onChange(
      options.map((option) => option.value).filter((each) => (each === value ? isTicked : values.includes(each))),
    );
  return (
    <fieldset className={styles.group} aria-describedby={described || undefined}>
      <legend className={field.label}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
      <div className={styles.boxes}>
        {options.map((option, i) => (
          <Checkbox
            key={option.value}
            id={i === 0 ? id : `${id}-${option.value}`}
            label={option.label}
            hint={option.hint}
            checked={values.includes(option.value)}
            onChange={({ target }) => tick(option.value, target.checked)}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={field.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
