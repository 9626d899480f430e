import { useMutation } from "@apollo/client/react";
import { CommandMenu } from "../features/commands/command-menu.tsx";
import type { Command } from "../features/commands/command.ts";
import { useLanguage } from "../features/preferences/language-provider.tsx";
import { chooseTheme, THEMES, themeIcon, themeWord } from "../features/preferences/theme.ts";
import * as m from "../messages/messages.js";
import type { ShellKeysProps } from "./shell-keys.tsx";
import { SignOutDocument } from "./sign-out.generated.ts";

interface ShellCommandsProps extends ShellKeysProps {
  onHelp: () => void;
  onClose: () => void;
}

/** The menu with every screen of the viewer and what the frame can do. */
export function ShellCommands({ viewer, destinations, onHelp, onClose }: ShellCommandsProps) {
  const { language, choose } = useLanguage();
  const [signOut] = useMutation(SignOutDocument);
  const screens: Command[] = [
    ...destinations.map(({ to, word, icon, keys }) => ({
      id: to,
      label: word(),
      icon,
      does: { to },
      ...(keys !== undefined && { keys }),
    })),
    ...(viewer.employee
      ? [
          {
            id: viewer.employee.id,
            label: m.nav_me(),
            icon: "spark" as const,
            does: { to: "/people/$id", params: { id: viewer.employee.id } },
          },
        ]
      : []),
  ];
  const actions: Command[] = [
    ...THEMES.map((theme) => ({
      id: `theme ${theme}`,
      label: m.command_theme({ theme: themeWord(theme) }),
      icon: themeIcon(theme),
      does: () => chooseTheme(theme),
    })),
    {
      id: "language",
      label: language === "id" ? "English" : "Bahasa Indonesia",
      detail: m.language(),
      icon: "screen",
      does: () => choose(language === "id" ? "en" : "id"),
    },
    { id: "shortcuts", label: m.shortcuts_title(), icon: "tools", keys: "?", does: onHelp },
    { id: "print", label: m.command_print(), icon: "sent", does: () => window.print() },
    {
      id: "sign out",
      label: m.sign_out(),
      icon: "back",
      // A new document: nothing of one person stays for the next at the same machine.
      does: () => void signOut().then(() => window.location.replace("/sign-in")),
    },
  ];
  return <CommandMenu viewerId={viewer.id} screens={screens} actions={actions} onClose={onClose} />;
}
