import { agencyDate } from "@andir/domain/iso-date";
import type { RuleSetting } from "@andir/domain/rule-setting";
import * as m from "../../../messages/messages.js";
import { Field } from "../../../ui/field.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { choiceWord, decimal, letterExample, placeWord, valueWord } from "./rule-words.ts";

interface SettingFieldProps {
  id: string;
  setting: RuleSetting;
  before: string | null;
  /** What was written in its place; undefined while nothing was. */
  written: string | undefined;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** One value of a rule; what it was is said once it differs. */
export function SettingField({ id, setting, before, written, error, onChange }: SettingFieldProps) {
  const { type, path, choices = ["true", "false"], isOptional } = setting;
  const value = written ?? before ?? "";
  const isChanged = written !== undefined && written.trim().replace(",", ".") !== (before ?? "");
  const example = type === "LETTER_PATTERN" ? letterExample(value.trim(), agencyDate(new Date())) : null;
  const hint =
    [
      isChanged ? m.rule_was({ value: valueWord(setting, before) }) : isOptional && m.rule_optional(),
      example !== null && m.rule_letter_example({ number: example }),
    ]
      .filter(Boolean)
      .join(" · ") || undefined;
  const line = { id, label: placeWord(path), hint, error };
  if (type === "CHOICE" || type === "FLAG")
    return (
      <SelectField
        {...line}
        value={value}
        options={choices.map((each) => ({ value: each, label: choiceWord(each) }))}
        onChange={onChange}
      />
    );
  return (
    <Field
      {...line}
      inputMode={type === "NUMBER" ? "decimal" : type === "INTEGER" ? "numeric" : undefined}
      autoComplete="off"
      value={written ?? (type === "NUMBER" ? decimal(value) : value)}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
