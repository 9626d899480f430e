import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "pdf-lib";

/** An element of the structure tree, as a screen reader walks it. */
export interface Element {
  readonly type: string;
  readonly dict: PDFDict;
  readonly children: Element[];
  /** What of the pages is its own: page and number of the marked content. */
  readonly content: { readonly page: number; readonly mcid: number }[];
  /** Fields and links that it holds. */
  readonly objects: PDFDict[];
}

/** What stands on a page between two marks. */
export interface Marked {
  readonly page: number;
  readonly tag: string;
  /** Null for an artifact. */
  readonly mcid: number | null;
}

export interface TaggedPdf {
  readonly document: PDFDocument;
  readonly tree: Element;
  readonly marked: readonly Marked[];
  /** What paints outside all marks, or within marks inside each other: nobody would hear of it, or twice. */
  readonly faults: readonly string[];
  readonly fonts: readonly PDFDict[];
  readonly annotations: readonly PDFDict[];
}

/** A PDF read as a checker of PDF/UA reads it (ISO 14289-1): its structure, and what of its pages belongs to which part of it. */
export async function taggedPdf(bytes: Uint8Array): Promise<TaggedPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages();
  const root = dictOf(document, document.catalog.get(PDFName.of("StructTreeRoot")));
  const marked: Marked[] = [];
  const faults: string[] = [];
  pages.forEach((page, at) => readContent(document, page, at, marked, faults));
  const top = kidsOf(document, root).map((kid) => elementOf(document, pages, kid as PDFDict, null));
  if (top.length !== 1) faults.push(`The structure has ${top.length} roots.`);
  return {
    document,
    tree: top[0]!,
    marked,
    faults,
    fonts: dictsWith(document, "Type", "Font"),
    annotations: pages.flatMap((page) => (page.node.Annots()?.asArray() ?? []).map((each) => dictOf(document, each))),
  };
}

/** The element and all below it, in the order in which they are read out. */
export const allOf = (element: Element): Element[] => [element, ...element.children.flatMap(allOf)];

export const textIn = (dict: PDFDict, key: string): string | null => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
};

export const nameIn = (dict: PDFDict, key: string): string | null => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
};

export const numberIn = (dict: PDFDict, key: string): number | null => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : null;
};

export const dictIn = (dict: PDFDict, key: string): PDFDict | null => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : value instanceof PDFRawStream ? value.dict : null;
};

/** Of a cell or a figure: one attribute of those that the element has. */
export function attributeOf({ dict }: Element, name: string): PDFObject | null {
  const attributes = dict.lookup(PDFName.of("A"));
  const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const each of all) {
    const found = each instanceof PDFDict ? each.lookup(PDFName.of(name)) : undefined;
    if (found) return found;
  }
  return null;
}

function dictOf(document: PDFDocument, object: PDFObject | undefined): PDFDict {
  const found = object instanceof PDFRef ? document.context.lookup(object) : object;
  if (!(found instanceof PDFDict)) throw new Error("The file has no such dictionary.");
  return found;
}

const dictsWith = (document: PDFDocument, key: string, value: string): PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict && nameIn(object, key) === value);

function kidsOf(document: PDFDocument, dict: PDFDict): PDFObject[] {
  const kids = dict.lookup(PDFName.of("K"));
  const all = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
  return all.map((kid) => (kid instanceof PDFRef ? document.context.lookup(kid)! : kid));
}

function elementOf(document: PDFDocument, pages: PDFPage[], dict: PDFDict, inherited: PDFObject | null): Element {
  const own = dict.get(PDFName.of("Pg")) ?? inherited;
  const element: Element = { type: nameIn(dict, "S") ?? "", dict, children: [], content: [], objects: [] };
  const pageOf = (ref: PDFObject | null | undefined) => pages.findIndex((page) => page.ref === ref);
  for (const kid of kidsOf(document, dict)) {
    if (kid instanceof PDFNumber) element.content.push({ page: pageOf(own), mcid: kid.asNumber() });
    else if (!(kid instanceof PDFDict)) throw new Error("A kid of the structure that is none.");
    else if (nameIn(kid, "Type") === "MCR")
      element.content.push({ page: pageOf(kid.get(PDFName.of("Pg")) ?? own), mcid: numberIn(kid, "MCID")! });
    else if (nameIn(kid, "Type") === "OBJR") element.objects.push(dictIn(kid, "Obj")!);
    else element.children.push(elementOf(document, pages, kid, own));
  }
  return element;
}

const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s/<>[\]()]+|[[\]]|[^\s/<>[\]()]+/g;
const PAINTS = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Tj", "TJ", "'", '"', "Do", "sh"]);

/** Every operator that paints has to stand within one mark. */
function readContent(document: PDFDocument, page: PDFPage, at: number, marked: Marked[], faults: string[]): void {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  const text = streams
    .map((each) => (each instanceof PDFRef ? document.context.lookup(each) : each))
    .map((each) =>
      each instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(each).decode()).toString("latin1") : "",
    )
    .join("\n");
  const open: Marked[] = [];
  const before: string[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "BDC" || token === "BMC") {
      const said = before.join(" ");
      const [, tag = ""] = /\/(\S+)(?: <<.*>>)?$/.exec(said) ?? [];
      const mcid = /\/MCID (\d+)/.exec(said)?.[1];
      const mark: Marked = { page: at, tag, mcid: mcid === undefined ? null : Number(mcid) };
      if (mark.mcid === null && tag !== "Artifact")
        faults.push(`Page ${at + 1}: ${tag} has no place in the structure.`);
      if (open.length > 0) faults.push(`Page ${at + 1}: ${tag} stands within ${open.at(-1)!.tag}.`);
      open.push(mark);
      marked.push(mark);
    } else if (token === "EMC") {
      if (!open.pop()) faults.push(`Page ${at + 1}: a mark ends that did not begin.`);
    } else if (PAINTS.has(token) && open.length === 0)
      faults.push(`Page ${at + 1}: ${token} paints outside all marks.`);
    if (/^[A-Za-z'"*]+$/.test(token)) before.length = 0;
    else before.push(token);
  }
  if (open.length > 0) faults.push(`Page ${at + 1}: ${open.length} marks do not end.`);
}
