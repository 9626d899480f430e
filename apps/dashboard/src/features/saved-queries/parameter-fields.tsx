import { useId, useState, type SubmitEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { RecordPicker } from "../pickers/record-picker.tsx";
import styles from "./parameter-fields.module.css";
import { shownValue, type Kept, type Parameter } from "./parameters.ts";
import type { Choices } from "./use-starts.ts";
import type { Values } from "./values.ts";

interface ParameterFieldsProps {
  kept: Kept;
  choices: Choices;
  values: Values;
  onChoose: (values: Values) => void;
}

/** What a reader chooses before the question is asked; asked anew at each press. */
export function ParameterFields({ kept, choices, values, onChoose }: ParameterFieldsProps) {
  const [changed, setChanged] = useState<Values>({});
  const now = { ...values, ...changed };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onChoose(now);
    setChanged({});
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={m.saved_parameters()}>
      {kept.parameters.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          choices={choices}
          value={shownValue(kept, parameter, now, choices.starts ?? {})}
          onChange={(value) => setChanged((before) => ({ ...before, [parameter.name]: value }))}
        />
      ))}
      <div className={styles.run}>
        <Button type="submit" kind="primary">
          {m.workbench_run()}
        </Button>
      </div>
    </form>
  );
}

interface ParameterFieldProps {
  parameter: Parameter;
  choices: Choices;
  value: string;
  onChange: (value: string) => void;
}

function ParameterField({ parameter: { name, kind, label }, choices, value, onChange }: ParameterFieldProps) {
  const id = useId();
  const word = label ?? name;
  if (kind === "PERIOD")
    return <SelectField id={id} label={word} value={value} options={choices.periods} onChange={onChange} />;
  if (kind === "UNIT")
    return <RecordPicker of="UNIT" id={id} label={word} value={value} onChange={(chosen) => onChange(chosen ?? "")} />;
  if (kind === "YES_NO")
    return <SelectField id={id} label={word} value={value} options={yesNo()} onChange={onChange} />;
  return (
    <Field
      id={id}
      label={word}
      type={kind === "DATE" ? "date" : kind === "NUMBER" ? "number" : "text"}
      {...(kind === "NUMBER" && { step: "any" })}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

const yesNo = () => [
  { value: "", label: m.saved_not_chosen() },
  { value: "true", label: m.saved_yes() },
  { value: "false", label: m.saved_no() },
];
