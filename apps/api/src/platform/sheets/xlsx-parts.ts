import type { Readable } from "node:stream";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Entry, ZipFile } from "yauzl";
import { crc32 } from "node:zlib";
import type { SharedTexts } from "./shared-texts.ts";
import { SheetRefusal } from "./sheet-file.ts";

/** Calls on each element of a part of a workbook, as its bytes come. Namespaces are left aside: programs choose their own prefixes. */
export interface PartHandlers {
  readonly open?: (name: string, tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

export function parserOf({ open, text, close }: PartHandlers): SaxesParser {
  const parser = new SaxesParser();
  parser.on("error", () => {
    throw new SheetRefusal("DAMAGED");
  });
  // Entities of one's own unfold without end, and no spreadsheet has any.
  parser.on("doctype", () => {
    throw new SheetRefusal("DAMAGED");
  });
  if (open) parser.on("opentag", (tag) => open(local(tag.name), tag as unknown as SaxesTagPlain));
  if (text) parser.on("text", text);
  if (close) parser.on("closetag", (tag) => close(local(tag.name)));
  return parser;
}

export async function readPart(zip: ZipFile, entry: Entry, handlers: PartHandlers): Promise<void> {
  const parser = parserOf(handlers);
  for await (const text of textOf(zip, entry)) parser.write(text);
  parser.close();
}

/** What the archive says of a part's size and sum is held to it: one that unpacks to more ends the reading, and so does one that was changed on its way. */
export async function* textOf(zip: ZipFile, entry: Entry): AsyncGenerator<string> {
  const stream: Readable = await zip.openReadStreamPromise(entry).catch(() => {
    throw new SheetRefusal("DAMAGED");
  });
  const decoder = new TextDecoder("utf-8");
  let sum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
    if (sum !== entry.crc32) throw new SheetRefusal("DAMAGED");
  } catch (error) {
    throw error instanceof SheetRefusal ? error : new SheetRefusal("DAMAGED");
  } finally {
    stream.destroy();
  }
}

/** Rich text is a text in pieces; how Japanese is read aloud (rPh) is none of it. */
export async function readSharedTexts(zip: ZipFile, entry: Entry, texts: SharedTexts): Promise<void> {
  let said = "";
  let isText = false;
  let aside = 0;
  await readPart(zip, entry, {
    open(name) {
      if (name === "si") said = "";
      else if (name === "rPh") aside += 1;
      else if (name === "t") isText = aside === 0;
    },
    text(text) {
      if (isText) said += text;
    },
    close(name) {
      if (name === "si") texts.add(unescaped(said));
      else if (name === "rPh") aside -= 1;
      else if (name === "t") isText = false;
    },
  });
}

/** _x000D_ stands for a sign that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** What the styles say a number is: by the format's number, or by the signs in a format of one's own. */
export type NumberKind = "DAY" | "CLOCK" | null;

export async function readNumberKinds(zip: ZipFile, entry: Entry): Promise<NumberKind[]> {
  const own = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let isCell = false;
  await readPart(zip, entry, {
    open(name, { attributes }) {
      if (name === "numFmt") own.set(Number(attributes["numFmtId"]), kindOfFormat(attributes["formatCode"] ?? ""));
      else if (name === "cellXfs") isCell = true;
      else if (name === "xf" && isCell) {
        const id = Number(attributes["numFmtId"] ?? 0);
        kinds.push(own.get(id) ?? kindOfId(id));
      }
    },
    close(name) {
      if (name === "cellXfs") isCell = false;
    },
  });
  return kinds;
}

const kindOfId = (id: number): NumberKind => {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return "CLOCK";
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "DAY" : null;
};

export function kindOfFormat(code: string): NumberKind {
  const signs = code
    .toLowerCase()
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, "")
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, "")
    .split(";", 1)[0] as string;
  if (/general|[0#]/.test(signs.replaceAll(/\.0+/g, ""))) return null;
  if (/[yd]/.test(signs)) return "DAY";
  if (/[hs]/.test(signs)) return "CLOCK";
  return /m/.test(signs) ? "DAY" : null;
}
