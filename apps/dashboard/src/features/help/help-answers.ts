import { HELP_FORMS } from "@andir/domain/help/field-help";
import { HELP_SOURCES, type HelpForm } from "@andir/domain/help/help-text";
import { HELP_SECTIONS } from "@andir/domain/help/help-topics";
import MiniSearch from "minisearch";
import type { Locale } from "../../lib/locale.ts";

/** One answer of the help: a subject, or a field of a form. */
export interface HelpAnswer {
  /** Stands in the address. */
  key: string;
  title: string;
  paragraphs: readonly string[];
  /** Of a field: what might stand there, and where it comes from. */
  example?: string;
  source?: string;
  place?: string;
}

export interface HelpGroup {
  title: string;
  answers: readonly HelpAnswer[];
}

export const helpTopics = (now: Locale): HelpGroup[] =>
  HELP_SECTIONS.map((section) => ({
    title: section.title[now],
    answers: section.topics.map(({ key, title, text, place }) => ({
      key,
      title: title[now],
      paragraphs: text.map((words) => words[now]),
      place,
    })),
  }));

export const helpFields = (now: Locale): HelpGroup[] =>
  Object.entries<HelpForm>(HELP_FORMS).map(([form, { title, fields }]) => ({
    title: title[now],
    answers: Object.entries(fields).map(([field, { label, what, example, source }]) => ({
      key: `${form}.${field}`,
      title: label[now],
      paragraphs: [what[now]],
      example: example[now],
      source: HELP_SOURCES[source][now],
    })),
  }));

/** An answer out of its group says which that was: a field is called "Catatan" in more than one form. */
export interface FoundAnswer extends HelpAnswer {
  group: string;
}

interface Indexed {
  id: number;
  title: string;
  group: string;
  text: string;
}

/** Words that everyone types and that find everything. */
const EMPTY_WORDS = new Set([
  "saya",
  "yang",
  "cara",
  "bagaimana",
  "apa",
  "di",
  "ke",
  "dan",
  "the",
  "how",
  "my",
  "do",
  "i",
  "to",
  "a",
]);

/** Looks through all of it on the device: part of a word and a slip of a finger find it too. */
export function helpSearch(groups: readonly HelpGroup[]): (words: string) => FoundAnswer[] {
  const all = groups.flatMap(({ title, answers }) => answers.map((answer) => ({ group: title, answer })));
  // A subject tells more than a field of the same word.
  const boostDocument = (id: number) => (all[id]?.answer.place === undefined ? 0.5 : 1);
  const index = new MiniSearch<Indexed>({
    fields: ["title", "group", "text"],
    processTerm: (term) => (EMPTY_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: { boost: { title: 3, group: 1.5 }, prefix: true, fuzzy: 0.2, combineWith: "AND", boostDocument },
  });
  index.addAll(
    all.map(({ group, answer }, id) => ({
      id,
      title: answer.title,
      group,
      text: [...answer.paragraphs, answer.example ?? ""].join(" "),
    })),
  );
  return (words) => {
    const found = index.search(words);
    const some = found.length > 0 ? found : index.search(words, { combineWith: "OR" });
    return some.flatMap(({ id }) => {
      const found = all[id as number];
      return found ? { ...found.answer, group: found.group } : [];
    });
  };
}
