import type { Role } from "@andir/domain/role";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { roleWord } from "../access/role-words.ts";
import { EnterForm_SandboxFragmentDoc, type EnterForm_SandboxFragment } from "./enter-form.generated.ts";
import styles from "./enter-form.module.css";
import { sandboxWord } from "./sandbox-words.ts";
import { useEnterSandbox } from "./use-enter-sandbox.ts";

/** The office one holds comes before what everyone is: it is what there is to practise. */
const FIRST: readonly Role[] = [
  "PERFORMANCE_TEAM",
  "AUTHORISED_OFFICIAL",
  "ADMINISTRATOR",
  "ANALYST",
  "UNIT_HEAD",
  "APPRAISER",
  "EMPLOYEE",
];

/** As whom, and in. */
export function EnterForm({ sandbox }: { sandbox: FragmentType<EnterForm_SandboxFragment> }) {
  const { data } = useSuspenseFragment({ fragment: EnterForm_SandboxFragmentDoc, from: sandbox });
  const roles = FIRST.filter((role) => data.roles.includes(role));
  const [role, setRole] = useState<Role | null>(roles[0] ?? null);
  const { enter, cancel, isEntering, seconds, problems } = useEnterSandbox(() => ({
    code: "FAILED",
    message: m.sandbox_broken(),
  }));

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (role) enter(role);
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {problems.length > 0 && (
        <div role="alert" className={styles.failed}>
          <h3>{m.sandbox_failed_title()}</h3>
          {problems.map((problem) => (
            <p key={problem.code}>{sandboxWord(problem)}</p>
          ))}
        </div>
      )}
      {roles.length > 1 && (
        <RadioGroup
          id="sandbox-role"
          label={m.sandbox_as()}
          value={role}
          options={roles.map((value) => ({ value, label: roleWord(value) }))}
          onChange={setRole}
        />
      )}
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={isEntering || role === null}>
          {isEntering ? m.sandbox_entering() : m.sandbox_enter()}
        </Button>
        {isEntering && <Button onClick={cancel}>{m.sandbox_cancel()}</Button>}
      </div>
      <p role="status">{isEntering && seconds > 0 && m.sandbox_preparing({ seconds })}</p>
    </form>
  );
}
