import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { EffectsEditor } from "./effects-editor.tsx";
import { EvidenceEditor } from "./evidence-editor.tsx";
import { checkedDraft, fieldId, fieldIdsOf } from "./form-fields.ts";
import { inputOf, type InnovationDraft } from "./innovation-draft.ts";
import {
  InnovationForm_EmployeeFragmentDoc,
  InnovationForm_InnovationFragmentDoc,
  SaveInnovationDocument,
  type InnovationForm_EmployeeFragment,
  type InnovationForm_InnovationFragment,
} from "./innovation-form.generated.ts";
import styles from "./innovation-form.module.css";
import { innovationProblemWord } from "./innovation-words.ts";
import { MembersEditor } from "./members-editor.tsx";
import { draftOf, tiesOf } from "./written-draft.ts";

interface InnovationFormProps {
  employee: FragmentType<InnovationForm_EmployeeFragment>;
  /** What is changed; a new idea without it. */
  innovation?: FragmentType<InnovationForm_InnovationFragment>;
}

/** One question after the other: what is wrong, what is changed, who does it, what it brings. */
export function InnovationForm({ employee, innovation }: InnovationFormProps) {
  const { data: self } = useSuspenseFragment({ fragment: InnovationForm_EmployeeFragmentDoc, from: employee });
  const { data: known } = useSuspenseFragment({
    fragment: InnovationForm_InnovationFragmentDoc,
    from: innovation ?? null,
  });
  const { draft, change, clear } = useDraft<InnovationDraft>(`innovation.${known?.id ?? "new"}`, draftOf(self, known));
  const [save] = useMutation(SaveInnovationDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(fieldIdsOf(draft), innovationProblemWord);
  const onceKey = useOnceKey();
  const navigate = useNavigate();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = checkedDraft(draft);
    if (missing.length > 0) {
      refuse(missing);
      return;
    }
    void attempt(async () => {
      const wish = { innovationId: known?.id ?? null, ...inputOf(draft) };
      const { data } = await save({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      const answer = data?.saveInnovation;
      if (answer?.innovation) {
        clear();
        void navigate({ to: "/inovasi/$id", params: { id: answer.innovation.id } });
      }
      return answer?.problems.map(({ field, ...problem }) => ({ ...problem, field: field && [field.join(".")] }));
    });
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.innovation_failed()} errors={errors} />}
      <Field
        id={fieldId("title")}
        label={m.innovation_title()}
        help={<FieldHelp of="innovation.title" label={m.innovation_title()} />}
        hint={m.innovation_title_hint()}
        error={errorOf(fieldId("title"))}
        maxLength={120}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        id={fieldId("problem")}
        label={m.innovation_problem()}
        help={<FieldHelp of="innovation.problem" label={m.innovation_problem()} />}
        hint={m.innovation_problem_hint()}
        error={errorOf(fieldId("problem"))}
        rows={4}
        value={draft.problem}
        onChange={(event) => change({ problem: event.target.value })}
      />
      <TextArea
        id={fieldId("change")}
        label={m.innovation_change()}
        help={<FieldHelp of="innovation.change" label={m.innovation_change()} />}
        hint={m.innovation_change_hint()}
        error={errorOf(fieldId("change"))}
        rows={4}
        value={draft.change}
        onChange={(event) => change({ change: event.target.value })}
      />
      <MembersEditor
        draft={draft}
        selfId={self.id}
        isFixed={known?.validatedOn != null}
        error={errorOf(fieldId("members")) ?? errorOf(fieldId("leadId"))}
        onChange={change}
      />
      <EffectsEditor
        effects={draft.effects}
        ties={tiesOf(self, known)}
        errorOf={errorOf}
        onChange={(effects) => change({ effects })}
      />
      <EvidenceEditor evidence={draft.evidence} errorOf={errorOf} onChange={(evidence) => change({ evidence })} />
      <p className={styles.quiet}>{m.innovation_open_to_all()}</p>
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={isBusy}>
          {isBusy ? m.saving() : known ? m.innovation_save() : m.innovation_begin()}
        </Button>
        <Button
          onClick={() => {
            clear();
            void navigate(known ? { to: "/inovasi/$id", params: { id: known.id } } : { to: "/inovasi" });
          }}
        >
          {m.cancel()}
        </Button>
      </div>
    </form>
  );
}
