import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useShortcut } from "../../lib/shortcuts.ts";
import * as m from "../../messages/messages.js";
import { buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Keys } from "../../ui/keys.tsx";
import { useNavigate } from "@tanstack/react-router";
import { periodToken } from "../periods/period-token.ts";
import { periodShort } from "../periods/period-words.ts";
import type { PeriodSpan } from "@andir/domain/period";
import styles from "./next-waiting.module.css";

export interface WaitingReport {
  id: string;
  employee: { id: string; name: string };
  period: PeriodSpan;
}

interface NextWaitingProps {
  /** What has just been done with the report that was open; null while it still waits. */
  done: string | null;
  next: WaitingReport | null;
  /** How many wait besides the one that is open. */
  count: number;
}

/** Where to go on: the report that waits longest. What has just been done is said first, and takes the focus. */
export function NextWaiting({ done, next, count }: NextWaitingProps) {
  const navigate = useNavigate();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done !== null) said.current?.focus();
  }, [done]);
  const address = next && {
    to: "/people/$id" as const,
    params: { id: next.employee.id },
    search: { period: periodToken(next.period) },
  };
  useShortcut("n", m.verify_key_next(), () => address && void navigate(address), { isOn: next !== null });

  if (done === null && next === null) return null;
  return (
    <div className={styles.next}>
      {done !== null && (
        <p ref={said} className={styles.done} role="status" tabIndex={-1}>
          <Icon name="check" />
          {done}
        </p>
      )}
      {address ? (
        <Link className={buttonClass(done === null ? "quiet" : "primary")} {...address}>
          {m.verify_next({ name: next.employee.name, period: periodShort(next.period) })}
          {count > 1 && <span className={styles.count}>{m.verify_more_waiting({ n: count - 1 })}</span>}
          <Keys keys="n" />
        </Link>
      ) : (
        done !== null && <p className={styles.quiet}>{m.verify_none_waiting()}</p>
      )}
    </div>
  );
}
