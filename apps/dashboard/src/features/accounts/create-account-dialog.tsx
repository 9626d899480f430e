import { useMutation } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { NOTHING_CHOSEN } from "../../ui/combobox.tsx";
import { EmployeeCombobox } from "../employees/employee-combobox.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import styles from "./account-form.module.css";
import { CreateAccountDocument } from "./create-account-dialog.generated.ts";
import { InvitationLink } from "./invitation-link.tsx";

/** A user name and, mostly, the employee who will use it; then the link to hand over. */
export function CreateAccountDialog({ onClose }: { onClose: () => void }) {
  // Where the new one stands in the list only the server knows.
  const [create, { data, loading }] = useMutation(CreateAccountDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
  });
  const { draft, change, clear } = useDraft("account-new", { identifier: "", employee: NOTHING_CHOSEN });
  const { identifier, employee } = draft;
  const [createdAs, setCreatedAs] = useState("");
  const { errors, refuse, attempt, errorOf } = useAttempt({
    identifier: "account-identifier",
    employeeId: "account-employee",
  });
  const invitationUrl = data?.createAccount.invitationUrl;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!identifier.trim()) {
      refuse([{ field: "account-identifier", message: m.account_identifier_missing() }]);
      return;
    }
    // A name that is typed and not chosen must not become an account that is no employee's.
    if (employee.typed.trim() && !employee.chosen) {
      refuse([{ field: "account-employee", message: m.account_employee_unknown() }]);
      return;
    }
    const employeeId = employee.chosen?.id ?? null;
    void attempt(async () => {
      const answer = await create({ variables: { input: { identifier: identifier.trim(), employeeId } } });
      const created = answer.data?.createAccount;
      if (created?.problems.length === 0) {
        setCreatedAs(identifier.trim());
        clear();
        if (!created.invitationUrl) onClose();
      }
      return created?.problems;
    });
  }
  if (invitationUrl)
    return (
      <Dialog title={m.invitation_link_for({ who: createdAs })} onClose={onClose}>
        <InvitationLink url={invitationUrl} until={null} />
        <DialogActions>
          <Button kind="primary" onClick={onClose}>
            {m.done()}
          </Button>
        </DialogActions>
      </Dialog>
    );
  return (
    <Dialog title={m.account_create()} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.account_failed_title()} errors={errors} />}
        <Field
          id="account-identifier"
          label={m.account_identifier()}
          help={<FieldHelp of="access.identifier" label={m.account_identifier()} />}
          hint={m.account_identifier_hint()}
          error={errorOf("account-identifier")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={identifier}
          onChange={(event) => change({ identifier: event.target.value })}
        />
        <EmployeeCombobox
          id="account-employee"
          label={m.account_employee()}
          help={<FieldHelp of="access.employee" label={m.account_employee()} />}
          hint={m.account_employee_hint()}
          error={errorOf("account-employee")}
          value={employee}
          onChange={(next) => change({ employee: next })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.account_create()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
