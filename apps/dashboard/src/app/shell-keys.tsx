import { lazy, Suspense, useState } from "react";
import * as m from "../messages/messages.js";
import { useShortcut, useShortcutKeys } from "../lib/shortcuts.ts";
import { Toaster } from "../ui/toast.tsx";

const ShortcutHelp = lazy(async () => ({
  default: (await import("../features/shortcuts/shortcut-help.tsx")).ShortcutHelp,
}));

/** What the frame does by keys, and what lies over every page. */
export function ShellKeys() {
  const [isHelp, setIsHelp] = useState(false);
  useShortcutKeys();
  useShortcut("?", m.shortcuts_title(), () => setIsHelp(true));
  return (
    <>
      <Toaster undoWord={m.undo()} closeWord={m.close()} />
      <Suspense>{isHelp && <ShortcutHelp onClose={() => setIsHelp(false)} />}</Suspense>
    </>
  );
}
