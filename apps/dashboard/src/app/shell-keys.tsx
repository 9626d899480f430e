import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useShortcut, useShortcutKeys } from "../lib/shortcuts.ts";
import { useAfterPaint } from "../lib/use-after-paint.ts";
import * as m from "../messages/messages.js";
import { Icon } from "../ui/icon.tsx";
import { Keys } from "../ui/keys.tsx";
import { Toaster } from "../ui/toast.tsx";
import type { Destination } from "./destinations.ts";
import styles from "./shell-keys.module.css";

const ShortcutHelp = lazy(async () => ({
  default: (await import("../features/shortcuts/shortcut-help.tsx")).ShortcutHelp,
}));
const loadCommands = async () => ({ default: (await import("./shell-commands.tsx")).ShellCommands });
const ShellCommands = lazy(loadCommands);

export interface ShellKeysProps {
  destinations: readonly Destination[];
  viewer: { id: string; employee: { id: string } | null };
}

/** What the frame does by keys, and what lies over every page. */
export function ShellKeys({ destinations, viewer }: ShellKeysProps) {
  const [open, setOpen] = useState<"commands" | "help" | null>(null);
  const close = () => setOpen(null);
  const isPainted = useAfterPaint();
  useEffect(() => {
    // There before it is asked for, so that no letter typed after Ctrl+K goes astray. What fails now is loaded when it is asked for.
    if (isPainted) loadCommands().catch(() => {});
  }, [isPainted]);
  useShortcutKeys();
  useShortcut("?", m.shortcuts_title(), () => setOpen("help"));
  useShortcut("mod+k", m.commands_title(), () => setOpen("commands"), { alsoInFields: true });
  return (
    <>
      <button type="button" className={styles.search} aria-haspopup="dialog" onClick={() => setOpen("commands")}>
        <Icon name="search" />
        <span>{m.nav_search()}</span>
        <Keys keys="mod+k" />
      </button>
      {destinations.map(
        ({ to, word, keys }) => keys !== undefined && <GoByKeys key={to} to={to} keys={keys} word={word()} />,
      )}
      <Toaster undoWord={m.undo()} closeWord={m.close()} />
      <Suspense>
        {open === "help" && <ShortcutHelp onClose={close} />}
        {open === "commands" && (
          <ShellCommands
            viewer={viewer}
            destinations={destinations}
            onHelp={() => setOpen("help")}
            onClose={() => setOpen((now) => (now === "commands" ? null : now))}
          />
        )}
      </Suspense>
    </>
  );
}

function GoByKeys({ to, keys, word }: { to: string; keys: string; word: string }) {
  const navigate = useNavigate();
  useShortcut(keys, m.shortcut_go({ place: word }), () => void navigate({ to }));
  return null;
}
