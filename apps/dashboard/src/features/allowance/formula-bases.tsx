import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { POSITION_KINDS, positionKindWord } from "../employees/position-kind-words.ts";
import { FieldHelp } from "../help/field-help.tsx";
import styles from "./formula-form.module.css";
import { EMPTY_BASE, fieldId, type DraftBase } from "./formula-draft.ts";

interface FormulaBasesProps {
  bases: readonly DraftBase[];
  errorOf: (id: string) => string | undefined;
  onChange: (bases: readonly DraftBase[]) => void;
}

/** The table of classes: rows are looked at from the top, so their order counts. */
export function FormulaBases({ bases, errorOf, onChange }: FormulaBasesProps) {
  const set = (at: number, part: Partial<DraftBase>) =>
    onChange(bases.map((base, index) => (index === at ? { ...base, ...part } : base)));
  const up = (at: number) => onChange(bases.toSpliced(at, 1).toSpliced(at - 1, 0, ...bases.slice(at, at + 1)));
  return (
    <div className={styles.rows}>
      {bases.map((base, at) => {
        const id = (name: string) => fieldId(`bases.${at}.${name}`);
        return (
          // Rows have no name of their own before they are written.
          <fieldset key={at} className={styles.row}>
            <legend>{m.tpp_form_row({ n: String(at + 1) })}</legend>
            <div className={styles.grid}>
              <Field
                id={id("jobClass")}
                label={m.tpp_form_class()}
                help={<FieldHelp of="allowance.jobClass" label={m.tpp_form_class()} />}
                error={errorOf(id("jobClass"))}
                value={base.jobClass}
                onChange={({ target }) => set(at, { jobClass: target.value })}
              />
              <Field
                id={id("amount")}
                label={m.tpp_form_amount()}
                help={<FieldHelp of="allowance.amount" label={m.tpp_form_amount()} />}
                inputMode="numeric"
                error={errorOf(id("amount"))}
                value={base.amount}
                onChange={({ target }) => set(at, { amount: target.value })}
              />
              <SelectField
                id={id("kinds")}
                label={m.tpp_form_kind()}
                help={<FieldHelp of="allowance.kinds" label={m.tpp_form_kind()} />}
                value={base.kinds}
                options={[
                  { value: "", label: m.tpp_form_all() },
                  ...POSITION_KINDS.map((kind) => ({ value: kind as string, label: positionKindWord(kind) })),
                  ...(base.kinds.includes(",") ? [{ value: base.kinds, label: kindsWord(base.kinds) }] : []),
                ]}
                onChange={(kinds) => set(at, { kinds })}
              />
              <Field
                id={id("grades")}
                label={m.tpp_form_grades()}
                help={<FieldHelp of="allowance.grades" label={m.tpp_form_grades()} />}
                error={errorOf(id("grades"))}
                value={base.grades}
                onChange={({ target }) => set(at, { grades: target.value })}
              />
              <Field
                id={id("title")}
                label={m.tpp_form_title()}
                help={<FieldHelp of="allowance.title" label={m.tpp_form_title()} />}
                error={errorOf(id("title"))}
                value={base.title}
                onChange={({ target }) => set(at, { title: target.value })}
              />
              <SelectField
                id={id("isHead")}
                label={m.tpp_form_head()}
                help={<FieldHelp of="allowance.isHead" label={m.tpp_form_head()} />}
                value={base.isHead}
                options={[
                  { value: "", label: m.tpp_form_all() },
                  { value: "true", label: m.tpp_form_head_only() },
                  { value: "false", label: m.tpp_form_head_not() },
                ]}
                onChange={(isHead) => set(at, { isHead })}
              />
            </div>
            <div className={styles.buttons}>
              {at > 0 && <Button onClick={() => up(at)}>{m.tpp_form_up({ n: String(at + 1) })}</Button>}
              {bases.length > 1 && (
                <Button kind="quiet" onClick={() => onChange(bases.toSpliced(at, 1))}>
                  {m.tpp_form_remove({ n: String(at + 1) })}
                </Button>
              )}
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button onClick={() => onChange([...bases, EMPTY_BASE])}>{m.tpp_form_add()}</Button>
      </div>
    </div>
  );
}

const kindsWord = (kinds: string): string =>
  kinds
    .split(",")
    .flatMap((kind) => POSITION_KINDS.filter((one) => one === kind))
    .map(positionKindWord)
    .join(", ");
