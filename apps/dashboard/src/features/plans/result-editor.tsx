import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { useEditor } from "./editor-context.ts";
import { IndicatorEditor } from "./indicator-editor.tsx";
import { newIndicator, type DraftResult } from "./plan-draft.ts";
import { inputId } from "./plan-problems.ts";
import styles from "./result-editor.module.css";
import { BELONGINGS, belongingWord, KINDS, kindWord, PERSPECTIVES, perspectiveWord } from "./words.ts";

interface ResultEditorProps {
  result: DraftResult;
  /** Within its section, from 1, and how many there are. */
  place: number;
  of: number;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onChange: (part: Partial<DraftResult>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const NOT_LINKED = "";
/** Linked to what its owner does not see. */
const HIDDEN = "hidden";

/** One result with its indicators, folded to a line when there are many. */
export function ResultEditor({ result, place, of, isOpen, onToggle, onChange, onMove, onRemove }: ResultEditorProps) {
  const { choices, hasPerspectives, errorOf } = useEditor();
  const id = (field: string) => inputId(result.ref, field);
  const parent = choices?.find((choice) => choice.id === result.parentResultId);
  const isHidden = result.parentResultId === undefined;
  const n = String(place);
  const changeIndicator = (ref: string, part: Partial<DraftResult["indicators"][number]>) =>
    onChange({ indicators: result.indicators.map((one) => (one.ref === ref ? { ...one, ...part } : one)) });

  return (
    <details className={styles.result} open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.number}>{n}</span>
        <span className={styles.what}>
          <span className={styles.title}>{result.title.trim() || m.skp_result_untitled()}</span>
          <span className={styles.about}>
            {[
              m.skp_indicators_n({ n: result.indicators.length }),
              ...(choices ? [isHidden || parent ? m.skp_linked() : m.skp_not_linked()] : []),
            ].join(" · ")}
          </span>
        </span>
        <Icon name="down" />
      </summary>
      <div className={styles.body}>
        <TextArea
          id={id("title")}
          label={m.skp_result_title()}
          help={<FieldHelp of="plan.resultTitle" label={m.skp_result_title()} />}
          hint={m.skp_result_title_hint()}
          error={errorOf(id("title"))}
          rows={2}
          value={result.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        {choices && (
          <SelectField
            id={id("parentResultId")}
            label={m.skp_supports()}
            help={<FieldHelp of="plan.resultParent" label={m.skp_supports()} />}
            hint={parent ? parent.title : choices.length === 0 ? m.skp_supports_none_yet() : m.skp_supports_hint()}
            error={errorOf(id("parentResultId"))}
            value={isHidden ? HIDDEN : (result.parentResultId ?? NOT_LINKED)}
            options={[
              ...(isHidden ? [{ value: HIDDEN, label: m.skp_supports_hidden() }] : []),
              { value: NOT_LINKED, label: m.skp_supports_later() },
              ...choices.map(({ id: value, title, name }) => ({ value, label: `${title} (${name})` })),
            ]}
            onChange={(value) => value !== HIDDEN && onChange({ parentResultId: value === NOT_LINKED ? null : value })}
          />
        )}
        <div className={styles.measures}>
          <SelectField
            id={id("kind")}
            label={m.skp_kind()}
            help={<FieldHelp of="plan.resultKind" label={m.skp_kind()} />}
            value={result.kind}
            options={KINDS.map((value) => ({ value, label: kindWord(value) }))}
            onChange={(kind) => onChange({ kind: kind as DraftResult["kind"] })}
          />
          {hasPerspectives && (
            <SelectField
              id={id("perspective")}
              label={m.skp_perspective()}
              help={<FieldHelp of="plan.resultPerspective" label={m.skp_perspective()} />}
              error={errorOf(id("perspective"))}
              value={result.perspective ?? ""}
              options={[
                { value: "", label: m.skp_choose() },
                ...PERSPECTIVES.map((value) => ({ value, label: perspectiveWord(value) })),
              ]}
              onChange={(value) =>
                onChange({ perspective: value === "" ? null : (value as NonNullable<DraftResult["perspective"]>) })
              }
            />
          )}
          <SelectField
            id={id("belonging")}
            label={m.skp_belonging()}
            help={<FieldHelp of="plan.resultBelonging" label={m.skp_belonging()} />}
            value={result.belonging}
            options={BELONGINGS.map((value) => ({ value, label: belongingWord(value) }))}
            onChange={(belonging) => onChange({ belonging: belonging as DraftResult["belonging"] })}
          />
        </div>
        {result.indicators.map((indicator, at) => (
          <IndicatorEditor
            key={indicator.ref}
            indicator={indicator}
            place={at + 1}
            onChange={(part) => changeIndicator(indicator.ref, part)}
            onRemove={() => onChange({ indicators: result.indicators.filter(({ ref }) => ref !== indicator.ref) })}
          />
        ))}
        {errorOf(id("add")) && <p className={styles.error}>{errorOf(id("add"))}</p>}
        <div className={styles.actions}>
          <Button id={id("add")} onClick={() => onChange({ indicators: [...result.indicators, newIndicator()] })}>
            <Icon name="plus" />
            {m.skp_indicator_add()}
          </Button>
          <span className={styles.moves}>
            <Button kind="icon" aria-label={m.skp_result_up({ n })} disabled={place === 1} onClick={() => onMove(-1)}>
              <Icon name="up" />
            </Button>
            <Button kind="icon" aria-label={m.skp_result_down({ n })} disabled={place === of} onClick={() => onMove(1)}>
              <Icon name="down" />
            </Button>
            <Button kind="quiet" onClick={onRemove}>
              {m.skp_result_remove({ n })}
            </Button>
          </span>
        </div>
      </div>
    </details>
  );
}
