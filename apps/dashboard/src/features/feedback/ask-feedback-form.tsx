import { CoreValue } from "@andir/domain/core-value";
import { addDays, agencyDate, isIsoDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { NOTHING_CHOSEN } from "../../ui/combobox.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { EmployeeCombobox } from "../employees/employee-combobox.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import styles from "./feedback.module.css";
import { coreValueWord } from "./feedback-words.ts";
import { RequestFeedbackDocument } from "./give-feedback.generated.ts";

const IDS = { to: "ask-to", employeeId: "ask-to", coreValue: "ask-about", message: "ask-message", until: "ask-until" };
const WEEKS = 14; // days

/** Asks one person for feedback on oneself. */
export function AskFeedbackForm({ account }: { account: string }) {
  const empty = {
    to: NOTHING_CHOSEN,
    coreValue: "" as CoreValue | "",
    message: "",
    until: addDays(agencyDate(new Date()), WEEKS),
  };
  const { draft, change, clear } = useDraft(`ask.${account}`, empty);
  const [ask, { loading }] = useMutation(RequestFeedbackDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const { to, coreValue, message, until } = draft;
    const missing: FormError[] = [];
    if (!to.chosen) missing.push({ field: IDS.to, message: m.delegate_to_missing() });
    if (!isIsoDate(until)) missing.push({ field: IDS.until, message: m.last_day_missing() });
    refuse(missing);
    if (missing.length > 0 || !to.chosen) return;
    const { id: employeeId, label } = to.chosen;
    void attempt(async () => {
      const input = {
        to: [{ employeeId, isTeamLead: false }],
        coreValue: coreValue === "" ? null : coreValue,
        message: message.trim() || null,
        until,
      };
      const problems = (await ask({ variables: { input } })).data?.requestFeedback.problems;
      if (problems?.length === 0) {
        clear();
        showToast({ words: m.feedback_asked({ who: label }) });
      }
      return problems;
    });
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.feedback_not_asked()} errors={errors} />}
      <EmployeeCombobox
        id={IDS.to}
        label={m.feedback_ask_whom()}
        hint={m.delegate_to_hint()}
        error={errorOf(IDS.to)}
        value={draft.to}
        onChange={(to) => change({ to })}
      />
      <SelectField
        id={IDS.coreValue}
        label={m.feedback_ask_about()}
        error={errorOf(IDS.coreValue)}
        value={draft.coreValue}
        options={[
          { value: "", label: m.feedback_general() },
          ...Object.values(CoreValue).map((value) => ({ value, label: coreValueWord(value) })),
        ]}
        onChange={(coreValue) => change({ coreValue: coreValue as CoreValue | "" })}
      />
      <TextArea
        id={IDS.message}
        label={m.feedback_ask_message()}
        error={errorOf(IDS.message)}
        rows={3}
        maxLength={2000}
        placeholder={m.optional()}
        value={draft.message}
        onChange={(event) => change({ message: event.target.value })}
      />
      <Field
        id={IDS.until}
        type="date"
        label={m.feedback_ask_until()}
        error={errorOf(IDS.until)}
        value={draft.until}
        onChange={(event) => change({ until: event.target.value })}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading}>
          {loading ? m.waiting_sending() : m.feedback_ask()}
        </Button>
      </div>
    </form>
  );
}
