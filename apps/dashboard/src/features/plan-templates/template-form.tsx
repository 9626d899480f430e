import { useMutation } from "@apollo/client/react";
import { useMemo, useState, type SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { UnitCombobox } from "../org-units/unit-combobox.tsx";
import { PlanEditorContext } from "../plans/editor-context.ts";
import { placedErrors, type PlacedError } from "../plans/plan-problems.ts";
import { ResultsEditor } from "../plans/results-editor.tsx";
import { KINDS, kindWord } from "../plans/words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { templateResults, type TemplateDraft } from "./template-draft.ts";
import { SavePlanTemplateDocument } from "./template-editor.generated.ts";
import styles from "./template-form.module.css";
import { templateProblemWord } from "./words.ts";

const IDS = { name: "template-name", unitId: "template-unit" };

interface TemplateFormProps {
  /** None for a new one. */
  id: string | null;
  asRead: TemplateDraft;
  onSaved: (id: string) => void;
}

/** Results with their indicators, for many plans to come. */
export function TemplateForm({ id, asRead, onSaved }: TemplateFormProps) {
  const { draft, change, clear } = useDraft(`template.${id ?? "new"}`, asRead);
  const [placed, setPlaced] = useState<readonly PlacedError[]>([]);
  const [saveTemplate, { loading }] = useMutation(SavePlanTemplateDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS, templateProblemWord);
  const summary = useMemo(() => [...errors, ...placed], [errors, placed]);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = [
      ...(draft.name.trim() ? [] : [{ field: IDS.name, message: m.template_name_missing() }]),
      ...(draft.unit.chosen ? [] : [{ field: IDS.unitId, message: m.template_unit_missing() }]),
    ];
    refuse(missing);
    if (missing.length > 0 || !draft.unit.chosen) return;
    const input = {
      ...(id && { templateId: id }),
      unitId: draft.unit.chosen.id,
      name: draft.name,
      results: templateResults(draft.results),
    };
    void attempt(async () => {
      const { data } = await saveTemplate({ variables: { input } });
      const answer = data?.savePlanTemplate;
      setPlaced(placedErrors(answer?.problems.filter(({ field }) => field?.[0] === "results") ?? [], draft));
      if (answer?.planTemplate) {
        clear();
        onSaved(answer.planTemplate.id);
      }
      return answer?.problems.filter(({ field }) => field?.[0] !== "results");
    });
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {summary.length > 0 && <ErrorSummary title={m.template_failed()} errors={summary} />}
      <Field
        id={IDS.name}
        label={m.template_name()}
        help={<FieldHelp of="cycle.templateName" label={m.template_name()} />}
        hint={m.template_name_hint()}
        autoComplete="off"
        error={errorOf(IDS.name)}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <UnitCombobox
        id={IDS.unitId}
        label={m.template_unit()}
        help={<FieldHelp of="cycle.templateUnit" label={m.template_unit()} />}
        hint={m.template_unit_hint()}
        error={errorOf(IDS.unitId)}
        value={draft.unit}
        onChange={(unit) => change({ unit })}
      />
      <PlanEditorContext
        value={{
          choices: null,
          hasPerspectives: false,
          isQuantitative: true,
          errorOf: (input) => placed.find(({ field }) => field === input)?.short,
        }}
      >
        {KINDS.map((kind) => (
          <section key={kind} className={styles.part} aria-label={kindWord(kind)}>
            <h2>{kindWord(kind)}</h2>
            <ResultsEditor
              kind={kind}
              results={draft.results}
              onChange={(next) => change({ results: next([...draft.results]) })}
            />
          </section>
        ))}
      </PlanEditorContext>
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading}>
          {loading ? m.saving() : m.template_save()}
        </Button>
      </div>
    </form>
  );
}
