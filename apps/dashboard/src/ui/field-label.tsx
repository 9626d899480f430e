import type { ReactNode } from "react";
import field from "./field.module.css";

/** What a line is called, with what helps to fill it beside it. */
export function FieldLabel({ id, label, help }: { id: string; label: string; help?: ReactNode }) {
  const name = (
    <label className={field.label} htmlFor={id}>
      {label}
    </label>
  );
  return help ? (
    <div className={field.head}>
      {name}
      {help}
    </div>
  ) : (
    name
  );
}
