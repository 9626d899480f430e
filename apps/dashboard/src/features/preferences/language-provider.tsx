import { createContext, use, useState, type ReactNode } from "react";
import { chooseLocale, locale, type Locale } from "../../lib/locale.ts";

const LanguageContext = createContext<{ language: Locale; choose: (next: Locale) => void } | null>(null);

/** Messages are plain functions that read the language when called, so a switch draws everything anew; the data stays in the cache. */
export function LanguageProvider({ children }: { children: (language: Locale) => ReactNode }) {
  const [language, setLanguage] = useState(locale);
  function choose(next: Locale) {
    chooseLocale(next);
    setLanguage(next);
  }
  return <LanguageContext value={{ language, choose }}>{children(language)}</LanguageContext>;
}

export function useLanguage() {
  const context = use(LanguageContext);
  if (context === null) throw new Error("useLanguage is used outside LanguageProvider");
  return context;
}
