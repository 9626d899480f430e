import type { AllowanceMeasure } from "@andir/schema/types";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { lineWord } from "../assessments/explanation-words.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { PREDICATES, predicateWord } from "../predicates/predicate-words.ts";
import { measureWord } from "./allowance-words.ts";
import { DEDUCTED, EMPTY_PART, fieldId, type DraftPart } from "./formula-draft.ts";
import styles from "./formula-form.module.css";

const MEASURES: readonly AllowanceMeasure[] = ["ATTENDANCE", "PREDICATE", "DISCIPLINE", "WORK_QUALITY", "INNOVATION"];

interface FormulaPartsProps {
  parts: readonly DraftPart[];
  errorOf: (id: string) => string | undefined;
  onChange: (parts: readonly DraftPart[]) => void;
}

/** What the allowance is made of, and how each part is measured. */
export function FormulaParts({ parts, errorOf, onChange }: FormulaPartsProps) {
  const set = (at: number, change: Partial<DraftPart>) =>
    onChange(parts.map((part, index) => (index === at ? { ...part, ...change } : part)));
  return (
    <div className={styles.rows}>
      {parts.map((part, at) => (
        // Parts have no name of their own before they are written.
        <fieldset key={at} className={styles.row}>
          <legend>{part.name || m.tpp_form_part({ n: String(at + 1) })}</legend>
          <Part part={part} path={`parts.${at}`} errorOf={errorOf} onChange={(change) => set(at, change)} />
          {parts.length > 1 && (
            <div className={styles.buttons}>
              <Button kind="quiet" onClick={() => onChange(parts.toSpliced(at, 1))}>
                {m.tpp_form_part_remove({ n: String(at + 1) })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onChange([...parts, EMPTY_PART])}>{m.tpp_form_part_add()}</Button>
      </div>
    </div>
  );
}

interface PartProps {
  part: DraftPart;
  path: string;
  errorOf: (id: string) => string | undefined;
  onChange: (change: Partial<DraftPart>) => void;
}

function Part({ part, path, errorOf, onChange }: PartProps) {
  const id = (name: string) => fieldId(`${path}.${name}`);
  const share = (name: string, value: string) => onChange({ shares: { ...part.shares, [name]: value } });
  const band = (at: number, change: Partial<DraftPart["bands"][number]>) =>
    onChange({ bands: part.bands.map((each, index) => (index === at ? { ...each, ...change } : each)) });
  return (
    <div className={styles.grid}>
      <Field
        id={id("name")}
        label={m.tpp_form_part_name()}
        help={<FieldHelp of="allowance.partName" label={m.tpp_form_part_name()} />}
        error={errorOf(id("name"))}
        value={part.name}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <Field
        id={id("weight")}
        label={m.tpp_form_weight()}
        help={<FieldHelp of="allowance.weight" label={m.tpp_form_weight()} />}
        inputMode="decimal"
        error={errorOf(id("weight"))}
        value={part.weight}
        onChange={({ target }) => onChange({ weight: target.value })}
      />
      <SelectField
        id={id("measure")}
        label={m.tpp_form_measure()}
        help={<FieldHelp of="allowance.measure" label={m.tpp_form_measure()} />}
        value={part.measure}
        options={MEASURES.map((measure) => ({ value: measure, label: measureWord(measure) }))}
        onChange={(measure) => onChange({ measure: measure as AllowanceMeasure })}
      />
      {part.measure === "ATTENDANCE" && (
        <>
          {DEDUCTED.map((code) => (
            <Field
              key={code}
              id={id(`deductions.${code}`)}
              label={m.tpp_form_deduction({ code: lineWord(code) })}
              help={<FieldHelp of="allowance.deduction" label={lineWord(code)} />}
              inputMode="decimal"
              error={errorOf(id(`deductions.${code}`))}
              value={part.shares[code] ?? ""}
              onChange={({ target }) => share(code, target.value)}
            />
          ))}
          <Field
            id={id("mostDeducted")}
            label={m.tpp_form_most_deducted()}
            help={<FieldHelp of="allowance.mostDeducted" label={m.tpp_form_most_deducted()} />}
            inputMode="decimal"
            error={errorOf(id("mostDeducted"))}
            value={part.mostDeducted}
            onChange={({ target }) => onChange({ mostDeducted: target.value })}
          />
        </>
      )}
      {part.measure === "PREDICATE" &&
        PREDICATES.toReversed().map((predicate) => (
          <Field
            key={predicate}
            id={id(`predicates.${predicate}`)}
            label={m.tpp_form_given({ what: predicateWord(predicate) })}
            help={<FieldHelp of="allowance.predicate" label={predicateWord(predicate)} />}
            inputMode="decimal"
            error={errorOf(id(`predicates.${predicate}`))}
            value={part.shares[predicate] ?? ""}
            onChange={({ target }) => share(predicate, target.value)}
          />
        ))}
      {part.measure !== "ATTENDANCE" && part.measure !== "PREDICATE" && (
        <>
          {part.bands.map(({ from, share: given }, at) => (
            <div key={at} className={styles.band}>
              <Field
                id={id(`bands.${at}.from`)}
                label={m.tpp_form_band_from()}
                help={<FieldHelp of="allowance.bandFrom" label={m.tpp_form_band_from()} />}
                inputMode="numeric"
                error={errorOf(id(`bands.${at}.from`))}
                value={from}
                onChange={({ target }) => band(at, { from: target.value })}
              />
              <Field
                id={id(`bands.${at}.share`)}
                label={m.tpp_form_band_share()}
                help={<FieldHelp of="allowance.bandShare" label={m.tpp_form_band_share()} />}
                inputMode="decimal"
                error={errorOf(id(`bands.${at}.share`))}
                value={given}
                onChange={({ target }) => band(at, { share: target.value })}
              />
            </div>
          ))}
          <Button onClick={() => onChange({ bands: [...part.bands, { from: "", share: "" }] })}>
            {m.tpp_form_band_add()}
          </Button>
        </>
      )}
    </div>
  );
}
