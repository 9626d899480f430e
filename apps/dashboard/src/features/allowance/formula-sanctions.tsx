import * as m from "../../messages/messages.js";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { SANCTIONS, sanctionWord } from "../sanctions/words.ts";
import { fieldId, type DraftCut, type FormulaDraft } from "./formula-draft.ts";
import styles from "./formula-form.module.css";

type Draft = Pick<FormulaDraft, "sanctions" | "sanctionsAfter">;

interface FormulaSanctionsProps {
  draft: Draft;
  errorOf: (id: string) => string | undefined;
  onChange: (part: Partial<Draft>) => void;
}

/** What each disciplinary sanction takes, and for how long; what is left empty takes nothing. */
export function FormulaSanctions({ draft, errorOf, onChange }: FormulaSanctionsProps) {
  return (
    <div className={styles.rows}>
      <div className={styles.cuts}>
        {SANCTIONS.map((kind) => {
          const cut = draft.sanctions[kind] ?? { share: "", months: "" };
          const change = (part: Partial<DraftCut>) =>
            onChange({ sanctions: { ...draft.sanctions, [kind]: { ...cut, ...part } } });
          const share = fieldId(`sanctions.${kind}.share`);
          const months = fieldId(`sanctions.${kind}.months`);
          return (
            <fieldset key={kind} className={styles.row}>
              <legend>{sanctionWord(kind)}</legend>
              <div className={styles.band}>
                <Field
                  id={share}
                  label={m.tpp_form_cut_share()}
                  help={<FieldHelp of="allowance.cutShare" label={m.tpp_form_cut_share()} />}
                  inputMode="decimal"
                  error={errorOf(share)}
                  value={cut.share}
                  onChange={({ target }) => change({ share: target.value })}
                />
                <Field
                  id={months}
                  label={m.tpp_form_cut_months()}
                  help={<FieldHelp of="allowance.cutMonths" label={m.tpp_form_cut_months()} />}
                  inputMode="numeric"
                  error={errorOf(months)}
                  value={cut.months}
                  onChange={({ target }) => change({ months: target.value })}
                />
              </div>
            </fieldset>
          );
        })}
      </div>
      <div className={styles.grid}>
        <SelectField
          id={fieldId("sanctionsAfter")}
          label={m.tpp_rule_sanctions_after()}
          help={<FieldHelp of="allowance.cutFrom" label={m.tpp_rule_sanctions_after()} />}
          value={draft.sanctionsAfter}
          options={[
            { value: "1", label: m.tpp_rule_sanction_next_month() },
            { value: "0", label: m.tpp_rule_sanction_same_month() },
          ]}
          onChange={(sanctionsAfter) => onChange({ sanctionsAfter })}
        />
      </div>
    </div>
  );
}
