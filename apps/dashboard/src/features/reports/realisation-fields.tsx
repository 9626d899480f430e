import { formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import type { Measured } from "./measured.ts";
import styles from "./realisation-fields.module.css";
import { asTyped, UNTOLD, type Told } from "./report-draft.ts";

interface RealisationFieldsProps {
  result: { title: string; entries: number; indicators: readonly Measured[] };
  told: Readonly<Record<string, Told>>;
  onTell: (id: string, told: Told) => void;
  errorOf: (input: string) => string | undefined;
}

export const valueInput = (indicatorId: string): string => `realisation-${indicatorId}`;

const PATTERN = {
  CUMULATIVE: m.pattern_cumulative,
  POSITION: m.pattern_position,
  RELEASE: m.pattern_release,
} as const;

/** What one result came to, by each of its indicators. An empty field is not measured, and is said so. */
export function RealisationFields({ result, told, onTell, errorOf }: RealisationFieldsProps) {
  return (
    <fieldset className={styles.result}>
      <legend>{result.title}</legend>
      <p className={styles.entries}>
        {result.entries === 0 ? m.result_no_entries() : m.result_entries({ n: result.entries })}
      </p>
      {result.indicators.map((indicator) => {
        const { id, text, pattern, target, unitOfMeasure, counted, isDue } = indicator;
        const now = told[id] ?? UNTOLD;
        const unit = unitOfMeasure ?? "";
        const isOther = counted !== null && now.value !== asTyped(counted);
        return (
          <div key={id} className={styles.indicator}>
            <Field
              id={valueInput(id)}
              label={text}
              help={<FieldHelp of="report.realisationValue" label={text} />}
              hint={[
                PATTERN[pattern](),
                target === null ? null : m.target_year({ target: `${formatTerm(target)} ${unit}`.trim() }),
                isDue ? null : m.not_due_this_period(),
              ]
                .filter(Boolean)
                .join(" · ")}
              error={errorOf(valueInput(id))}
              inputMode="decimal"
              autoComplete="off"
              placeholder={isDue ? m.not_measured_yet() : m.not_measured()}
              value={now.value}
              onChange={(event) => onTell(id, { ...now, value: event.target.value })}
            />
            {counted !== null && (
              <p className={styles.counted}>
                {isOther ? m.counted_other({ n: formatTerm(counted), unit }) : m.counted_from({ unit })}{" "}
                {isOther && (
                  <Button kind="quiet" onClick={() => onTell(id, { ...now, value: asTyped(counted) })}>
                    {m.counted_use({ n: formatTerm(counted) })}
                  </Button>
                )}
              </p>
            )}
            <Field
              id={`note-${id}`}
              label={now.value.trim() === "" ? m.realisation_why_not() : m.realisation_note()}
              help={
                <FieldHelp
                  of="report.realisationNote"
                  label={now.value.trim() === "" ? m.realisation_why_not() : m.realisation_note()}
                />
              }
              maxLength={1000}
              autoComplete="off"
              placeholder={m.optional()}
              value={now.note}
              onChange={(event) => onTell(id, { ...now, note: event.target.value })}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
