import { useEffect, useState } from "react";
import { Workbox } from "workbox-window";
import * as m from "../messages/messages.js";
import { Button } from "../ui/button.tsx";
import styles from "./installed.module.css";

const LOOK_AGAIN = 3_600_000; // milliseconds

/**
 * Registers the service worker and tells of a new release. Pages always come from the server while it can be reached, so a reload is
 * new; what this mends is a page that has been open for long. Nothing is exchanged under a page without its reader's word.
 */
export function Installed() {
  const [worker, setWorker] = useState<Workbox | null>(null);
  useEffect(() => {
    if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
    const workbox = new Workbox("/sw.js", { updateViaCache: "none" });
    let timer: number | undefined;
    workbox.addEventListener("waiting", ({ wasWaitingBeforeRegister }) => {
      // The page was just loaded, so it is the new one already.
      if (wasWaitingBeforeRegister) workbox.messageSkipWaiting();
      else setWorker(workbox);
    });
    void workbox.register().then(
      (registration) =>
        (timer = window.setInterval(() => void registration?.update().catch(() => undefined), LOOK_AGAIN)),
      () => undefined, // forbidden in this window: everything works but for the lack of a network
    );
    return () => window.clearInterval(timer);
  }, []);

  function renew() {
    worker?.addEventListener("controlling", () => window.location.reload());
    worker?.messageSkipWaiting();
  }
  return (
    worker && (
      <div className={styles.renew} role="status">
        <p>{m.new_release()}</p>
        <Button kind="primary" onClick={renew}>
          {m.renew()}
        </Button>
      </div>
    )
  );
}
