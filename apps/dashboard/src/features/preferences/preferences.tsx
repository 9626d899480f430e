import { useState } from "react";
import * as m from "../../messages/messages.js";
import { Choice } from "../../ui/choice.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Locale } from "../../lib/locale.ts";
import { useLanguage } from "./language-provider.tsx";
import { chooseTheme, theme, type Theme } from "./theme.ts";

export function LanguageChoice({ onChosen }: { onChosen?: (language: Locale) => void }) {
  const { language, choose } = useLanguage();
  return (
    <Choice
      label={m.language()}
      value={language}
      options={[
        { value: "id", label: "Bahasa Indonesia", show: "ID" },
        { value: "en", label: "English", show: "EN" },
      ]}
      onChange={(next) => {
        choose(next);
        onChosen?.(next);
      }}
    />
  );
}

export function ThemeChoice() {
  const [chosen, setChosen] = useState<Theme>(theme);
  return (
    <Choice
      label={m.theme()}
      value={chosen}
      options={[
        { value: "system", label: m.theme_system(), show: <Icon name="screen" /> },
        { value: "light", label: m.theme_light(), show: <Icon name="sun" /> },
        { value: "dark", label: m.theme_dark(), show: <Icon name="moon" /> },
      ]}
      onChange={(next) => {
        chooseTheme(next);
        setChosen(next);
      }}
    />
  );
}
