import * as m from "../../messages/messages.js";
import { Checkbox } from "../../ui/checkbox.tsx";
import { RecordPicker } from "../pickers/record-picker.tsx";
import type { InputProps } from "./variable-input.tsx";
import { isObject } from "./variables-text.ts";

/** A unit, and whether those below it count too: they do, until one says otherwise. */
export function UnitScopeInput({ value, onChange, ...line }: InputProps) {
  const scope = isObject(value) ? value : null;
  const unit = typeof scope?.["id"] === "string" ? scope["id"] : "";
  return (
    <div>
      <RecordPicker
        {...line}
        of="UNIT"
        value={unit}
        onChange={(id) => {
          if (id === null) onChange(undefined);
          else if (scope) onChange(id, ["id"]);
          else onChange({ id, includeSubunits: true });
        }}
      />
      {unit !== "" && (
        <Checkbox
          id={`${line.id}-below`}
          label={m.variable_below()}
          checked={scope?.["includeSubunits"] === true}
          onChange={({ target }) => onChange(target.checked, ["includeSubunits"])}
        />
      )}
    </div>
  );
}
