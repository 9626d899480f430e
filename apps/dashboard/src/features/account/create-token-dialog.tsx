import { useMutation } from "@apollo/client/react";
import { addDays, agencyDate } from "@andir/domain/iso-date";
import { useState, type SyntheticEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import styles from "./account-form.module.css";
import { CreateApiTokenDocument } from "./create-token-dialog.generated.ts";
import { scopeWord, TOKEN_SCOPES } from "./words.ts";

interface CreateTokenDialogProps {
  onClose: () => void;
  onMade: (name: string, token: string) => void;
}

const DAYS = 90;

export function CreateTokenDialog({ onClose, onMade }: CreateTokenDialogProps) {
  const [create, { loading }] = useMutation(CreateApiTokenDocument, { errorPolicy: "none" });
  const [typed, setTyped] = useState(() => ({
    name: "",
    scopes: ["read"] as readonly string[],
    expiresOn: addDays(agencyDate(new Date()), DAYS) as string,
  }));
  const { errors, refuse, attempt, errorOf } = useAttempt({
    name: "token-name",
    scopes: `token-scope-${TOKEN_SCOPES[0]}`,
    expiresOn: "token-expires",
  });
  const scopesError = errorOf(`token-scope-${TOKEN_SCOPES[0]}`);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: FormError[] = [];
    if (!typed.name.trim()) missing.push({ field: "token-name", message: m.token_name_missing() });
    if (typed.scopes.length === 0)
      missing.push({ field: `token-scope-${TOKEN_SCOPES[0]}`, message: m.token_scopes_missing() });
    if (!typed.expiresOn) missing.push({ field: "token-expires", message: m.token_expires_missing() });
    refuse(missing);
    if (missing.length > 0) return;

    void attempt(async () => {
      const name = typed.name.trim();
      const answer = await create({
        variables: { input: { name, scopes: [...typed.scopes], expiresOn: typed.expiresOn } },
      });
      const created = answer.data?.createApiToken;
      if (created?.token) onMade(name, created.token);
      return created?.problems;
    });
  }
  const turn = (scope: string, isOn: boolean) =>
    setTyped({
      ...typed,
      scopes: TOKEN_SCOPES.filter((one) => (one === scope ? isOn : typed.scopes.includes(one))),
    });

  return (
    <Dialog title={m.token_create()} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.tokens_failed_title()} errors={errors} />}
        <Field
          id="token-name"
          label={m.token_name()}
          help={<FieldHelp of="access.tokenName" label={m.token_name()} />}
          hint={m.token_name_hint()}
          error={errorOf("token-name")}
          autoComplete="off"
          maxLength={100}
          value={typed.name}
          onChange={(event) => setTyped({ ...typed, name: event.target.value })}
        />
        <fieldset className={styles.scopes} aria-describedby={scopesError ? "token-scopes-error" : undefined}>
          <legend>{m.token_scopes()}</legend>
          {TOKEN_SCOPES.map((scope) => (
            <Checkbox
              key={scope}
              id={`token-scope-${scope}`}
              label={scopeWord(scope)}
              checked={typed.scopes.includes(scope)}
              onChange={(event) => turn(scope, event.target.checked)}
            />
          ))}
          {scopesError && (
            <p id="token-scopes-error" className={styles.error}>
              {scopesError}
            </p>
          )}
        </fieldset>
        <Field
          id="token-expires"
          type="date"
          label={m.token_expires()}
          help={<FieldHelp of="access.tokenExpires" label={m.token_expires()} />}
          hint={m.token_expires_hint()}
          error={errorOf("token-expires")}
          min={agencyDate(new Date())}
          value={typed.expiresOn}
          onChange={(event) => setTyped({ ...typed, expiresOn: event.target.value })}
        />
        <DialogActions>
          <Button kind="primary" type="submit" disabled={loading}>
            {loading ? m.saving() : m.token_create()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
