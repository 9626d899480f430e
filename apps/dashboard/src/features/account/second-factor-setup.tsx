import { useMutation } from "@apollo/client/react";
import { lazy, Suspense, useEffect, useRef, useState, type SyntheticEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { Secret } from "../../ui/secret.tsx";
import { Bone } from "../../ui/skeleton.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { ConfirmSecondFactorDocument, StartSecondFactorDocument } from "./second-factor-setup.generated.ts";
import styles from "./second-factor-setup.module.css";
import { secretWords } from "./words.ts";

// Few set this up and only once, so its code waits until then.
const QrCode = lazy(async () => ({ default: (await import("./qr-code.tsx")).QrCode }));

interface SecondFactorSetupProps {
  onConfirmed: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}

/** Two steps: give the secret to an app, then show by a code that the app has it. */
export function SecondFactorSetup({ onConfirmed, onCancel }: SecondFactorSetupProps) {
  const [start, started] = useMutation(StartSecondFactorDocument, { errorPolicy: "none" });
  const [confirm, { loading }] = useMutation(ConfirmSecondFactorDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
  });
  const [code, setCode] = useState("");
  const { errors, refuse, attempt, errorOf } = useAttempt({ code: "setup-code" });

  // Once, also where React runs effects twice: each start makes a new secret.
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    void attempt(async () => (await start()).data?.startSecondFactor.problems);
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!code.trim()) {
      refuse([{ field: "setup-code", message: m.second_factor_code_missing() }]);
      return;
    }
    void attempt(async () => {
      const answer = await confirm({ variables: { input: { code: code.trim() } } });
      const confirmed = answer.data?.confirmSecondFactor;
      if (confirmed?.problems.length === 0) onConfirmed(confirmed.recoveryCodes);
      return confirmed?.problems;
    });
  }
  const { secret, otpauthUrl } = started.data?.startSecondFactor ?? {};

  return (
    <form className={styles.setup} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.second_factor_failed_title()} errors={errors} />}
      <ol className={styles.steps}>
        <li>
          <p>{m.second_factor_scan()}</p>
          <div className={styles.code}>
            <Suspense fallback={<Bone width={200} height={200} />}>
              {otpauthUrl ? (
                <QrCode text={otpauthUrl} label={m.second_factor_qr()} />
              ) : (
                <Bone width={200} height={200} />
              )}
            </Suspense>
          </div>
          {secret && <Secret label={m.second_factor_secret()} value={spaced(secret)} words={secretWords()} />}
        </li>
        <li>
          <Field
            id="setup-code"
            label={m.second_factor_code()}
            help={<FieldHelp of="access.factorCode" label={m.second_factor_code()} />}
            hint={m.second_factor_code_hint()}
            error={errorOf("setup-code")}
            autoComplete="one-time-code"
            inputMode="numeric"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </li>
      </ol>
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading || !secret}>
          {loading ? m.saving() : m.second_factor_confirm()}
        </Button>
        <Button onClick={onCancel}>{m.cancel()}</Button>
      </div>
    </form>
  );
}

/** In fours, as one types it from a screen. Apps ignore the spaces. */
const spaced = (secret: string): string => secret.match(/.{1,4}/g)?.join(" ") ?? secret;
