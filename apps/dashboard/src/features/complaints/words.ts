import { SHORT_ELEMENT_WORDS } from "@andir/domain/satisfaction-words";
import type { ServiceElement } from "@andir/domain/service-element";
import { locale } from "../../lib/locale.ts";

/** What of a service a complaint is about, within a heading. */
export const aboutWord = (about: ServiceElement): string =>
  SHORT_ELEMENT_WORDS[locale() === "en" ? "EN" : "ID"][about].toLowerCase();
