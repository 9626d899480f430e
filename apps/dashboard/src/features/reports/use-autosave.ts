import { useEffect, useRef, useState } from "react";

export type Saving = "none" | "busy" | "saved" | "waiting" | "conflict";

const PAUSE = 1_200; // milliseconds without a key

/**
 * Saves what changed once its writer pauses, one save at a time. `save` answers whether it is saved, or was changed elsewhere; what
 * fails is tried again with the next change, or when the network is back.
 */
export function useAutosave<T>(
  value: T,
  isTouched: boolean,
  save: (value: T) => Promise<"saved" | "conflict">,
): Saving {
  const [saving, setSaving] = useState<Saving>("none");
  const latest = useRef({ value, save });
  latest.current = { value, save };
  const done = useRef(value);
  const isBusy = useRef(false);

  useEffect(() => {
    async function run() {
      const { value: now, save: send } = latest.current;
      if (isBusy.current || now === done.current) return;
      isBusy.current = true;
      setSaving("busy");
      try {
        const outcome = await send(now);
        done.current = now;
        setSaving(outcome);
      } catch {
        setSaving("waiting");
      } finally {
        isBusy.current = false;
      }
      if (latest.current.value !== now) timer = window.setTimeout(() => void run(), PAUSE);
    }
    if (!isTouched || value === done.current) return;
    let timer = window.setTimeout(() => void run(), PAUSE);
    const again = () => void run();
    window.addEventListener("online", again);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [value, isTouched]);
  return saving;
}
