import type { ReactNode } from "react";
import field from "./field.module.css";

/** A name with the sign that helps beside it: where it is narrow the name breaks, never the space before the sign. */
export const NameAndHelp = ({ name, help }: { name: ReactNode; help?: ReactNode }) =>
  help ? (
    <div className={field.head}>
      {name}
      {help}
    </div>
  ) : (
    name
  );

/** What a line is called, with what helps to fill it beside it. */
export const FieldLabel = ({ id, label, help }: { id: string; label: string; help?: ReactNode }) => (
  <NameAndHelp
    name={
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
    }
    help={help}
  />
);
