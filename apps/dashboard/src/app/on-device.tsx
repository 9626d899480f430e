import { lazy, Suspense } from "react";
import { useAfterPaint } from "../lib/use-after-paint.ts";

const SendInBackground = lazy(async () => ({
  default: (await import("../features/progress/send-in-background.tsx")).SendInBackground,
}));
const Installed = lazy(async () => ({ default: (await import("./installed.tsx")).Installed }));

/** What the app does as one that is installed: it sends what waits, and renews itself. Nobody waits for it to load. */
export function OnDevice({ account }: { account: string }) {
  const isPainted = useAfterPaint();
  return (
    <Suspense>
      {isPainted && (
        <>
          <SendInBackground account={account} />
          <Installed />
        </>
      )}
    </Suspense>
  );
}
