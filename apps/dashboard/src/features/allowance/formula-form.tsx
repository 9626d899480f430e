import type { EmploymentType, RoundingMode } from "@andir/schema/types";
import type { FragmentType } from "@apollo/client";
import { useApolloClient, useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatMonth } from "../../lib/format.ts";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import type { FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { Section } from "../../ui/section.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { LookFirstForm, useLookFirst } from "../administration/look-first.tsx";
import { employmentWord, leaveWord, type LeaveKind } from "../employees/words.ts";
import { FieldHelp } from "../help/field-help.tsx";
import type { Mendable } from "../problems/problem-words.ts";
import {
  AllowanceFormula_FormulaFragmentDoc,
  type AllowanceFormula_FormulaFragment,
} from "./allowance-formula.generated.ts";
import { formulaProblemWord } from "./allowance-problem-word.ts";
import { roundingWord } from "./allowance-words.ts";
import { FormulaBases } from "./formula-bases.tsx";
import { draftOf, EMPLOYED, fieldId, formulaOf, LEAVES } from "./formula-draft.ts";
import {
  AllowanceRulePreviewDocument,
  SetAllowanceRuleDocument,
  type AllowanceRulePreviewQuery,
} from "./formula-form.generated.ts";
import styles from "./formula-form.module.css";
import { FormulaParts } from "./formula-parts.tsx";
import { FormulaSanctions } from "./formula-sanctions.tsx";
import { FormulaPreview } from "./formula-preview.tsx";

interface FormulaFormProps {
  /** The last one, as which the next begins. */
  last: FragmentType<AllowanceFormula_FormulaFragment> | null;
  earliestStartsOn: string;
  onDone: () => void;
}

type Preview = NonNullable<AllowanceRulePreviewQuery["previewAllowanceRule"]["preview"]>;

/** The next formula; what it would have done is looked at before it can be set. */
export function FormulaForm({ last, earliestStartsOn, onDone }: FormulaFormProps) {
  const client = useApolloClient();
  const { data: known } = useSuspenseFragment({ fragment: AllowanceFormula_FormulaFragmentDoc, from: last });
  const { draft, change, clear } = useDraft(`allowance.${known?.version ?? "first"}`, draftOf(known));
  const { formula, wrong } = formulaOf(draft);
  const startsOn = `${draft.month}-01`;

  function missing(isSaving: boolean): FormError[] {
    const found: FormError[] = wrong.map((path) => ({ field: fieldId(path), message: m.tpp_form_not_a_number() }));
    if (!/^\d{4}-\d\d$/.test(draft.month)) found.unshift({ field: "tpp-month", message: m.tpp_form_month_missing() });
    if (isSaving && !draft.source.trim()) found.push({ field: "tpp-decree", message: m.adm_source_missing() });
    return found;
  }
  const errorsOf = (problems: readonly Mendable[]): FormError[] =>
    problems.map((problem) => {
      const [first, ...path] = problem.field ?? [];
      const field =
        first === "formula" && path.length > 1
          ? fieldId(path.join("."))
          : first === "startsOn"
            ? "tpp-month"
            : first === "source"
              ? "tpp-decree"
              : null;
      return { field, message: formulaProblemWord(problem) };
    });
  const looking = useLookFirst<Preview>({
    proposal: JSON.stringify([draft.month, formula]),
    missing,
    errorsOf,
    look: async () => {
      const { data } = await client.query({
        query: AllowanceRulePreviewDocument,
        variables: { input: { startsOn, formula } },
        fetchPolicy: "network-only",
      });
      return data?.previewAllowanceRule;
    },
    set: async () => {
      const input = { startsOn, formula, source: draft.source.trim() };
      const { data } = await client.mutate({ mutation: SetAllowanceRuleDocument, variables: { input } });
      return data?.setAllowanceRule.problems;
    },
    onSet: () => {
      clear();
      onDone();
    },
  });
  const { errorOf, preview } = looking;

  return (
    <LookFirstForm
      looking={looking}
      submit={m.tpp_form_set()}
      status={preview ? m.tpp_form_seen() : m.tpp_form_look({ n: formatCount(draft.bases.length) })}
      shown={preview && <FormulaPreview preview={preview} />}
    >
      <Section title={m.rule_when()} lead={m.tpp_form_when_lead({ month: formatMonth(earliestStartsOn) })}>
        <div className={styles.grid}>
          <Field
            id="tpp-month"
            type="month"
            label={m.tpp_form_month()}
            help={<FieldHelp of="allowance.month" label={m.tpp_form_month()} />}
            placeholder="2027-01"
            min={earliestStartsOn.slice(0, 7)}
            error={errorOf("tpp-month")}
            value={draft.month}
            onChange={({ target }) => change({ month: target.value })}
          />
          <Field
            id="tpp-decree"
            label={m.adm_source()}
            help={<FieldHelp of="allowance.decree" label={m.adm_source()} />}
            autoComplete="off"
            error={errorOf("tpp-decree")}
            value={draft.source}
            onChange={({ target }) => change({ source: target.value })}
          />
        </div>
      </Section>
      <Section title={m.tpp_rule_bases()} lead={m.tpp_rule_bases_lead()}>
        <FormulaBases bases={draft.bases} errorOf={errorOf} onChange={(bases) => change({ bases })} />
      </Section>
      <Section title={m.tpp_form_parts()} lead={m.tpp_form_parts_lead()}>
        <FormulaParts parts={draft.parts} errorOf={errorOf} onChange={(parts) => change({ parts })} />
      </Section>
      <Section title={m.tpp_rule_employment()} lead={m.tpp_rule_employment_lead()}>
        <div className={styles.grid}>
          {EMPLOYED.map((type: EmploymentType) => (
            <Field
              key={type}
              id={fieldId(`employment.${type}`)}
              label={m.tpp_form_given({ what: employmentWord(type) })}
              help={<FieldHelp of="allowance.employment" label={employmentWord(type)} />}
              inputMode="decimal"
              error={errorOf(fieldId(`employment.${type}`))}
              value={draft.employment[type] ?? ""}
              onChange={({ target }) => change({ employment: { ...draft.employment, [type]: target.value } })}
            />
          ))}
        </div>
      </Section>
      <Section title={m.tpp_rule_leave()} lead={m.tpp_rule_leave_lead()}>
        <div className={styles.grid}>
          {LEAVES.map((kind: LeaveKind) => (
            <Field
              key={kind}
              id={fieldId(`leave.${kind}`)}
              label={m.tpp_form_given({ what: leaveWord(kind) })}
              help={<FieldHelp of="allowance.leave" label={leaveWord(kind)} />}
              inputMode="decimal"
              error={errorOf(fieldId(`leave.${kind}`))}
              value={draft.leave[kind] ?? ""}
              onChange={({ target }) => change({ leave: { ...draft.leave, [kind]: target.value } })}
            />
          ))}
        </div>
      </Section>
      <Section title={m.tpp_rule_sanctions()} lead={m.tpp_rule_sanctions_lead()}>
        <FormulaSanctions draft={draft} errorOf={errorOf} onChange={change} />
      </Section>
      <Section title={m.tpp_rule_other()} lead={m.tpp_form_other_lead()}>
        <div className={styles.grid}>
          <Field
            id={fieldId("acting")}
            label={m.tpp_form_acting()}
            help={<FieldHelp of="allowance.acting" label={m.tpp_form_acting()} />}
            inputMode="decimal"
            error={errorOf(fieldId("acting"))}
            value={draft.acting}
            onChange={({ target }) => change({ acting: target.value })}
          />
          <SelectField
            id={fieldId("monthsBefore")}
            label={m.tpp_rule_assessment()}
            help={<FieldHelp of="allowance.assessment" label={m.tpp_rule_assessment()} />}
            value={draft.monthsBefore}
            options={[
              { value: "0", label: m.tpp_rule_same_month() },
              { value: "1", label: m.tpp_rule_month_before() },
            ]}
            onChange={(monthsBefore) => change({ monthsBefore })}
          />
          <Field
            id={fieldId("most")}
            label={m.tpp_form_most()}
            help={<FieldHelp of="allowance.most" label={m.tpp_form_most()} />}
            inputMode="numeric"
            error={errorOf(fieldId("most"))}
            value={draft.most}
            onChange={({ target }) => change({ most: target.value })}
          />
          <SelectField
            id={fieldId("rounding.step")}
            label={m.tpp_form_step()}
            help={<FieldHelp of="allowance.step" label={m.tpp_form_step()} />}
            value={draft.step}
            options={["1", "10", "100", "1000"].map((value) => ({ value, label: `Rp${value}` }))}
            onChange={(step) => change({ step })}
          />
          <SelectField
            id={fieldId("rounding.mode")}
            label={m.tpp_form_mode()}
            help={<FieldHelp of="allowance.mode" label={m.tpp_form_mode()} />}
            value={draft.mode}
            options={(["HALF_UP", "DOWN", "UP"] as const).map((value) => ({
              value,
              label: roundingWord(value, Number(draft.step)),
            }))}
            onChange={(mode) => change({ mode: mode as RoundingMode })}
          />
          <Field
            id={fieldId("correctedMonths")}
            label={m.tpp_form_corrected()}
            help={<FieldHelp of="allowance.corrected" label={m.tpp_form_corrected()} />}
            inputMode="numeric"
            error={errorOf(fieldId("correctedMonths"))}
            value={draft.correctedMonths}
            onChange={({ target }) => change({ correctedMonths: target.value })}
          />
        </div>
      </Section>
    </LookFirstForm>
  );
}
