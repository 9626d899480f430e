import type { FieldHelpKey } from "@andir/domain/help/field-help";
import { Checkbox } from "../../ui/checkbox.tsx";
import { NOTHING_CHOSEN, type ComboboxValue } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import type { Option } from "../../ui/select.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { EmployeeCombobox } from "../employees/employee-combobox.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { UnitCombobox } from "../org-units/unit-combobox.tsx";

/** One line of a change. `missing` says what to do where it is empty and must not be. */
export interface FieldOf {
  name: string;
  kind: "text" | "lines" | "date" | "number" | "select" | "tick" | "employee" | "unit";
  label: string;
  hint?: string;
  /** What belongs there, an example and where it comes from. */
  help: FieldHelpKey;
  missing?: string;
  options?: readonly Option[];
  /** Whether it shares its line with the next, where there is room for two. */
  isHalf?: boolean;
  initial?: string | boolean | ComboboxValue;
}
export type Filled = Readonly<Record<string, string | boolean | ComboboxValue>>;

const isChoice = ({ kind }: FieldOf): boolean => kind === "employee" || kind === "unit";

export const emptyOf = (fields: readonly FieldOf[]): Filled =>
  Object.fromEntries(fields.map((field) => [field.name, field.initial ?? nothingIn(field)]));

const nothingIn = (field: FieldOf) => (isChoice(field) ? NOTHING_CHOSEN : field.kind === "tick" ? false : "");

export const textIn = (filled: Filled, name: string): string => {
  const value = filled[name];
  return typeof value === "string" ? value.trim() : "";
};
export const isTicked = (filled: Filled, name: string): boolean => filled[name] === true;
export const chosenIn = (filled: Filled, name: string): ComboboxValue["chosen"] => {
  const value = filled[name];
  return typeof value === "object" ? value.chosen : null;
};

/** What is typed into a search and not chosen would be lost without a word. */
export const missingOf = (fields: readonly FieldOf[], filled: Filled): { name: string; message: string }[] =>
  fields.flatMap((field) => {
    if (field.missing === undefined) return [];
    const isThere = isChoice(field)
      ? chosenIn(filled, field.name) !== null
      : field.kind === "tick" || textIn(filled, field.name) !== "";
    return isThere ? [] : [{ name: field.name, message: field.missing }];
  });

interface ChangeFieldProps {
  id: string;
  field: FieldOf;
  value: Filled[string];
  error: string | undefined;
  onChange: (value: Filled[string]) => void;
}

export function ChangeField({
  id,
  field: { kind, label, hint, help: of, options = [] },
  value,
  error,
  onChange,
}: ChangeFieldProps) {
  const help = <FieldHelp of={of} label={label} />;
  const line = { id, label, hint, help, error };
  const text = typeof value === "string" ? value : "";
  const choice = typeof value === "object" ? value : NOTHING_CHOSEN;
  if (kind === "employee") return <EmployeeCombobox {...line} value={choice} onChange={onChange} />;
  if (kind === "unit") return <UnitCombobox {...line} value={choice} onChange={onChange} />;
  if (kind === "select") return <SelectField {...line} value={text} options={options} onChange={onChange} />;
  if (kind === "lines") return <TextArea {...line} value={text} onChange={(event) => onChange(event.target.value)} />;
  if (kind === "tick")
    return (
      <>
        <Checkbox
          id={id}
          label={label}
          hint={hint}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
        {help}
      </>
    );
  return (
    <Field
      {...line}
      type={kind === "date" ? "date" : "text"}
      inputMode={kind === "number" ? "decimal" : undefined}
      autoComplete="off"
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
