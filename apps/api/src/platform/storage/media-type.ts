import { fileTypeFromFile } from "file-type";
import { readFile } from "node:fs/promises";
import { endingOf } from "./file-name.ts";

interface Accepted {
  /** The first is given to a name that has none of them. */
  readonly endings: readonly string[];
  /** A browser may show it in place, since it runs nothing. */
  readonly isShown?: true;
}

const OFFICE = "application/vnd.openxmlformats-officedocument";
const OPEN = "application/vnd.oasis.opendocument";

const ACCEPTED: Readonly<Record<string, Accepted>> = {
  "image/jpeg": { endings: ["jpg", "jpeg"], isShown: true },
  "image/png": { endings: ["png"], isShown: true },
  "image/webp": { endings: ["webp"], isShown: true },
  "image/heic": { endings: ["heic", "heif"] },
  "image/heif": { endings: ["heif", "heic"] },
  "application/pdf": { endings: ["pdf"] },
  [`${OFFICE}.wordprocessingml.document`]: { endings: ["docx"] },
  [`${OFFICE}.spreadsheetml.sheet`]: { endings: ["xlsx"] },
  [`${OFFICE}.presentationml.presentation`]: { endings: ["pptx"] },
  [`${OPEN}.text`]: { endings: ["odt"] },
  [`${OPEN}.spreadsheet`]: { endings: ["ods"] },
  "text/plain": { endings: ["txt"] },
  "text/csv": { endings: ["csv"] },
};

export const ACCEPTED_WORDS = "JPEG, PNG, WebP, HEIC, PDF, DOCX, XLSX, PPTX, ODT, ODS, TXT and CSV";

export const endingsOf = (mediaType: string): readonly string[] => ACCEPTED[mediaType]?.endings ?? [];
export const isShownInPlace = (mediaType: string): boolean => ACCEPTED[mediaType]?.isShown === true;

export type Recognised = { readonly mediaType: string } | { readonly refused: string };

/** What a file is, by its content; its name decides only between kinds of text, which look alike. */
export async function recognise(file: string, name: string): Promise<Recognised> {
  // What the library stumbles over is nothing that it knows.
  const found = await fileTypeFromFile(file).catch(() => undefined);
  if (found)
    return found.mime in ACCEPTED ? { mediaType: found.mime } : { refused: `a file of the type ${found.mime}` };

  const text = textOf(await readFile(file));
  if (text === null) return { refused: "of a type that is not known" };
  const beginning = beginningOf(text);
  const program = PROGRAMS.find(([pattern]) => pattern.test(beginning));
  if (program) return { refused: program[1] };
  const ending = endingOf(name).toLowerCase();
  if (ending === "csv") return { mediaType: "text/csv" };
  return ending === "txt"
    ? { mediaType: "text/plain" }
    : { refused: "text, and its name ends neither in .txt nor in .csv" };
}

function textOf(content: Buffer): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(content);
    return /[^\P{Cc}\t\n\f\r]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Text that a program may run, whatever it is called. */
const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/^<(svg\b|\?xml[^]{0,4000}?<svg\b)/i, "an SVG drawing, which can hold a program"],
  [/^<(!doctype\s+html|html|head|body|script|iframe|style|div|table|a|p|h1)\b/i, "an HTML page"],
  [/^<[?!]/, "a program or XML"],
  [/^#!/, "a script"],
];

/** The first words, without what a browser passes over before it decides. */
function beginningOf(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->");
    rest = end < 0 ? "" : rest.slice(end + 3).trimStart();
  }
  return rest.slice(0, 5_000);
}
