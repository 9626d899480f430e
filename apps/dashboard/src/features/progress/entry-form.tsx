import { useApolloClient, useSuspenseFragment } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { useRef, useState, type SyntheticEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { ENTRY_INPUTS, missingOf, waitingOf } from "./entry-draft.ts";
import { EntryForm_EmployeeFragmentDoc, type EntryForm_EmployeeFragment } from "./entry-form.generated.ts";
import styles from "./entry-form.module.css";
import { EvidenceInput } from "./evidence-input.tsx";
import { keepAndSend } from "./keep-and-send.ts";
import { plannedChoices } from "./planned-choices.ts";
import type { EntryWriting } from "./use-entry-draft.ts";

interface EntryFormProps {
  account: string;
  employee: FragmentType<EntryForm_EmployeeFragment>;
  writing: EntryWriting;
  /** What the page asked for. */
  variables: { year: number; today: string };
}

/**
 * What was done on one day, in under a minute. It is kept on this device before it is sent, so neither a lost network nor a session
 * that is over loses it.
 */
export function EntryForm({ account, employee, writing, variables }: EntryFormProps) {
  const client = useApolloClient();
  const { data } = useSuspenseFragment({ fragment: EntryForm_EmployeeFragmentDoc, from: employee, variables });
  const { today } = variables;
  const { draft, change, files, setFiles } = writing;
  const typed = useRef(draft.text);
  typed.current = draft.text;
  const [isBusy, setBusy] = useState(false);
  const { errors, refuse, attempt, errorOf } = useAttempt(ENTRY_INPUTS);

  const { date } = draft;
  const held = data.positions.filter((p) => p.startsOn <= date && (p.endsOn === null || p.endsOn >= date));
  const choices = plannedChoices(held);
  const last = data.lastEntry.nodes[0]?.plannedResult?.id ?? "";
  const result = choices.find(({ id }) => id === (draft.resultId ?? last)) ?? null;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = missingOf(draft, today);
    refuse(missing);
    if (missing.length > 0 || isBusy) return;
    setBusy(true);
    const entry = waitingOf({ account, draft, files, result });
    void attempt(async () => {
      const outcome = await keepAndSend(client, entry);
      if (outcome.problems.length > 0) return outcome.problems;
      writing.clear();
      // Who writes on while the entry is on its way has begun the next one.
      if (typed.current !== draft.text) change({ text: typed.current });
      showToast({ words: outcome.isSent ? m.entry_sent() : m.entry_kept() });
      return [];
    }).finally(() => setBusy(false));
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.entry_failed()} errors={errors} />}
      <TextArea
        id={ENTRY_INPUTS.text}
        label={m.entry_what()}
        help={<FieldHelp of="work.entryText" label={m.entry_what()} />}
        hint={m.entry_what_hint()}
        error={errorOf(ENTRY_INPUTS.text)}
        rows={3}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <EvidenceInput files={files} onFiles={setFiles} draft={draft} onDraft={change} errorOf={errorOf} />
      <SelectField
        id={ENTRY_INPUTS.plannedResultId}
        label={m.planned_result()}
        help={<FieldHelp of="work.entryResult" label={m.planned_result()} />}
        hint={choices.length === 0 ? m.entry_no_plan() : undefined}
        error={errorOf(ENTRY_INPUTS.plannedResultId)}
        value={result?.id ?? ""}
        options={[
          ...choices.map(({ id, title }) => ({ value: id, label: title })),
          { value: "", label: m.entry_unlinked() },
        ]}
        onChange={(resultId) => change({ resultId })}
      />
      <div className={styles.pair}>
        <Field
          id={ENTRY_INPUTS.quantity}
          label={result?.unit ? m.entry_quantity_of({ unit: result.unit }) : m.entry_quantity()}
          help={
            <FieldHelp
              of="work.entryQuantity"
              label={result?.unit ? m.entry_quantity_of({ unit: result.unit }) : m.entry_quantity()}
            />
          }
          error={errorOf(ENTRY_INPUTS.quantity)}
          inputMode="decimal"
          autoComplete="off"
          placeholder={m.optional()}
          value={draft.quantity}
          onChange={(event) => change({ quantity: event.target.value })}
        />
        <Field
          id={ENTRY_INPUTS.date}
          type="date"
          label={m.entry_date()}
          help={<FieldHelp of="work.entryDate" label={m.entry_date()} />}
          error={errorOf(ENTRY_INPUTS.date)}
          max={today}
          value={date}
          onChange={(event) => change({ date: event.target.value })}
        />
      </div>
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={isBusy}>
          {isBusy ? m.saving() : m.entry_save()}
        </Button>
      </div>
    </form>
  );
}
