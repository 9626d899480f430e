import { useState } from "react";
import { decimalOf, decimalText } from "../../lib/decimal.ts";
import { Field } from "../../ui/field.tsx";
import type { InputProps } from "./variable-input.tsx";

/** A number as one writes it in Indonesia. What is no number goes into the JSON as it is written: it is refused there, and not lost. */
export function NumberInput({ isWhole, value, onChange, ...line }: InputProps & { isWhole: boolean }) {
  // "1,50" stays as it is typed for as long as it means the value.
  const [typed, setTyped] = useState<{ text: string; means: unknown } | null>(null);
  return (
    <Field
      {...line}
      inputMode={isWhole ? "numeric" : "decimal"}
      autoComplete="off"
      value={typed !== null && typed.means === value ? typed.text : textOf(value)}
      onChange={({ target }) => {
        const means = numberIn(target.value);
        setTyped({ text: target.value, means });
        onChange(means);
      }}
    />
  );
}

function numberIn(text: string): number | string | undefined {
  if (text.trim() === "") return undefined;
  const [, sign, digits = ""] = /^\s*([-−]?)(.*)$/s.exec(text) ?? [];
  const size = decimalOf(digits);
  if (size === null) return text;
  return sign ? -size : size;
}

const textOf = (value: unknown): string =>
  typeof value === "number" ? decimalText(value) : typeof value === "string" ? value : "";
