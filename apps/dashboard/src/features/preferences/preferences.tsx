import { useSyncExternalStore } from "react";
import * as m from "../../messages/messages.js";
import { Choice } from "../../ui/choice.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Locale } from "../../lib/locale.ts";
import { useLanguage } from "./language-provider.tsx";
import { chooseTheme, onThemeChosen, theme, themeIcon, THEMES, themeWord } from "./theme.ts";

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
  const chosen = useSyncExternalStore(onThemeChosen, theme);
  return (
    <Choice
      label={m.theme()}
      value={chosen}
      options={THEMES.map((each) => ({
        value: each,
        label: themeWord(each),
        show: <Icon name={themeIcon(each)} />,
      }))}
      onChange={chooseTheme}
    />
  );
}
