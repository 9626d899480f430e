import type { Role } from "@andir/domain/role";
import { useMutation } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { EnterSandboxDocument } from "./enter-sandbox.generated.ts";
import type { Hindrance } from "./sandbox-words.ts";

const AGAIN_MS = 1_500;

/** Asks to be let in until one is: the first who comes waits while the sandbox is made, and may think better of it. */
export function useEnterSandbox() {
  const [ask] = useMutation(EnterSandboxDocument, { errorPolicy: "none" });
  const [since, setSince] = useState<number | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [problems, setProblems] = useState<readonly Hindrance[]>([]);
  const round = useRef(0);
  useEffect(() => () => void (round.current += 1), []);

  async function enter(role: Role) {
    const mine = (round.current += 1);
    const begun = Date.now();
    setProblems([]);
    setSeconds(0);
    setSince(begun);
    for (;;) {
      const { data } = await ask({ variables: { role } }).catch(() => ({ data: null }));
      const answer = data?.enterSandbox;
      if (answer?.isInside) return window.location.assign("/"); // wanted or not any more: the cookie is there
      if (mine !== round.current) return;
      if (!answer?.isPreparing) {
        setSince(null);
        return setProblems(answer?.problems ?? [{ code: "FAILED" }]);
      }
      setSeconds(Math.round((Date.now() - begun) / 1000));
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      if (mine !== round.current) return;
    }
  }
  return {
    enter: (role: Role) => void enter(role),
    cancel: () => {
      round.current += 1;
      setSince(null);
    },
    isEntering: since !== null,
    seconds,
    problems,
  };
}
