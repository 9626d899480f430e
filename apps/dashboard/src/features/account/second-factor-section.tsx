import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Section } from "../../ui/section.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { PasswordField } from "../session/password-field.tsx";
import styles from "./account-form.module.css";
import { RecoveryCodes } from "./recovery-codes.tsx";
import {
  RemoveSecondFactorDocument,
  SecondFactorSection_AccountFragmentDoc,
  type SecondFactorSection_AccountFragment,
} from "./second-factor-section.generated.ts";
import { SecondFactorSetup } from "./second-factor-setup.tsx";

/** Off, being set up, or on. The recovery codes stay until their owner says that they are kept. */
export function SecondFactorSection({ account }: { account: FragmentType<SecondFactorSection_AccountFragment> }) {
  const { data } = useSuspenseFragment({ fragment: SecondFactorSection_AccountFragmentDoc, from: account });
  const [isSettingUp, setIsSettingUp] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);

  return (
    <Section title={m.second_factor_title()} lead={m.second_factor_lead()}>
      {codes.length > 0 ? (
        <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
      ) : data.secondFactor ? (
        <>
          <Chip icon="check" tone="plain">
            {m.second_factor_on()}
          </Chip>
          {data.secondFactorRequired ? (
            <p>{m.second_factor_required_on()}</p>
          ) : (
            <Button onClick={() => setIsRemoving(true)}>{m.second_factor_remove()}</Button>
          )}
        </>
      ) : isSettingUp ? (
        <SecondFactorSetup
          onConfirmed={(shown) => {
            setCodes(shown);
            setIsSettingUp(false);
          }}
          onCancel={() => setIsSettingUp(false)}
        />
      ) : (
        <>
          <Chip
            icon={data.secondFactorRequired ? "alert" : "dash"}
            tone={data.secondFactorRequired ? "attention" : "quiet"}
          >
            {m.second_factor_off()}
          </Chip>
          <p>{m.second_factor_how()}</p>
          <Button kind={data.secondFactorRequired ? "primary" : "outline"} onClick={() => setIsSettingUp(true)}>
            {m.second_factor_start()}
          </Button>
        </>
      )}
      {isRemoving && <RemoveSecondFactor onClose={() => setIsRemoving(false)} />}
    </Section>
  );
}

function RemoveSecondFactor({ onClose }: { onClose: () => void }) {
  const [remove, { loading }] = useMutation(RemoveSecondFactorDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
  });
  const [password, setPassword] = useState("");
  const { errors, refuse, attempt, errorOf } = useAttempt({ password: "remove-password" });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!password) {
      refuse([{ field: "remove-password", message: m.sign_in_password_missing() }]);
      return;
    }
    void attempt(async () => {
      const answer = await remove({ variables: { input: { password } } });
      const problems = answer.data?.removeSecondFactor.problems;
      if (problems?.length === 0) onClose();
      return problems;
    });
  }
  return (
    <Dialog title={m.second_factor_remove_title()} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <p>{m.second_factor_remove_meaning()}</p>
        {errors.length > 0 && <ErrorSummary title={m.second_factor_failed_title()} errors={errors} />}
        <PasswordField
          id="remove-password"
          label={m.sign_in_password()}
          error={errorOf("remove-password")}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.second_factor_remove()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
