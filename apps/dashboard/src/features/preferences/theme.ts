import { stored } from "../../lib/stored.ts";

export type Theme = "system" | "light" | "dark";

const choice = stored("localStorage", "andir.theme");

export function theme(): Theme {
  const kept = choice.read();
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function chooseTheme(next: Theme): void {
  choice.write(next === "system" ? null : next);
  applyTheme(next);
}

/** `data-theme` overrules the device; without it the style sheet follows `prefers-color-scheme`. */
export function applyTheme(next: Theme): void {
  if (next === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = next;
}
