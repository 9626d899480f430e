import { agencyDate } from "@andir/domain/iso-date";
import type { IndicatorDirection } from "@andir/domain/indicator-pattern";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { fieldId } from "./form-fields.ts";
import { emptyEffect, type EffectDraft } from "./innovation-draft.ts";
import styles from "./innovation-form.module.css";
import type { Tie } from "./written-draft.ts";

const MOST = 5;

interface EffectsEditorProps {
  effects: readonly EffectDraft[];
  ties: readonly Tie[];
  errorOf: (field: string) => string | undefined;
  onChange: (effects: EffectDraft[]) => void;
}

/** What it changes, measured before and after; an indicator of one's plan fills in what it says already. */
export function EffectsEditor({ effects, ties, errorOf, onChange }: EffectsEditorProps) {
  const today = agencyDate(new Date());
  const set = (at: number, part: Partial<EffectDraft>) =>
    onChange(effects.map((effect, index) => (index === at ? { ...effect, ...part } : effect)));

  return (
    <fieldset className={styles.group}>
      <legend>{m.innovation_effects()}</legend>
      <p className={styles.quiet}>{m.innovation_effects_lead()}</p>
      {effects.map((effect, at) => {
        const path = (field: string) => fieldId(`effects.${at}.${field}`);
        const line = (field: keyof EffectDraft, label: string, hint?: string) => ({
          id: path(field),
          label,
          hint,
          error: errorOf(path(field)),
          value: effect[field],
          onChange: (event: { target: { value: string } }) => set(at, { [field]: event.target.value }),
        });
        return (
          <div key={at} className={styles.row} role="group" aria-label={m.innovation_effect_n({ n: at + 1 })}>
            <SelectField
              id={path("tie")}
              label={m.innovation_tie()}
              help={<FieldHelp of="innovation.tie" label={m.innovation_tie()} />}
              hint={m.innovation_tie_hint()}
              error={errorOf(path("tie"))}
              value={effect.tie}
              options={ties}
              onChange={(tie) => set(at, { tie, ...ties.find(({ value }) => value === tie)?.fills })}
            />
            <Field
              {...line("name", m.innovation_effect_name(), m.innovation_effect_name_hint())}
              help={<FieldHelp of="innovation.effect" label={m.innovation_effect_name()} />}
            />
            <div className={styles.pair}>
              <Field
                {...line("unitOfMeasure", m.innovation_measure(), m.innovation_measure_hint())}
                help={<FieldHelp of="innovation.measure" label={m.innovation_measure()} />}
              />
              <SelectField
                id={path("direction")}
                label={m.innovation_direction()}
                help={<FieldHelp of="innovation.direction" label={m.innovation_direction()} />}
                value={effect.direction}
                options={[
                  { value: "HIGHER_IS_BETTER", label: m.innovation_more_is_better() },
                  { value: "LOWER_IS_BETTER", label: m.innovation_less_is_better() },
                ]}
                onChange={(direction) => set(at, { direction: direction as IndicatorDirection })}
              />
            </div>
            <div className={styles.pair}>
              <Field
                inputMode="decimal"
                {...line("before", m.innovation_before())}
                help={<FieldHelp of="innovation.before" label={m.innovation_before()} />}
              />
              <Field
                type="date"
                max={today}
                {...line("beforeOn", m.innovation_before_on())}
                help={<FieldHelp of="innovation.beforeOn" label={m.innovation_before_on()} />}
              />
            </div>
            <div className={styles.pair}>
              <Field
                inputMode="decimal"
                {...line("after", m.innovation_after(), m.innovation_after_hint())}
                help={<FieldHelp of="innovation.after" label={m.innovation_after()} />}
              />
              <Field
                type="date"
                max={today}
                {...line("afterOn", m.innovation_after_on(), m.innovation_after_hint())}
                help={<FieldHelp of="innovation.afterOn" label={m.innovation_after_on()} />}
              />
            </div>
            <Field
              {...line("source", m.innovation_source(), m.innovation_source_hint())}
              help={<FieldHelp of="innovation.source" label={m.innovation_source()} />}
            />
            <div className={styles.actions}>
              <Button onClick={() => onChange(effects.filter((_, index) => index !== at))}>
                {m.innovation_effect_remove({ n: at + 1 })}
              </Button>
            </div>
          </div>
        );
      })}
      {effects.length < MOST && (
        <div className={styles.actions}>
          <Button onClick={() => onChange([...effects, emptyEffect])}>{m.innovation_effect_add()}</Button>
        </div>
      )}
    </fieldset>
  );
}
