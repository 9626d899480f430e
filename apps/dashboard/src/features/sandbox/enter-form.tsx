import type { Role } from "@andir/domain/role";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
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

/** In, at one press: a button for each role one has. */
export function EnterForm({ sandbox }: { sandbox: FragmentType<EnterForm_SandboxFragment> }) {
  const { data } = useSuspenseFragment({ fragment: EnterForm_SandboxFragmentDoc, from: sandbox });
  const roles = FIRST.filter((role) => data.roles.includes(role));
  const { enter, cancel, isEntering, seconds, problems } = useEnterSandbox();
  const word = (role: Role) => (roles.length > 1 ? m.sandbox_enter_as({ role: roleWord(role) }) : m.sandbox_enter());

  return (
    <div className={styles.form}>
      {problems.length > 0 && (
        <div role="alert" className={styles.failed}>
          <h3>{m.sandbox_failed_title()}</h3>
          {problems.map((problem) => (
            <p key={problem.code}>{sandboxWord(problem)}</p>
          ))}
        </div>
      )}
      <div className={styles.actions}>
        {isEntering ? (
          <Button onClick={cancel}>{m.sandbox_cancel()}</Button>
        ) : (
          roles.map((role, at) => (
            <Button key={role} kind={at === 0 ? "primary" : "outline"} onClick={() => enter(role)}>
              {word(role)}
            </Button>
          ))
        )}
      </div>
      <p role="status">{isEntering && (seconds > 0 ? m.sandbox_preparing({ seconds }) : m.sandbox_entering())}</p>
    </div>
  );
}
