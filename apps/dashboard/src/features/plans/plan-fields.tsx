import type { CoreValue } from "@andir/domain/core-value";
import type { FieldHelpKey } from "@andir/domain/help/field-help";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import type { FormError } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { PlanEditorContext } from "./editor-context.ts";
import { ExpectationsEditor } from "./expectations-editor.tsx";
import { MissingList } from "./missing-list.tsx";
import { ordered, type PlanDraft } from "./plan-draft.ts";
import styles from "./plan-editor.module.css";
import { wholeId } from "./plan-problems.ts";
import { ResultsEditor } from "./results-editor.tsx";
import { SuperiorResults_PlanFragmentDoc, type SuperiorResults_PlanFragment } from "./superior-results.generated.ts";
import { choicesOf } from "./superior-choices.ts";
import { SuperiorResults } from "./superior-results.tsx";
import { formMeaning, FORMS, formWord, KINDS, kindWord } from "./words.ts";

interface PlanFieldsProps {
  plan: FragmentType<SuperiorResults_PlanFragment> & {
    expectations: readonly { value: CoreValue; label: string; guides: readonly string[] }[];
  };
  draft: PlanDraft;
  change: (next: (before: PlanDraft) => PlanDraft) => void;
  errorOf: (input: string) => string | undefined;
  hasPerspectives: boolean;
  /** What it still needs; null where nothing tells it before it is sent. */
  missing: readonly FormError[] | null;
}

const TEXTS = ["resources", "accountability", "consequences"] as const;
const TEXT: Record<(typeof TEXTS)[number], { label: () => string; hint: () => string; help: FieldHelpKey }> = {
  resources: { label: m.skp_resources, hint: m.skp_resources_hint, help: "plan.planResources" },
  accountability: { label: m.skp_accountability, hint: m.skp_accountability_hint, help: "plan.planAccountability" },
  consequences: { label: m.skp_consequences, hint: m.skp_consequences_hint, help: "plan.planConsequences" },
};

/** The whole of a plan as a form, with what is missing and the superior's results at its side. */
export function PlanFields({ plan, draft, change, errorOf, hasPerspectives, missing }: PlanFieldsProps) {
  const { data: above } = useSuspenseFragment({ fragment: SuperiorResults_PlanFragmentDoc, from: plan });
  const choices = choicesOf(above);
  const results = ordered(draft.results);

  return (
    <PlanEditorContext value={{ choices, hasPerspectives, isQuantitative: draft.form === "QUANTITATIVE", errorOf }}>
      <div className={styles.columns}>
        <aside className={styles.aside}>
          {missing && <MissingList missing={missing} />}
          <details className={styles.superior} open>
            <summary>{m.skp_superior_results()}</summary>
            <SuperiorResults plan={plan} results={results} />
          </details>
        </aside>
        <div className={styles.fields}>
          {KINDS.map((kind) => (
            <section key={kind} className={styles.part} aria-label={kindWord(kind)}>
              <h2>{kindWord(kind)}</h2>
              <p>{kind === "MAIN" ? m.skp_main_lead() : m.skp_additional_lead()}</p>
              {kind === "MAIN" && (
                <RadioGroup
                  id={wholeId("form")}
                  label={m.skp_form()}
                  help={<FieldHelp of="plan.planForm" label={m.skp_form()} />}
                  value={draft.form}
                  options={FORMS.map((value) => ({ value, label: formWord(value), hint: formMeaning(value) }))}
                  onChange={(form) => change((before) => ({ ...before, form }))}
                />
              )}
              <ResultsEditor
                kind={kind}
                results={results}
                onChange={(next) =>
                  change((before) => ({ ...before, results: ordered(next(ordered(before.results))) }))
                }
              />
            </section>
          ))}
          <section className={styles.part} aria-label={m.skp_behaviour()}>
            <h2>{m.skp_behaviour()}</h2>
            <p>{m.skp_behaviour_lead()}</p>
            <ExpectationsEditor
              values={plan.expectations}
              expectations={draft.expectations}
              onChange={(value, expectation) =>
                change((before) => ({ ...before, expectations: { ...before.expectations, [value]: expectation } }))
              }
            />
          </section>
          <section className={styles.part} aria-label={m.skp_annex()}>
            <h2>{m.skp_annex()}</h2>
            <p>{m.skp_annex_lead()}</p>
            {TEXTS.map((name) => (
              <TextArea
                key={name}
                id={wholeId(name)}
                label={TEXT[name].label()}
                help={<FieldHelp of={TEXT[name].help} label={TEXT[name].label()} />}
                hint={TEXT[name].hint()}
                rows={3}
                value={draft[name]}
                onChange={(event) => {
                  const { value } = event.target;
                  change((before) => ({ ...before, [name]: value }));
                }}
              />
            ))}
          </section>
        </div>
      </div>
    </PlanEditorContext>
  );
}
