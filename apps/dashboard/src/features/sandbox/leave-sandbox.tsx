import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { useLeaveSandbox } from "./use-leave-sandbox.ts";

export function LeaveSandbox({ account }: { account: string }) {
  const { leave, isLeaving } = useLeaveSandbox(account);
  return (
    <Button kind="primary" disabled={isLeaving} onClick={leave}>
      {isLeaving ? m.sandbox_leaving() : m.sandbox_leave()}
    </Button>
  );
}
