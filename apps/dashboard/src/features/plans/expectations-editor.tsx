import type { CoreValue } from "@andir/domain/core-value";
import * as m from "../../messages/messages.js";
import { TextArea } from "../../ui/text-area.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import styles from "./expectations-editor.module.css";
import { wholeId } from "./plan-problems.ts";

interface ExpectationsEditorProps {
  values: readonly { value: CoreValue; label: string; guides: readonly string[] }[];
  expectations: Partial<Record<CoreValue, string>>;
  onChange: (value: CoreValue, expectation: string) => void;
}

/** The seven core values, each with its three guides where the expectation is written. */
export function ExpectationsEditor({ values, expectations, onChange }: ExpectationsEditorProps) {
  return (
    <div className={styles.values}>
      {values.map(({ value, label, guides }) => (
        <div key={value} className={styles.value}>
          <TextArea
            id={wholeId(`expectation-${value}`)}
            label={label}
            help={<FieldHelp of="plan.expectation" label={label} />}
            rows={2}
            placeholder={m.skp_expectation_example()}
            value={expectations[value] ?? ""}
            onChange={(event) => onChange(value, event.target.value)}
          />
          <ul className={styles.guides} aria-label={m.skp_guides({ value: label })}>
            {guides.map((guide) => (
              <li key={guide}>{guide}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
