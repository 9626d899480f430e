import * as m from "../../messages/messages.js";
import { CheckboxGroup } from "../../ui/checkbox-group.tsx";
import { Field } from "../../ui/field.tsx";
import type { Option } from "../../ui/select.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { codeWord } from "../codes/code-words.ts";
import { RecordPicker } from "../pickers/record-picker.tsx";
import { clockOf, instantOf } from "./instant-text.ts";
import { NumberInput } from "./number-input.tsx";
import { UnitScopeInput } from "./unit-scope-input.tsx";
import type { Choice, VariableField } from "./variable-fields.ts";
import { plainOf } from "./variables-text.ts";

export interface InputProps {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** As the JSON has it; undefined where it has none. */
  value: unknown;
  /** Undefined takes the value away. `within` leads to a part of it. */
  onChange: (value: unknown, within?: readonly string[]) => void;
}

/** One variable, filled in with what fits its type. */
export function VariableInput({ field, value, onChange, ...line }: InputProps & { field: VariableField }) {
  const { control } = field;
  const text = typeof value === "string" ? value : "";
  const write = (written: string) => onChange(written === "" ? undefined : written);
  switch (control.as) {
    case "CHOICE":
      return (
        <ChoiceInput
          {...line}
          field={field}
          choices={control.choices.map((choice) => ({ value: choice.value, label: choiceLabel(control.of, choice) }))}
          value={value}
          onChange={onChange}
        />
      );
    case "CHOICES":
      return (
        <CheckboxGroup
          {...line}
          values={ticked(value)}
          options={control.choices.map((choice) => {
            const word = codeWord(control.of, choice.value);
            return word === undefined
              ? { value: choice.value, label: choice.value, hint: meaning(choice) }
              : { value: choice.value, label: word, hint: choice.value };
          })}
          onChange={(next) => onChange(next.length === 0 && field.mayBeNull ? undefined : next)}
        />
      );
    case "YES_NO":
      return (
        <ChoiceInput
          {...line}
          field={field}
          choices={[
            { value: "true", label: m.saved_yes() },
            { value: "false", label: m.saved_no() },
          ]}
          value={typeof value === "boolean" ? String(value) : value}
          onChange={(next) => onChange(typeof next === "string" ? next === "true" : next)}
        />
      );
    case "RECORD":
      return <RecordPicker {...line} of={control.of} value={text} onChange={(id) => onChange(id ?? undefined)} />;
    case "UNIT_SCOPE":
      return <UnitScopeInput {...line} value={value} onChange={onChange} />;
    case "NUMBER":
      return <NumberInput {...line} isWhole={control.isWhole} value={value} onChange={onChange} />;
    case "DATE":
      return <Field {...line} type="date" value={text} onChange={({ target }) => write(target.value)} />;
    case "INSTANT": {
      const clock = clockOf(text);
      return (
        <Field
          {...line}
          type="datetime-local"
          step={clock.length > 16 ? 1 : 60}
          value={clock}
          onChange={({ target }) => write(target.value && instantOf(target.value))}
        />
      );
    }
    case "TEXT":
      return <Field {...line} value={text} onChange={({ target }) => write(target.value)} />;
  }
}

interface ChoiceInputProps extends InputProps {
  field: VariableField;
  choices: readonly Option[];
}

/** One of a few. What the JSON says that is none of them is shown too, or it would look as if nothing were said. */
function ChoiceInput({ field: { initial, mayBeNull }, choices, value, onChange, ...line }: ChoiceInputProps) {
  const hasInitial = initial !== undefined && initial !== null;
  const isStrange = value !== undefined && value !== null && !choices.some((choice) => choice.value === value);
  const chosen = typeof value === "string" ? value : value === null && hasInitial ? "null" : "";
  const first = hasInitial ? plainOf(initial) : "";
  const unset = hasInitial
    ? m.variable_initial({ value: choices.find((choice) => choice.value === first)?.label ?? first })
    : m.saved_not_chosen();
  return (
    <SelectField
      {...line}
      value={isStrange ? "?" : chosen}
      options={[
        { value: "", label: unset },
        ...(hasInitial && mayBeNull ? [{ value: "null", label: m.saved_not_chosen() }] : []),
        ...(isStrange ? [{ value: "?", label: JSON.stringify(value) }] : []),
        ...choices,
      ]}
      onChange={(next) => {
        if (next !== "?") onChange(next === "" ? undefined : next === "null" ? null : next);
      }}
    />
  );
}

/** In a word where there is one; else as the schema says it. */
const choiceLabel = (type: string, choice: Choice): string =>
  codeWord(type, choice.value) ?? [choice.value, meaning(choice)].filter(Boolean).join(": ");

const meaning = ({ description }: Choice): string | undefined => description?.replace(/\.$/, "") ?? undefined;

/** One value stands for a list of it. */
const ticked = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === "string");
