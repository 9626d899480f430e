import { useEffect, useState, useSyncExternalStore } from "react";
import { useShortcut } from "../lib/shortcuts.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import styles from "./toast.module.css";

interface Toast {
  /** What has just been done, in a few words. */
  words: string;
  /** Takes it back. */
  undo?: () => void;
}

let current: Toast | null = null;
const listeners = new Set<() => void>();
function show(next: Toast | null) {
  current = next;
  for (const listener of listeners) listener();
}
function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Says quietly what has been done, and offers to take it back. One at a time: the next takes the place of the last. What someone has to
 * read or mend is no toast: that stands where it was done.
 */
export const showToast = (toast: Toast): void => show({ ...toast });
export const hideToast = (): void => show(null);

const SHORT = 6000; // milliseconds; longer when there is something to decide
const LONG = 12000;

/** Where toasts appear; once, in the frame. It stays while one looks at it, and Ctrl+Z takes back as well. */
export function Toaster({ undoWord, closeWord }: { undoWord: string; closeWord: string }) {
  const toast = useSyncExternalStore(subscribe, () => current);
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (!toast || isHeld) return;
    const timer = setTimeout(hideToast, toast.undo ? LONG : SHORT);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  // What disappears under the pointer never says that the pointer has left.
  useEffect(() => setIsHeld(false), [toast]);

  function undo() {
    hideToast();
    toast?.undo?.();
  }
  useShortcut("mod+z", undoWord, undo, { isOn: toast?.undo !== undefined });

  return (
    <div className={styles.place} role="status">
      {toast && (
        <div
          className={styles.toast}
          onPointerEnter={() => setIsHeld(true)}
          onPointerLeave={() => setIsHeld(false)}
          onFocus={() => setIsHeld(true)}
          onBlur={() => setIsHeld(false)}
          onKeyDown={(event) => event.key === "Escape" && hideToast()}
        >
          <p className={styles.words}>{toast.words}</p>
          {toast.undo && (
            <Button kind="quiet" onClick={undo}>
              {undoWord}
            </Button>
          )}
          <Button kind="icon" aria-label={closeWord} onClick={hideToast}>
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  );
}
