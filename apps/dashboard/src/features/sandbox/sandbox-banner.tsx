import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import styles from "./sandbox-banner.module.css";
import { useLeaveSandbox } from "./use-leave-sandbox.ts";

/** On every page of the sandbox, on paper too: where one is, as whom, and the way out. */
export function SandboxBanner({ account, name }: { account: string; name: string | null }) {
  const { leave, isLeaving } = useLeaveSandbox(account);
  return (
    <aside className={styles.banner} aria-label={m.sandbox_label()}>
      <p>
        <strong>{m.sandbox_banner()}</strong> {name && <span>{m.sandbox_banner_as({ name })}</span>}
      </p>
      <Button disabled={isLeaving} onClick={leave}>
        {isLeaving ? m.sandbox_leaving() : m.sandbox_leave()}
      </Button>
    </aside>
  );
}
