import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { isShowingKept } from "../../lib/kept-since.ts";
import * as m from "../../messages/messages.js";
import { showToast } from "../../ui/toast.tsx";
import { sendNow } from "./use-waiting.ts";

const AGAIN = 10_000; // milliseconds: a browser that says it is online may not be, and the other way round

/** Sends what waits as soon as it can, on whatever page one is. */
export function SendInBackground({ account }: { account: string }) {
  const client = useApolloClient();
  useEffect(() => {
    const send = () => {
      if (document.visibilityState === "hidden") return;
      // What is shown comes from this device: it is asked for anew until the server answers.
      if (isShowingKept()) void client.refetchQueries({ include: "active" });
      sendNow(client, account).then(
        ({ sent }) => sent.length > 0 && showToast({ words: m.waiting_sent({ n: sent.length }) }),
        () => undefined, // nothing is kept on this device
      );
    };
    send();
    const timer = window.setInterval(send, AGAIN);
    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", send);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("online", send);
      document.removeEventListener("visibilitychange", send);
    };
  }, [client, account]);
  return null;
}
