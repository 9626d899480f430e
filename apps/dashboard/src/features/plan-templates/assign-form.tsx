import { useMutation } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { NOTHING_CHOSEN, type ComboboxOption } from "../../ui/combobox.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { EmployeeCombobox } from "../employees/employee-combobox.tsx";
import { UnitCombobox } from "../org-units/unit-combobox.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { AssignOutcome } from "./assign-outcome.tsx";
import { AssignPlanTemplateDocument, type AssignPlanTemplateMutation } from "./assign-form.generated.ts";
import styles from "./template-form.module.css";
import { templateProblemWord } from "./words.ts";

export type Outcome = AssignPlanTemplateMutation["assignPlanTemplate"];

const IDS = {
  positionIds: "assign-unit",
  employeeIds: "assign-person",
  year: "assign-year",
  parentResultId: "assign-parent",
};

const empty = (year: number) => ({
  to: "unit" as "unit" | "people",
  unit: NOTHING_CHOSEN,
  includeSubunits: false,
  title: "",
  people: [] as ComboboxOption[],
  year: String(year),
  parentResultId: "",
});

interface AssignFormProps {
  template: { id: string; resultCount: number };
  thisYear: number;
  /** The viewer's own results, which all may be to support. */
  ownResults: readonly { id: string; title: string; year: number }[];
}

/** For whom; first only told, then done for all at once. */
export function AssignForm({ template, thisYear, ownResults }: AssignFormProps) {
  const { draft, change, clear } = useDraft(`assign.${template.id}`, empty(thisYear));
  const [person, setPerson] = useState(NOTHING_CHOSEN);
  const [preview, setPreview] = useState<Outcome | null>(null);
  const [done, setDone] = useState<Outcome | null>(null);
  const [assign, { loading }] = useMutation(AssignPlanTemplateDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS, templateProblemWord);
  const parents = ownResults.filter(({ year }) => String(year) === draft.year);
  const edit = (part: Partial<typeof draft>) => {
    change(part);
    setPreview(null);
  };
  const input = {
    templateId: template.id,
    year: Number(draft.year),
    ...(parents.some(({ id }) => id === draft.parentResultId) && { parentResultId: draft.parentResultId }),
  };

  function look(event: SyntheticEvent) {
    event.preventDefault();
    const isUnit = draft.to === "unit";
    const unit = draft.unit.chosen;
    const missing = isUnit ? unit === null : draft.people.length === 0;
    refuse(missing ? [{ field: isUnit ? IDS.positionIds : IDS.employeeIds, message: m.assign_missing() }] : []);
    if (missing) return;
    void attempt(async () => {
      const who = isUnit
        ? { unit: { id: unit?.id ?? "", includeSubunits: draft.includeSubunits }, title: draft.title.trim() || null }
        : { employeeIds: draft.people.map(({ id }) => id) };
      const { data } = await assign({ variables: { input: { ...input, ...who, preview: true } } });
      const outcome = data?.assignPlanTemplate;
      setPreview(outcome?.problems.length === 0 ? outcome : null);
      return outcome?.problems;
    });
  }
  /** Those who clash are left out: of what is sent, all is done or nothing. */
  const carryOut = (positionIds: string[]) =>
    void attempt(async () => {
      const { data } = await assign({ variables: { input: { ...input, positionIds, preview: false } } });
      const outcome = data?.assignPlanTemplate;
      if (outcome?.problems.length === 0) {
        if (outcome.clashes.length > 0) setPreview(outcome);
        else {
          clear();
          setPreview(null);
          setDone(outcome);
        }
      }
      return outcome?.problems;
    });

  if (done)
    return <AssignOutcome outcome={done} isDone onCarryOut={null} isBusy={false} onAgain={() => setDone(null)} />;
  return (
    <>
      <form className={styles.form} noValidate onSubmit={look}>
        {errors.length > 0 && <ErrorSummary title={m.assign_failed()} errors={errors} />}
        <SelectField
          id={IDS.year}
          label={m.skp_year()}
          help={<FieldHelp of="cycle.assignYear" label={m.skp_year()} />}
          value={draft.year}
          options={[thisYear + 1, thisYear, thisYear - 1].map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(year) => edit({ year })}
        />
        <RadioGroup
          id="assign-to"
          label={m.assign_to()}
          help={<FieldHelp of="cycle.assignTo" label={m.assign_to()} />}
          value={draft.to}
          options={[
            { value: "unit", label: m.assign_to_unit(), hint: m.assign_to_unit_hint() },
            { value: "people", label: m.assign_to_people(), hint: m.assign_to_people_hint() },
          ]}
          onChange={(to) => edit({ to })}
        />
        {draft.to === "unit" ? (
          <>
            <UnitCombobox
              id={IDS.positionIds}
              label={m.template_unit()}
              help={<FieldHelp of="cycle.templateUnit" label={m.template_unit()} />}
              error={errorOf(IDS.positionIds)}
              value={draft.unit}
              onChange={(unit) => edit({ unit })}
            />
            <Checkbox
              id="assign-below"
              label={m.assign_below()}
              checked={draft.includeSubunits}
              onChange={(event) => edit({ includeSubunits: event.target.checked })}
            />
            <Field
              id="assign-title"
              label={m.assign_title()}
              help={<FieldHelp of="cycle.assignTitle" label={m.assign_title()} />}
              hint={m.assign_title_hint()}
              autoComplete="off"
              value={draft.title}
              onChange={(event) => edit({ title: event.target.value })}
            />
          </>
        ) : (
          <>
            <EmployeeCombobox
              id={IDS.employeeIds}
              label={m.assign_person()}
              help={<FieldHelp of="cycle.assignPerson" label={m.assign_person()} />}
              hint={m.assign_person_hint()}
              error={errorOf(IDS.employeeIds)}
              value={person}
              onChange={(next) => {
                const { chosen } = next;
                setPerson(chosen ? NOTHING_CHOSEN : next);
                if (chosen && !draft.people.some(({ id }) => id === chosen.id))
                  edit({ people: [...draft.people, chosen] });
              }}
            />
            <ul className={styles.people} aria-label={m.assign_people()}>
              {draft.people.map(({ id, label, detail }) => (
                <li key={id}>
                  <span>
                    {label} <span className={styles.quiet}>{detail}</span>
                  </span>
                  <Button
                    kind="quiet"
                    aria-label={m.assign_remove({ name: label })}
                    onClick={() => edit({ people: draft.people.filter((one) => one.id !== id) })}
                  >
                    {m.assign_remove_short()}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
        {parents.length > 0 && (
          <SelectField
            id={IDS.parentResultId}
            label={m.assign_parent()}
            help={<FieldHelp of="cycle.assignParent" label={m.assign_parent()} />}
            hint={m.assign_parent_hint()}
            error={errorOf(IDS.parentResultId)}
            value={draft.parentResultId}
            options={[
              { value: "", label: m.skp_supports_later() },
              ...parents.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(parentResultId) => edit({ parentResultId })}
          />
        )}
        <div className={styles.actions}>
          <Button kind={preview ? "outline" : "primary"} type="submit" disabled={loading}>
            {loading ? m.assign_looking() : m.assign_preview()}
          </Button>
        </div>
      </form>
      {preview && (
        <AssignOutcome outcome={preview} isDone={false} isBusy={loading} onCarryOut={carryOut} onAgain={null} />
      )}
    </>
  );
}
