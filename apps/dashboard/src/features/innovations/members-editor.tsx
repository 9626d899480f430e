import { useState } from "react";
import { formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { type ComboboxValue, NOTHING_CHOSEN } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { EmployeeCombobox } from "../employees/employee-combobox.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { fieldId } from "./form-fields.ts";
import { evenly, percentOf, type InnovationDraft } from "./innovation-draft.ts";
import styles from "./innovation-form.module.css";

interface MembersEditorProps {
  draft: InnovationDraft;
  selfId: string;
  /** Confirmed people and shares count in assessments. */
  isFixed: boolean;
  error: string | undefined;
  onChange: (part: Partial<InnovationDraft>) => void;
}

/** Who does it and by what share: one hundred percent in all. */
export function MembersEditor({ draft, selfId, isFixed, error, onChange }: MembersEditorProps) {
  const [found, setFound] = useState<ComboboxValue>(NOTHING_CHOSEN);
  const { members, leadId } = draft;
  const sum = percentOf(members);

  function take(value: ComboboxValue) {
    const { chosen } = value;
    if (!chosen) {
      setFound(value);
      return;
    }
    setFound(NOTHING_CHOSEN);
    if (members.some(({ id }) => id === chosen.id)) return;
    onChange({ members: evenly([...members, { id: chosen.id, name: chosen.label, percent: "0" }], leadId) });
  }

  function remove(id: string) {
    const lead = leadId === id ? selfId : leadId;
    onChange({
      members: evenly(
        members.filter((member) => member.id !== id),
        lead,
      ),
      leadId: lead,
    });
  }

  return (
    <fieldset className={styles.group} id={fieldId("members")} tabIndex={-1}>
      <legend>{m.innovation_members()}</legend>
      <p className={styles.quiet}>{isFixed ? m.innovation_members_fixed() : m.innovation_members_lead()}</p>
      {members.map(({ id, name, percent }, at) => (
        <Field
          key={id}
          id={fieldId(`members.${at}.share`)}
          label={m.innovation_share_of({ name })}
          help={<FieldHelp of="innovation.share" label={m.innovation_share_of({ name })} />}
          inputMode="decimal"
          readOnly={isFixed}
          value={percent}
          onChange={(event) =>
            onChange({
              members: members.map((member) =>
                member.id === id ? { ...member, percent: event.target.value } : member,
              ),
            })
          }
          action={
            !isFixed &&
            id !== selfId && (
              <Button onClick={() => remove(id)} aria-label={m.innovation_remove_of({ name })}>
                {m.remove()}
              </Button>
            )
          }
        />
      ))}
      <p role="status">{m.innovation_sum({ n: formatTerm(sum) })}</p>
      {error && <p className={styles.error}>{error}</p>}
      {!isFixed && (
        <>
          <EmployeeCombobox
            id={fieldId("members.add")}
            label={m.innovation_add_member()}
            help={<FieldHelp of="innovation.member" label={m.innovation_add_member()} />}
            hint={m.innovation_add_member_hint()}
            value={found}
            onChange={take}
          />
          {members.length > 1 && (
            <div className={styles.actions}>
              <Button onClick={() => onChange({ members: evenly(members, leadId) })}>{m.innovation_evenly()}</Button>
            </div>
          )}
        </>
      )}
      {members.length > 1 && (
        <SelectField
          id={fieldId("leadId")}
          label={m.innovation_lead()}
          help={<FieldHelp of="innovation.lead" label={m.innovation_lead()} />}
          hint={m.innovation_lead_hint()}
          value={leadId}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => onChange({ leadId: id })}
        />
      )}
    </fieldset>
  );
}
