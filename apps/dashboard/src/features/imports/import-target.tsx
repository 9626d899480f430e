import * as m from "../../messages/messages.js";
import { SelectField } from "../../ui/select-field.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { said } from "./import-words.ts";

interface ImportTargetProps {
  id: string;
  shape: {
    hasTarget: boolean;
    targetLabel: { indonesian: string; english: string } | null;
    targets: readonly { id: string; name: string }[];
  };
  value: string;
  error?: string | undefined;
  onChange: (target: string) => void;
}

/** What a file is about, such as a service: for the whole of it, or row by row where it has a column for that. */
export function ImportTarget({ id, shape, value, error, onChange }: ImportTargetProps) {
  if (shape.targetLabel === null) return null;
  const isKnown = shape.targets.some((target) => target.id === value);
  return (
    <SelectField
      id={id}
      label={said(shape.targetLabel)}
      help={<FieldHelp of="import.target" label={said(shape.targetLabel)} />}
      hint={shape.hasTarget ? m.import_target_hint() : m.import_target_optional_hint()}
      error={error}
      value={isKnown ? value : ""}
      options={[
        { value: "", label: shape.hasTarget ? m.import_target_choose() : m.import_target_by_column() },
        ...shape.targets.map((target) => ({ value: target.id, label: target.name })),
      ]}
      onChange={onChange}
    />
  );
}
