import { useMutation } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { VerifySecondFactorDocument } from "./second-factor-form.generated.ts";
import styles from "./sign-in-form.module.css";

/** The second step: the six digits that the app shows now, or one of the codes kept for the day the phone is gone. */
export function SecondFactorForm({ onSignedIn, onBack }: { onSignedIn: () => void; onBack: () => void }) {
  const [verify, { loading }] = useMutation(VerifySecondFactorDocument, { errorPolicy: "none" });
  const [code, setCode] = useState("");
  const [isRecovery, setIsRecovery] = useState(false);
  const { errors, refuse, attempt, errorOf } = useAttempt({ code: "code" });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!code.trim()) {
      refuse([{ field: "code", message: m.second_factor_code_missing() }]);
      return;
    }
    void attempt(async () => {
      const { data } = await verify({ variables: { input: { code: code.trim() } } });
      if (data?.verifySecondFactor.viewer) onSignedIn();
      return data?.verifySecondFactor.problems;
    });
  }
  function turn() {
    setIsRecovery(!isRecovery);
    setCode("");
    refuse([]);
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.sign_in_failed_title()} errors={errors} />}
      <Field
        // A new line, so that the phone offers the other keyboard.
        key={isRecovery ? "recovery" : "digits"}
        id="code"
        label={isRecovery ? m.second_factor_recovery_code() : m.second_factor_code()}
        hint={isRecovery ? m.second_factor_recovery_hint() : m.second_factor_code_hint()}
        error={errorOf("code")}
        autoFocus
        autoCapitalize="none"
        spellCheck={false}
        {...(isRecovery ? { autoComplete: "off" } : { autoComplete: "one-time-code", inputMode: "numeric" })}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Button kind="primary" type="submit" disabled={loading}>
        {loading ? m.sign_in_busy() : m.sign_in()}
      </Button>
      <div className={styles.ways}>
        <Button kind="quiet" onClick={turn}>
          {isRecovery ? m.second_factor_use_app() : m.second_factor_use_recovery()}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {m.second_factor_back()}
        </Button>
      </div>
    </form>
  );
}
