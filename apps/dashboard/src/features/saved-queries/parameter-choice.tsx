import { ParameterKind } from "@andir/domain/saved-query";
import { useId } from "react";
import * as m from "../../messages/messages.js";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import styles from "./parameter-choice.module.css";
import { kindWord } from "./query-words.ts";

interface ParameterChoiceProps {
  variables: readonly { name: string; kind: ParameterKind | ""; label: string }[];
  onKind: (name: string, kind: ParameterKind | "") => void;
  onLabel: (name: string, label: string) => void;
}

/** Which variables a reader chooses, with what, and what that is called. */
export function ParameterChoice({ variables, onKind, onLabel }: ParameterChoiceProps) {
  const id = useId();
  const options = [
    { value: "", label: m.saved_kind_none() },
    ...Object.values(ParameterKind).map((kind) => ({ value: kind, label: kindWord(kind) })),
  ];
  return (
    <fieldset className={styles.choice}>
      <legend>{m.saved_variables()}</legend>
      <p className={styles.hint}>{m.saved_variables_hint()}</p>
      {variables.map(({ name, kind, label }) => (
        <div key={name} className={styles.variable}>
          <SelectField
            id={`${id}-${name}-kind`}
            label={m.saved_variable_kind({ name })}
            value={kind}
            options={options}
            onChange={(value) => onKind(name, value as ParameterKind | "")}
          />
          {kind !== "" && (
            <Field
              id={`${id}-${name}-label`}
              label={m.saved_variable_label({ name })}
              maxLength={80}
              value={label}
              onChange={({ target }) => onLabel(name, target.value)}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}
