import type { Language } from "@andir/domain/language";
import type { SatisfactionBand } from "@andir/domain/satisfaction-index";
import { BAND_WORDS, ELEMENT_WORDS, type ElementWords } from "@andir/domain/satisfaction-words";
import type { ServiceElement } from "@andir/domain/service-element";
import { locale } from "../../lib/locale.ts";

const language = (): Language => (locale() === "en" ? "EN" : "ID");

/** The words of the regulation, in the reader's language. */
export const elementWords = (element: ServiceElement): ElementWords => ELEMENT_WORDS[language()][element];

/** "B, Baik" */
export const bandWord = (band: SatisfactionBand): string => `${band}, ${BAND_WORDS[language()][band]}`;
