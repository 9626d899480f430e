import type { Language } from "@andir/domain/language";
import type { SatisfactionBand } from "@andir/domain/satisfaction-index";
import { BAND_WORDS, ELEMENT_WORDS, type ElementWords } from "@andir/domain/satisfaction-words";
import type { ServiceElement } from "@andir/domain/service-element";
import { locale } from "../../lib/locale.ts";

const language = (): Language => (locale() === "en" ? "EN" : "ID");

/** The words of the regulation, in the reader's language. */
export const elementWords = (element: ServiceElement): ElementWords => ELEMENT_WORDS[language()][element];

export const bandWord = (band: SatisfactionBand): string => BAND_WORDS[language()][band];

/** Two decimals: an index and its edges are told so. */
export const formatIndex = (value: number): string =>
  new Intl.NumberFormat(locale() === "en" ? "en-GB" : "id-ID", {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(value);
