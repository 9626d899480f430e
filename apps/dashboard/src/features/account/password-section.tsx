import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Section } from "../../ui/section.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { PasswordField } from "../session/password-field.tsx";
import styles from "./account-form.module.css";
import {
  ChangePasswordDocument,
  PasswordSection_AccountFragmentDoc,
  type PasswordSection_AccountFragment,
} from "./password-section.generated.ts";

const EMPTY = { currentPassword: "", newPassword: "" };

export function PasswordSection({ account }: { account: FragmentType<PasswordSection_AccountFragment> }) {
  const { data } = useSuspenseFragment({ fragment: PasswordSection_AccountFragmentDoc, from: account });
  // The other sessions end with the old password, so what the page shows of them is asked anew.
  const [change, { loading }] = useMutation(ChangePasswordDocument, { errorPolicy: "none", refetchQueries: "active" });
  const [typed, setTyped] = useState(EMPTY);
  const [isDone, setIsDone] = useState(false);
  const { errors, refuse, attempt, errorOf } = useAttempt({
    currentPassword: "current-password",
    newPassword: "new-password",
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setIsDone(false);
    const missing: FormError[] = [];
    if (!typed.currentPassword) missing.push({ field: "current-password", message: m.password_current_missing() });
    if (!typed.newPassword) missing.push({ field: "new-password", message: m.password_new_missing() });
    refuse(missing);
    if (missing.length > 0) return;

    void attempt(async () => {
      const answer = await change({ variables: { input: typed } });
      const problems = answer.data?.changePassword.problems;
      if (problems?.length === 0) {
        setTyped(EMPTY);
        setIsDone(true);
      }
      return problems;
    });
  }
  if (!data.hasPassword)
    return (
      <Section title={m.password_title()} lead={m.password_lead()}>
        <p>{m.password_none()}</p>
      </Section>
    );
  return (
    <Section title={m.password_title()} lead={m.password_lead()}>
      {data.passwordChangedAt && <p>{m.password_changed_on({ date: formatInstant(data.passwordChangedAt) })}</p>}
      <form className={styles.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.password_failed_title()} errors={errors} />}
        {/* Tells the browser's keeper of passwords whose password this is. */}
        <input hidden readOnly autoComplete="username" value={data.identifier} />
        <PasswordField
          id="current-password"
          label={m.password_current()}
          error={errorOf("current-password")}
          autoComplete="current-password"
          value={typed.currentPassword}
          onChange={(event) => setTyped({ ...typed, currentPassword: event.target.value })}
        />
        <PasswordField
          id="new-password"
          label={m.password_new()}
          hint={m.password_advice()}
          error={errorOf("new-password")}
          autoComplete="new-password"
          value={typed.newPassword}
          onChange={(event) => setTyped({ ...typed, newPassword: event.target.value })}
        />
        <div className={styles.actions}>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.password_change()}
          </Button>
          <p role="status" className={styles.done}>
            {isDone && m.password_changed()}
          </p>
        </div>
      </form>
    </Section>
  );
}
