import { useMutation } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { isOffline } from "../../graphql/client.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
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
}

/** What was typed stays typed, whatever happens to the request. */
export function SignInForm({ value, onChange, onSignedIn }: SignInFormProps) {
  const [signIn, { loading }] = useMutation(SignInDocument, { errorPolicy: "none" });
  const [errors, setErrors] = useState<FormError[]>([]);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: FormError[] = [];
    if (!value.identifier.trim()) missing.push({ field: "identifier", message: m.sign_in_identifier_missing() });
    if (!value.password) missing.push({ field: "password", message: m.sign_in_password_missing() });
    setErrors(missing);
    if (missing.length > 0) return;

    try {
      const { data } = await signIn({ variables: { input: { ...value, identifier: value.identifier.trim() } } });
      if (data?.signIn.viewer) onSignedIn();
      else
        setErrors([
          { field: null, message: data?.signIn.secondFactor ? m.sign_in_second_factor() : m.sign_in_wrong() },
        ]);
    } catch (error) {
      setErrors([{ field: null, message: isOffline(error) ? m.sign_in_offline() : m.failed_server() }]);
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
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
      <Field
        id="password"
        type="password"
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
