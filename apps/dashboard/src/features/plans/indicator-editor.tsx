import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Field } from "../../ui/field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { useEditor } from "./editor-context.ts";
import { targetOf, type DraftIndicator } from "./plan-draft.ts";
import { inputId } from "./plan-problems.ts";
import styles from "./result-editor.module.css";
import { monthNames } from "./month-names.ts";
import {
  DIRECTIONS,
  directionShort,
  INDICATOR_ASPECTS,
  indicatorAspectWord,
  patternMeaning,
  PATTERNS,
  patternWord,
} from "./words.ts";

interface IndicatorEditorProps {
  indicator: DraftIndicator;
  place: number;
  onChange: (part: Partial<DraftIndicator>) => void;
  onRemove: () => void;
}

/** How a result is measured; each pattern says in words what it does to the numbers of the months. */
export function IndicatorEditor({ indicator, place, onChange, onRemove }: IndicatorEditorProps) {
  const { isQuantitative, errorOf } = useEditor();
  const id = (field: string) => inputId(indicator.ref, field);
  const isNoNumber = Number.isNaN(targetOf(indicator.target) ?? 0);

  return (
    <fieldset className={styles.indicator}>
      <legend className={styles.legend}>{m.skp_indicator_n({ n: String(place) })}</legend>
      <TextArea
        id={id("text")}
        label={isQuantitative ? m.skp_indicator_text() : m.skp_indicator_text_qualitative()}
        help={
          <FieldHelp
            of="plan.indicatorText"
            label={isQuantitative ? m.skp_indicator_text() : m.skp_indicator_text_qualitative()}
          />
        }
        hint={isQuantitative ? m.skp_indicator_text_hint() : m.skp_indicator_text_qualitative_hint()}
        error={errorOf(id("text"))}
        rows={2}
        value={indicator.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className={styles.measures}>
        <SelectField
          id={id("aspect")}
          label={m.skp_indicator_aspect()}
          help={<FieldHelp of="plan.indicatorAspect" label={m.skp_indicator_aspect()} />}
          value={indicator.aspect}
          options={INDICATOR_ASPECTS.map((value) => ({ value, label: indicatorAspectWord(value) }))}
          onChange={(aspect) => onChange({ aspect: aspect as DraftIndicator["aspect"] })}
        />
        {isQuantitative && (
          <>
            <Field
              id={id("target")}
              label={m.skp_indicator_target()}
              help={<FieldHelp of="plan.indicatorTarget" label={m.skp_indicator_target()} />}
              inputMode="decimal"
              autoComplete="off"
              error={isNoNumber ? m.skp_problem_target() : errorOf(id("target"))}
              value={indicator.target}
              onChange={(event) => onChange({ target: event.target.value })}
            />
            <Field
              id={id("unitOfMeasure")}
              label={m.skp_indicator_unit()}
              help={<FieldHelp of="plan.indicatorUnit" label={m.skp_indicator_unit()} />}
              placeholder={m.skp_indicator_unit_example()}
              error={errorOf(id("unitOfMeasure"))}
              value={indicator.unitOfMeasure}
              onChange={(event) => onChange({ unitOfMeasure: event.target.value })}
            />
          </>
        )}
        <SelectField
          id={id("direction")}
          label={m.skp_indicator_direction()}
          help={<FieldHelp of="plan.indicatorDirection" label={m.skp_indicator_direction()} />}
          value={indicator.direction}
          options={DIRECTIONS.map((value) => ({ value, label: directionShort(value) }))}
          onChange={(direction) => onChange({ direction: direction as DraftIndicator["direction"] })}
        />
      </div>
      <div className={styles.patterns}>
        <RadioGroup
          id={id("pattern")}
          label={m.skp_indicator_pattern()}
          help={<FieldHelp of="plan.indicatorPattern" label={m.skp_indicator_pattern()} />}
          value={indicator.pattern}
          options={PATTERNS.map((value) => ({ value, label: patternWord(value), hint: patternMeaning(value) }))}
          onChange={(pattern) => onChange({ pattern })}
        />
      </div>
      <Months indicator={indicator} onChange={(measuredMonths) => onChange({ measuredMonths })} />
      <div className={styles.end}>
        <Button kind="quiet" onClick={onRemove}>
          {m.skp_indicator_remove({ n: String(place) })}
        </Button>
      </div>
    </fieldset>
  );
}

/** Only a release has to say its months; a count may be seasonal, and a state be read on some. */
function Months({ indicator, onChange }: { indicator: DraftIndicator; onChange: (months: number[]) => void }) {
  const { errorOf } = useEditor();
  const id = inputId(indicator.ref, "measuredMonths");
  const error = errorOf(id);
  const { pattern, measuredMonths } = indicator;
  const summary =
    measuredMonths.length === 0
      ? pattern === "RELEASE"
        ? m.skp_months_needed()
        : m.skp_months_all()
      : m.skp_months_some({ n: String(measuredMonths.length) });
  return (
    <details className={styles.months} open={pattern === "RELEASE" || error !== undefined}>
      <summary>
        {m.skp_months()}: {summary}
      </summary>
      <fieldset className={styles.monthList} aria-describedby={error && `${id}-error`}>
        <legend className="visually-hidden">{m.skp_months()}</legend>
        {monthNames().map((name, at) => (
          <Checkbox
            key={name}
            id={at === 0 ? id : `${id}-${String(at + 1)}`}
            label={name}
            checked={measuredMonths.includes(at + 1)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...measuredMonths, at + 1].toSorted((a, b) => a - b)
                  : measuredMonths.filter((month) => month !== at + 1),
              )
            }
          />
        ))}
      </fieldset>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </details>
  );
}
