import { IndicatorDirection, IndicatorPattern } from "@andir/domain/indicator-pattern";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import type { TypedIndicator } from "./agreement-form.tsx";
import styles from "./unit-rating-view.module.css";

export const indicatorIds = (at: number) => ({
  text: `indicator-${at}-text`,
  target: `indicator-${at}-target`,
  unit: `indicator-${at}-unit`,
  pattern: `indicator-${at}-pattern`,
  direction: `indicator-${at}-direction`,
});

const PATTERN: Record<IndicatorPattern, () => string> = {
  CUMULATIVE: m.indicator_pattern_cumulative,
  POSITION: m.indicator_pattern_position,
  RELEASE: m.indicator_pattern_release,
};
const DIRECTION: Record<IndicatorDirection, () => string> = {
  HIGHER_IS_BETTER: m.indicator_direction_higher,
  LOWER_IS_BETTER: m.indicator_direction_lower,
};

interface IndicatorFieldsProps {
  at: number;
  indicator: TypedIndicator;
  errorOf: (id: string) => string | undefined;
  onChange: (part: Partial<TypedIndicator>) => void;
  onRemove?: (() => void) | undefined;
}

/** One indicator: what is measured, how much of what, and how it is read over the quarters. */
export function IndicatorFields({ at, indicator, errorOf, onChange, onRemove }: IndicatorFieldsProps) {
  const ids = indicatorIds(at);
  return (
    <fieldset className={styles.indicator}>
      <legend>{m.indicator_nth({ n: at + 1 })}</legend>
      <Field
        id={ids.text}
        label={m.indicator_text()}
        help={<FieldHelp of="unitPlan.indicator" label={m.indicator_text()} />}
        hint={m.indicator_text_hint()}
        error={errorOf(ids.text)}
        autoComplete="off"
        value={indicator.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className={styles.pair}>
        <Field
          id={ids.target}
          label={m.indicator_target()}
          help={<FieldHelp of="unitPlan.target" label={m.indicator_target()} />}
          inputMode="decimal"
          error={errorOf(ids.target)}
          autoComplete="off"
          value={indicator.target}
          onChange={(event) => onChange({ target: event.target.value })}
        />
        <Field
          id={ids.unit}
          label={m.indicator_unit()}
          help={<FieldHelp of="unitPlan.unitOfMeasure" label={m.indicator_unit()} />}
          error={errorOf(ids.unit)}
          autoComplete="off"
          value={indicator.unitOfMeasure}
          onChange={(event) => onChange({ unitOfMeasure: event.target.value })}
        />
      </div>
      <div className={styles.pair}>
        <RadioGroup
          id={ids.pattern}
          label={m.indicator_pattern()}
          help={<FieldHelp of="unitPlan.pattern" label={m.indicator_pattern()} />}
          value={indicator.pattern}
          options={Object.values(IndicatorPattern).map((value) => ({ value, label: PATTERN[value]() }))}
          onChange={(pattern) => onChange({ pattern })}
        />
        <RadioGroup
          id={ids.direction}
          label={m.indicator_direction()}
          help={<FieldHelp of="unitPlan.direction" label={m.indicator_direction()} />}
          value={indicator.direction}
          options={Object.values(IndicatorDirection).map((value) => ({ value, label: DIRECTION[value]() }))}
          onChange={(direction) => onChange({ direction })}
        />
      </div>
      {onRemove && (
        <Button kind="quiet" onClick={onRemove}>
          {m.indicator_remove({ n: at + 1 })}
        </Button>
      )}
    </fieldset>
  );
}
