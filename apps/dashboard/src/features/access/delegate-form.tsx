import { agencyDate, isIsoDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { NOTHING_CHOSEN } from "../../ui/combobox.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { EmployeeCombobox } from "../employees/employee-combobox.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import styles from "./access-form.module.css";
import { DelegateDocument } from "./delegate-form.generated.ts";
import { spanWord } from "./span-word.ts";

const IDS = {
  toEmployeeId: "delegate-to",
  startsOn: "delegate-from",
  endsOn: "delegate-until",
  reason: "delegate-reason",
};

const empty = () => ({ to: NOTHING_CHOSEN, startsOn: agencyDate(new Date()), endsOn: "", reason: "" });
type Draft = ReturnType<typeof empty>;

/** To whom, when and why. What was typed stays until it is accepted. */
export function DelegateForm({ onDelegated }: { onDelegated: (to: string) => void }) {
  const { draft, change, clear } = useDraft("delegate", empty());
  const [delegate, { loading }] = useMutation(DelegateDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS);
  const { to, startsOn, endsOn, reason } = draft;
  const hasSpan = isIsoDate(startsOn) && isIsoDate(endsOn) && startsOn <= endsOn;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = missingOf(draft);
    refuse(missing);
    if (missing.length > 0 || !to.chosen) return;
    const { id, label } = to.chosen;
    void attempt(async () => {
      const { data } = await delegate({ variables: { input: { toEmployeeId: id, startsOn, endsOn, reason } } });
      const problems = data?.delegate.problems;
      if (problems?.length === 0) {
        clear();
        onDelegated(label);
      }
      return problems;
    });
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.delegate_failed()} errors={errors} />}
      <EmployeeCombobox
        id={IDS.toEmployeeId}
        label={m.delegate_to()}
        help={<FieldHelp of="duty.delegateTo" label={m.delegate_to()} />}
        hint={m.delegate_to_hint()}
        error={errorOf(IDS.toEmployeeId)}
        value={to}
        onChange={(next) => change({ to: next })}
      />
      <div className={styles.days}>
        <Field
          id={IDS.startsOn}
          type="date"
          label={m.first_day()}
          help={<FieldHelp of="duty.delegateFrom" label={m.first_day()} />}
          error={errorOf(IDS.startsOn)}
          value={startsOn}
          onChange={(event) => change({ startsOn: event.target.value })}
        />
        <Field
          id={IDS.endsOn}
          type="date"
          label={m.last_day()}
          help={<FieldHelp of="duty.delegateUntil" label={m.last_day()} />}
          error={errorOf(IDS.endsOn)}
          value={endsOn}
          onChange={(event) => change({ endsOn: event.target.value })}
        />
        <p className={styles.span}>{hasSpan ? spanWord(startsOn, endsOn) : m.delegate_longest()}</p>
      </div>
      <Field
        id={IDS.reason}
        label={m.reason()}
        help={<FieldHelp of="duty.delegateReason" label={m.reason()} />}
        hint={m.delegate_reason_hint()}
        error={errorOf(IDS.reason)}
        autoComplete="off"
        value={reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading}>
          {loading ? m.saving() : m.delegate()}
        </Button>
      </div>
    </form>
  );
}

function missingOf({ to, startsOn, endsOn, reason }: Draft): FormError[] {
  const missing: FormError[] = [];
  if (!to.chosen) missing.push({ field: IDS.toEmployeeId, message: m.delegate_to_missing() });
  if (!startsOn) missing.push({ field: IDS.startsOn, message: m.first_day_missing() });
  if (!endsOn) missing.push({ field: IDS.endsOn, message: m.last_day_missing() });
  if (!reason.trim()) missing.push({ field: IDS.reason, message: m.delegate_reason_missing() });
  return missing;
}
