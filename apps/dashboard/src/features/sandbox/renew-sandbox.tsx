import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { showToast } from "../../ui/toast.tsx";
import {
  RenewSandbox_SandboxFragmentDoc,
  RenewSandboxDocument,
  type RenewSandbox_SandboxFragment,
} from "./renew-sandbox.generated.ts";
import { type Hindrance, sandboxWord } from "./sandbox-words.ts";

/** Throws away what was practised, after having said whose. */
export function RenewSandbox({ sandbox }: { sandbox: FragmentType<RenewSandbox_SandboxFragment> }) {
  const { data } = useSuspenseFragment({ fragment: RenewSandbox_SandboxFragmentDoc, from: sandbox });
  const [renew, { loading }] = useMutation(RenewSandboxDocument, { errorPolicy: "none" });
  const [problems, setProblems] = useState<readonly Hindrance[]>([]);
  const [isAsked, setAsked] = useState(false);
  if (!data.viewerMayRenew) return data.isInside ? <p>{m.sandbox_renew_others()}</p> : null;

  async function run() {
    const answer = await renew().catch(() => ({ data: null }));
    const found = answer.data?.renewSandbox.problems ?? [{ code: "FAILED" }];
    setProblems(found);
    if (found.length > 0) return;
    setAsked(false);
    if (data.isInside) window.location.assign("/latihan");
    else showToast({ words: m.sandbox_renewed() });
  }
  return (
    <>
      <Button onClick={() => setAsked(true)}>{m.sandbox_renew()}</Button>
      {isAsked && (
        <Dialog title={m.sandbox_renew_title()} onClose={() => setAsked(false)}>
          {problems.map((problem) => (
            <p key={problem.code} role="alert">
              {sandboxWord(problem)}
            </p>
          ))}
          <p>{data.isInside ? m.sandbox_renew_ask_alone() : m.sandbox_renew_ask({ n: formatCount(data.inside) })}</p>
          <DialogActions>
            <Button kind="primary" disabled={loading} onClick={() => void run()}>
              {m.sandbox_renew()}
            </Button>
            <Button onClick={() => setAsked(false)}>{m.sandbox_cancel()}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
