import { readFileSync } from "node:fs";

export interface Block {
  readonly language: string;
  /** Where the page says that it is put. */
  readonly file?: string;
  /** In which folder it is run. */
  readonly folder?: string;
  /** Without which program it cannot be run. */
  readonly needs?: string;
  readonly text: string;
}

/** The examples of a page of docs/analyse, in the order in which they are read. */
export function examplesOf(page: string): Block[] {
  const text = readFileSync(new URL(`../../../../docs/analyse/${page}`, import.meta.url), "utf8");
  return [...text.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$/gms)].map(([, language = "", info = "", body = ""]) => {
    const said = (name: string) => new RegExp(`\\b${name}=(\\S+)`).exec(info)?.[1];
    const [file, folder, needs] = [said("file"), said("in"), said("needs")];
    return { language, text: body, ...(file && { file }), ...(folder && { folder }), ...(needs && { needs }) };
  });
}
