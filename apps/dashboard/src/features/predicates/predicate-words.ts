import type { Predicate } from "@andir/domain/predicate";
import * as m from "../../messages/messages.js";

/** Lowest first, as everywhere. */
export const PREDICATES: readonly Predicate[] = ["VERY_POOR", "POOR", "NEEDS_IMPROVEMENT", "GOOD", "VERY_GOOD"];

export const isPredicate = (value: unknown): value is Predicate => PREDICATES.some((predicate) => predicate === value);

export const predicateStep = (predicate: Predicate): number => PREDICATES.indexOf(predicate) + 1;

const WORDS: Record<Predicate, { word: () => string; letters: () => string }> = {
  VERY_POOR: { word: m.predicate_very_poor, letters: m.predicate_letters_very_poor },
  POOR: { word: m.predicate_poor, letters: m.predicate_letters_poor },
  NEEDS_IMPROVEMENT: { word: m.predicate_needs_improvement, letters: m.predicate_letters_needs_improvement },
  GOOD: { word: m.predicate_good, letters: m.predicate_letters_good },
  VERY_GOOD: { word: m.predicate_very_good, letters: m.predicate_letters_very_good },
};

export const predicateWord = (predicate: Predicate): string => WORDS[predicate].word();
export const predicateLetters = (predicate: Predicate): string => WORDS[predicate].letters();
