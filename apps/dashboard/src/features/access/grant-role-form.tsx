import { agencyDate, isIsoDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import { useEffect, useRef, type SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { NOTHING_CHOSEN } from "../../ui/combobox.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { AccountCombobox } from "../accounts/account-combobox.tsx";
import { UnitCombobox } from "../org-units/unit-combobox.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import styles from "./access-form.module.css";
import { GrantRoleDocument } from "./grant-role-form.generated.ts";
import { grantableRoles, roleWord } from "./role-words.ts";
import { spanWord } from "./span-word.ts";

const IDS = {
  accountId: "grant-account",
  role: "grant-role",
  unitId: "grant-unit",
  withIdentity: "grant-identity",
  reason: "grant-reason",
  endsOn: "grant-until",
};

type GrantableRole = ReturnType<typeof grantableRoles>[number]["value"];

const EMPTY = {
  account: NOTHING_CHOSEN,
  role: null as GrantableRole | null,
  unit: NOTHING_CHOSEN,
  withIdentity: false,
  reason: "",
  endsOn: "",
};
type Draft = typeof EMPTY;

interface GrantRoleFormProps {
  onClose: () => void;
  onGranted: (role: string, who: string) => void;
}

/** To which account, which role, why and until when. What was typed stays until it is accepted. */
export function GrantRoleForm({ onClose, onGranted }: GrantRoleFormProps) {
  const { draft, change, clear } = useDraft("grant", EMPTY);
  const [grant, { loading }] = useMutation(GrantRoleDocument, { errorPolicy: "none", refetchQueries: "active" });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS);
  const { account, role, unit, reason, endsOn } = draft;
  const today = agencyDate(new Date());
  const withIdentity = role === "ANALYST" && draft.withIdentity;
  const longest = withIdentity ? m.grant_longest_identity() : m.grant_longest();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing = missingOf(draft);
    refuse(missing);
    if (missing.length > 0 || !account.chosen || role === null) return;
    const { id: accountId, label } = account.chosen;
    const unitId = role === "ADMINISTRATOR" ? (unit.chosen?.id ?? null) : null;
    void attempt(async () => {
      const { data } = await grant({ variables: { input: { accountId, role, unitId, withIdentity, reason, endsOn } } });
      const problems = data?.grantRole.problems;
      if (problems?.length === 0) {
        clear();
        onGranted(roleWord(role), label);
      }
      return problems;
    });
  }
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      {errors.length > 0 && <ErrorSummary title={m.grant_failed()} errors={errors} />}
      <AccountCombobox
        id={IDS.accountId}
        label={m.grant_account()}
        hint={m.grant_account_hint()}
        error={errorOf(IDS.accountId)}
        value={account}
        onChange={(next) => change({ account: next })}
      />
      <RadioGroup
        id={IDS.role}
        label={m.grant_role()}
        help={<FieldHelp of="access.role" label={m.grant_role()} />}
        error={errorOf(IDS.role)}
        value={role}
        options={grantableRoles()}
        onChange={(next) => change({ role: next })}
      />
      {role === "ADMINISTRATOR" && (
        <UnitCombobox
          id={IDS.unitId}
          label={m.grant_unit()}
          help={<FieldHelp of="access.roleUnit" label={m.grant_unit()} />}
          hint={m.grant_unit_hint()}
          error={errorOf(IDS.unitId)}
          value={unit}
          onChange={(next) => change({ unit: next })}
        />
      )}
      {role === "ANALYST" && (
        <>
          <Checkbox
            id={IDS.withIdentity}
            label={m.grant_identity()}
            hint={m.grant_identity_hint()}
            checked={withIdentity}
            onChange={(event) => change({ withIdentity: event.target.checked })}
          />
          <div role="status">{withIdentity && <p className={styles.warning}>{m.grant_identity_warning()}</p>}</div>
        </>
      )}
      <Field
        id={IDS.reason}
        label={m.reason()}
        help={<FieldHelp of="access.reason" label={m.reason()} />}
        hint={m.grant_reason_hint()}
        error={errorOf(IDS.reason)}
        autoComplete="off"
        value={reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <div className={styles.days}>
        <Field
          id={IDS.endsOn}
          type="date"
          label={m.last_day()}
          help={<FieldHelp of="access.lastDay" label={m.last_day()} />}
          error={errorOf(IDS.endsOn)}
          value={endsOn}
          onChange={(event) => change({ endsOn: event.target.value })}
        />
        <p className={styles.span}>{isIsoDate(endsOn) && endsOn >= today ? spanWord(today, endsOn) : longest}</p>
      </div>
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading}>
          {loading ? m.saving() : m.grant()}
        </Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </div>
    </form>
  );
}

function missingOf({ account, role, unit, reason, endsOn }: Draft): FormError[] {
  const missing: FormError[] = [];
  if (!account.chosen) missing.push({ field: IDS.accountId, message: m.grant_account_missing() });
  if (role === null) missing.push({ field: IDS.role, message: m.grant_role_missing() });
  // A unit that is typed and not chosen must not become the whole agency.
  if (role === "ADMINISTRATOR" && unit.typed.trim() && !unit.chosen)
    missing.push({ field: IDS.unitId, message: m.grant_unit_unknown() });
  if (!reason.trim()) missing.push({ field: IDS.reason, message: m.grant_reason_missing() });
  if (!endsOn) missing.push({ field: IDS.endsOn, message: m.last_day_missing() });
  return missing;
}
