import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import {
  RenewSandbox_SandboxFragmentDoc,
  RenewSandboxDocument,
  type RenewSandbox_SandboxFragment,
} from "./renew-sandbox.generated.ts";
import { sandboxWord } from "./sandbox-words.ts";

/** Throws away what was practised, after having said whose. */
export function RenewSandbox({ sandbox }: { sandbox: FragmentType<RenewSandbox_SandboxFragment> }) {
  const { data } = useSuspenseFragment({ fragment: RenewSandbox_SandboxFragmentDoc, from: sandbox });
  const [renew] = useMutation(RenewSandboxDocument, { errorPolicy: "none" });
  const { errors, attempt, isBusy } = useAttempt({}, sandboxWord);
  const [isAsked, setAsked] = useState(false);
  if (!data.viewerMayRenew) return data.isInside ? <p>{m.sandbox_renew_others()}</p> : null;

  const run = () =>
    void attempt(async () => {
      const answer = await renew();
      const problems = answer.data?.renewSandbox.problems;
      if (problems?.length !== 0) return problems;
      if (data.isInside) window.location.assign("/latihan");
      setAsked(false);
      showToast({ words: m.sandbox_renewed() });
      return problems;
    });
  return (
    <>
      <Button onClick={() => setAsked(true)}>{m.sandbox_renew()}</Button>
      {isAsked && (
        <Dialog title={m.sandbox_renew_title()} onClose={() => setAsked(false)}>
          {errors.map(({ message }) => (
            <p key={message} role="alert">
              {message}
            </p>
          ))}
          <p>
            {data.isInside ? m.sandbox_renew_ask_alone() : m.sandbox_renew_ask({ n: formatCount(data.inside) })}
          </p>
          <DialogActions>
            <Button kind="primary" disabled={isBusy} onClick={run}>
              {m.sandbox_renew()}
            </Button>
            <Button onClick={() => setAsked(false)}>{m.sandbox_cancel()}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
