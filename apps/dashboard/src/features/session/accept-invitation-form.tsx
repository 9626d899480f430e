import { useMutation } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { AcceptInvitationDocument } from "./accept-invitation-form.generated.ts";
import { PasswordField } from "./password-field.tsx";
import styles from "./sign-in-form.module.css";

interface AcceptInvitationFormProps {
  token: string;
  identifier: string;
  onSignedIn: () => void;
  onSecondFactor: () => void;
}

/** The first password, chosen by the one who will use it. */
export function AcceptInvitationForm({ token, identifier, onSignedIn, onSecondFactor }: AcceptInvitationFormProps) {
  const [accept, { loading }] = useMutation(AcceptInvitationDocument, { errorPolicy: "none" });
  const [newPassword, setNewPassword] = useState("");
  const { errors, refuse, attempt, errorOf } = useAttempt({ newPassword: "new-password" });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!newPassword) {
      refuse([{ field: "new-password", message: m.password_new_missing() }]);
      return;
    }
    void attempt(async () => {
      const answer = await accept({ variables: { input: { token, newPassword } } });
      const accepted = answer.data?.acceptInvitation;
      if (accepted?.viewer) onSignedIn();
      else if (accepted?.secondFactor) onSecondFactor();
      return accepted?.problems;
    });
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.invitation_failed_title()} errors={errors} />}
      <Field
        id="identifier"
        label={m.account_identifier()}
        hint={m.invitation_identifier_hint()}
        autoComplete="username"
        readOnly
        value={identifier}
      />
      <PasswordField
        id="new-password"
        label={m.password_new()}
        hint={m.password_advice()}
        error={errorOf("new-password")}
        autoComplete="new-password"
        value={newPassword}
        onChange={(event) => setNewPassword(event.target.value)}
      />
      <Button kind="primary" type="submit" disabled={loading}>
        {loading ? m.saving() : m.invitation_accept()}
      </Button>
    </form>
  );
}
