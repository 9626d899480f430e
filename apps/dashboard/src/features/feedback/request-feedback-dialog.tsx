import type { CoreValue } from "@andir/domain/core-value";
import { addDays, agencyDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { NOTHING_CHOSEN, type ComboboxOption } from "../../ui/combobox.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { EmployeeCombobox } from "../employees/employee-combobox.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import styles from "./feedback-form.module.css";
import { CORE_VALUES, coreValueWord } from "./feedback-words.ts";
import { RequestFeedbackDocument } from "./give-feedback.generated.ts";

interface RequestFeedbackDialogProps {
  employee: { id: string; name: string };
  /** Whether one asks about oneself. */
  isOwn: boolean;
  onClose: () => void;
  onAsked: (count: number) => void;
}

const IDS = { to: "ask-to", employeeId: "ask-to", coreValue: "ask-on", until: "ask-until", message: "ask-message" };
const DAYS = 7;

interface Asked {
  to: ComboboxOption[];
  coreValue: CoreValue | "";
  until: string;
  message: string;
}

/** Whom to ask, until when, and what about. */
export function RequestFeedbackDialog({ employee, isOwn, onClose, onAsked }: RequestFeedbackDialogProps) {
  const today = agencyDate(new Date());
  const { draft, change, clear } = useDraft<Asked>(`ask-feedback.${employee.id}`, {
    to: [],
    coreValue: "",
    until: addDays(today, DAYS),
    message: "",
  });
  const [typed, setTyped] = useState(NOTHING_CHOSEN);
  const [ask, { loading }] = useMutation(RequestFeedbackDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS);
  const onceKey = useOnceKey();
  const { to, coreValue, until, message } = draft;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: FormError[] = [];
    if (to.length === 0) missing.push({ field: IDS.to, message: m.ask_to_missing() });
    if (until === "") missing.push({ field: IDS.until, message: m.ask_until_missing() });
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const wish = {
        ...(!isOwn && { employeeId: employee.id }),
        to: to.map(({ id }) => ({ employeeId: id })),
        coreValue: coreValue || null,
        until,
        message: message.trim() || null,
      };
      const { data } = await ask({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      const problems = data?.requestFeedback.problems;
      if (problems?.length === 0) {
        clear();
        onAsked(to.length);
      }
      return problems;
    });
  }
  return (
    <Dialog title={isOwn ? m.ask_title_own() : m.ask_title({ name: employee.name })} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.ask_failed()} errors={errors} />}
        <EmployeeCombobox
          id={IDS.to}
          label={m.ask_to()}
          help={<FieldHelp of="feedback.feedbackTo" label={m.ask_to()} />}
          hint={m.ask_to_hint()}
          error={errorOf(IDS.to)}
          value={typed}
          onChange={(next) => {
            if (next.chosen && !to.some(({ id }) => id === next.chosen?.id)) change({ to: [...to, next.chosen] });
            setTyped(next.chosen ? NOTHING_CHOSEN : next);
          }}
        />
        {to.length > 0 && (
          <ul className={styles.people} aria-label={m.ask_asked()}>
            {to.map((person) => (
              <li key={person.id}>
                {person.label}
                <Button
                  kind="icon"
                  aria-label={m.ask_remove({ name: person.label })}
                  onClick={() => change({ to: to.filter(({ id }) => id !== person.id) })}
                >
                  <Icon name="close" />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <SelectField
          id={IDS.coreValue}
          label={m.feedback_on()}
          help={<FieldHelp of="feedback.feedbackOn" label={m.feedback_on()} />}
          error={errorOf(IDS.coreValue)}
          value={coreValue}
          options={[
            { value: "", label: m.feedback_on_all() },
            ...CORE_VALUES.map((value) => ({ value, label: coreValueWord(value) })),
          ]}
          onChange={(value) => change({ coreValue: value as CoreValue | "" })}
        />
        <Field
          id={IDS.until}
          type="date"
          label={m.ask_until()}
          help={<FieldHelp of="feedback.feedbackUntil" label={m.ask_until()} />}
          error={errorOf(IDS.until)}
          min={today}
          value={until}
          onChange={(event) => change({ until: event.target.value })}
        />
        <TextArea
          id={IDS.message}
          label={m.ask_message()}
          help={<FieldHelp of="feedback.feedbackAbout" label={m.ask_message()} />}
          hint={m.ask_message_hint()}
          error={errorOf(IDS.message)}
          rows={2}
          value={message}
          onChange={(event) => change({ message: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.ask_do()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
