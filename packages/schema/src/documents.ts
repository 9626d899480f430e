import { allQuestions } from "@andir/domain/questions/all-questions";
import { currentSchema } from "./contract.ts";
import { dictionaryOf } from "./dictionary.ts";
import { galleryOf } from "./gallery.ts";

export interface MadeDocument {
  readonly name: string;
  readonly file: URL;
  readonly text: string;
}

/** The pages of docs/analyse that are made, and committed so that they can be read where the source is. */
export function madeDocuments(): MadeDocument[] {
  const made = (name: string, text: string) => ({
    name: `docs/analyse/${name}`,
    file: new URL(`../../../docs/analyse/${name}`, import.meta.url),
    text,
  });
  return [made("data-dictionary.md", dictionaryOf(currentSchema())), made("questions.md", galleryOf(allQuestions))];
}
