import { useMutation } from "@apollo/client/react";
import type { SyntheticEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { PasswordField } from "./password-field.tsx";
import styles from "./sign-in-form.module.css";
import { SignInDocument } from "./sign-in.generated.ts";

export interface Credentials {
  identifier: string;
  password: string;
}

interface SignInFormProps {
  value: Credentials;
  onChange: (value: Credentials) => void;
  onSignedIn: () => void;
  onSecondFactor: () => void;
}

/** What was typed stays typed, whatever happens to the request. */
export function SignInForm({ value, onChange, onSignedIn, onSecondFactor }: SignInFormProps) {
  const [signIn, { loading }] = useMutation(SignInDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ identifier: "identifier", password: "password" });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: FormError[] = [];
    if (!value.identifier.trim()) missing.push({ field: "identifier", message: m.sign_in_identifier_missing() });
    if (!value.password) missing.push({ field: "password", message: m.sign_in_password_missing() });
    refuse(missing);
    if (missing.length > 0) return;

    void attempt(async () => {
      const { data } = await signIn({ variables: { input: { ...value, identifier: value.identifier.trim() } } });
      if (data?.signIn.viewer) onSignedIn();
      else if (data?.signIn.secondFactor) onSecondFactor();
      return data?.signIn.problems;
    });
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.sign_in_failed_title()} errors={errors} />}
      <Field
        id="identifier"
        label={m.sign_in_identifier()}
        hint={m.sign_in_identifier_hint()}
        error={errorOf("identifier")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={value.identifier}
        onChange={(event) => onChange({ ...value, identifier: event.target.value })}
      />
      <PasswordField
        id="password"
        label={m.sign_in_password()}
        error={errorOf("password")}
        autoComplete="current-password"
        value={value.password}
        onChange={(event) => onChange({ ...value, password: event.target.value })}
      />
      <Button kind="primary" type="submit" disabled={loading}>
        {loading ? m.sign_in_busy() : m.sign_in()}
      </Button>
    </form>
  );
}
