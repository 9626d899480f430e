import { useState } from "react";
import * as m from "../../messages/messages.js";
import { NOTHING_CHOSEN, type ComboboxValue } from "../../ui/combobox.tsx";
import { RecordCombobox } from "../commands/record-combobox.tsx";
import { EmployeeCombobox } from "../employees/employee-combobox.tsx";
import { UnitCombobox } from "../org-units/unit-combobox.tsx";
import { ServiceCombobox } from "../services/service-combobox.tsx";
import { PeriodPicker } from "./period-picker.tsx";
import type { RecordKind } from "./record-kind.ts";
import { useRecordName } from "./use-record-name.ts";

export interface RecordPickerProps {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** The record's id; "" is none. */
  value: string;
  /** Null: what stands there is no record, or nothing. */
  onChange: (id: string | null) => void;
}

/** One record, found by its name and held by its id. */
export function RecordPicker({ of, ...line }: RecordPickerProps & { of: RecordKind }) {
  return of === "PERIOD" ? <PeriodPicker {...line} /> : <SearchPicker {...line} of={of} />;
}

const SEARCHES = {
  EMPLOYEE: { Combobox: EmployeeCombobox, hint: m.picker_employee },
  UNIT: { Combobox: UnitCombobox, hint: m.picker_unit },
  SERVICE: { Combobox: ServiceCombobox, hint: m.picker_service },
  ANY: { Combobox: RecordCombobox, hint: m.picker_record },
} as const;

function SearchPicker({
  of,
  value,
  onChange,
  error,
  hint,
  ...line
}: RecordPickerProps & { of: Exclude<RecordKind, "PERIOD"> }) {
  // What is typed is shown for as long as the value is the one that it came to.
  const [typed, setTyped] = useState<{ line: ComboboxValue; of: string } | null>(null);
  const [isInside, setIsInside] = useState(false);
  const isTyped = typed?.of === value;
  const name = useRecordName(value, value !== "" && !isTyped);
  const known = name === null ? NOTHING_CHOSEN : { typed: name, chosen: { id: value, label: name } };
  const shown = isTyped ? typed.line : known;
  const isLoose = shown.chosen === null && shown.typed.trim() !== "";
  const { Combobox, hint: ofKind } = SEARCHES[of];
  return (
    <div onFocus={() => setIsInside(true)} onBlur={() => setIsInside(false)}>
      <Combobox
        {...line}
        hint={hint ?? ofKind()}
        error={isLoose && !isInside ? m.picker_choose() : error}
        value={shown}
        onChange={(next) => {
          const id = next.chosen?.id ?? "";
          setTyped({ line: next, of: id });
          if (id !== value) onChange(id === "" ? null : id);
        }}
      />
    </div>
  );
}
