import type { ComponentProps } from "react";
import styles from "./checkbox.module.css";

interface CheckboxProps extends Omit<ComponentProps<"input">, "className" | "id" | "type"> {
  id: string;
  label: string;
  /** One of several of which one holds, in place of one that holds or not. */
  type?: "checkbox" | "radio";
  hint?: string | undefined;
}

/** One answer to tick, with room for a thumb. */
export function Checkbox({ id, label, hint, type = "checkbox", ...input }: CheckboxProps) {
  return (
    <label className={styles.checkbox} htmlFor={id}>
      <input id={id} type={type} {...input} />
      <span>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
