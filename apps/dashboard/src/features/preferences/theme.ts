import { stored } from "../../lib/stored.ts";
import * as m from "../../messages/messages.js";
import type { IconName } from "../../ui/icon.tsx";

export const THEMES = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];

const LOOK: Record<Theme, { word: () => string; icon: IconName }> = {
  system: { word: m.theme_system, icon: "screen" },
  light: { word: m.theme_light, icon: "sun" },
  dark: { word: m.theme_dark, icon: "moon" },
  contrast: { word: m.theme_contrast, icon: "contrast" },
};
export const themeWord = (theme: Theme): string => LOOK[theme].word();
export const themeIcon = (theme: Theme): IconName => LOOK[theme].icon;

const choice = stored("localStorage", "andir.theme");
const listeners = new Set<() => void>();

export function theme(): Theme {
  const kept = choice.read();
  return THEMES.find((each) => each === kept) ?? "system";
}

/** For what shows the choice, wherever it is made. */
export function onThemeChosen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function chooseTheme(next: Theme): void {
  choice.write(next === "system" ? null : next);
  applyTheme(next);
  for (const listener of listeners) listener();
}

const more = window.matchMedia("(prefers-contrast: more)");

/**
 * `data-theme` overrules the device; without it the style sheet follows whether that prefers light or dark. High contrast comes in
 * both, by choice or because the device prefers it.
 */
export function applyTheme(next: Theme): void {
  const { dataset } = document.documentElement;
  if (next === "light" || next === "dark") dataset["theme"] = next;
  else delete dataset["theme"];
  if (next === "contrast" || more.matches) dataset["contrast"] = "more";
  else delete dataset["contrast"];
}

more.addEventListener("change", () => applyTheme(theme()));
