import { Language } from "@andir/domain/language";

/** The same words in each language, so that none is forgotten in one of them. */
export type Worded<T> = Readonly<Record<Language, T>>;

/** The language stands in the address, so that a page can be shared and kept as it was read. Indonesian without one. */
export const languageIn = (query: unknown): Language =>
  (query as { lang?: unknown } | undefined)?.lang === "en" ? Language.EN : Language.ID;

export const TAGS: Worded<string> = { ID: "id", EN: "en" };

/** An address of ours in a language. What it asks already stays, and so does the place on the page. */
export function addressIn(language: Language, path: string): string {
  if (language === Language.ID) return path;
  const [before = "", place] = path.split("#", 2);
  return `${before}${before.includes("?") ? "&" : "?"}lang=en${place === undefined ? "" : `#${place}`}`;
}
