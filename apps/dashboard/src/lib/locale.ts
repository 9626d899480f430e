import { overwriteGetLocale, type Locale } from "../messages/runtime.js";
import { stored } from "./stored.ts";

export type { Locale };

const choice = stored("localStorage", "andir.language");
// Indonesian first, whatever the browser speaks: it is the language of the records.
let current: Locale = choice.read() === "en" ? "en" : "id";
overwriteGetLocale(() => current);

export const locale = (): Locale => current;

export function chooseLocale(next: Locale): void {
  current = next;
  choice.write(next);
  document.documentElement.lang = next;
}
