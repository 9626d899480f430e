import * as m from "../../messages/messages.js";
import { SelectField } from "../../ui/select-field.tsx";
import { usePeriodChoices } from "../periods/use-period-choices.ts";
import type { RecordPickerProps } from "./record-picker.tsx";
import { useRecordName } from "./use-record-name.ts";

/** One of the periods that have begun. They are few, so they stand in a list. */
export function PeriodPicker({ value, onChange, ...line }: RecordPickerProps) {
  const { periods, options } = usePeriodChoices();
  // The query may name one that is not in the list: it stays what is shown.
  const isStrange = value !== "" && periods !== null && !options.some((option) => option.value === value);
  const name = useRecordName(value, isStrange);
  return (
    <SelectField
      {...line}
      value={value}
      options={[
        { value: "", label: m.saved_not_chosen() },
        ...(isStrange ? [{ value, label: name ?? "…" }] : []),
        ...options,
      ]}
      onChange={(id) => onChange(id === "" ? null : id)}
    />
  );
}
