import { posix } from "node:path";
import { openPromise, type Entry, type ZipFile } from "yauzl";
import { SheetRefusal, type SheetFile } from "./sheet-file.ts";
import { SharedTexts } from "./shared-texts.ts";
import { readNumberKinds, readPart, readSharedTexts } from "./xlsx-parts.ts";
import { Merged, readHiddenColumns, readMerged } from "./xlsx-layout.ts";
import { xlsxRows } from "./xlsx-rows.ts";

const MB = 1024 * 1024;
/** A sheet of 200,000 rows with thirty columns is less; what is more is a bomb, or no table. */
const MOST_SHEET = 700 * MB;
const MOST_TEXTS = 150 * MB;
const MOST_OTHER = 20 * MB;
const MOST_ENTRIES = 5_000;

interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly entry: Entry;
}

/** A workbook, read from its file part by part: what is not needed is not unpacked. */
export async function openXlsx(path: string): Promise<SheetFile> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new SheetRefusal("DAMAGED");
  });
  let texts: SharedTexts | null = null;
  const close = () => {
    texts?.close();
    zip.close();
  };
  try {
    const entries = await entriesOf(zip);
    refuseOthers(entries);
    const workbook = await readWorkbook(zip, entries);
    texts = await textsOf(zip, entries, workbook.base);
    const kinds = await kindsOf(zip, entries, workbook.base);
    return {
      format: "XLSX",
      sheets: workbook.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
      read: null,
      rows(index) {
        const sheet = workbook.sheets[index];
        if (!sheet) throw new SheetRefusal("NO_SHEET");
        return xlsxRows(zip, sheet.entry, { texts, kinds, is1904: workbook.is1904 });
      },
      async merged(index) {
        const sheet = workbook.sheets[index];
        return sheet ? readMerged(zip, sheet.entry) : new Merged();
      },
      async hiddenColumns(index) {
        const sheet = workbook.sheets[index];
        return sheet ? readHiddenColumns(zip, sheet.entry) : [];
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

type Entries = ReadonlyMap<string, Entry>;

async function entriesOf(zip: ZipFile): Promise<Entries> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName.toLowerCase(), entry);
      if (entries.size > MOST_ENTRIES) throw new SheetRefusal("UNPACKS_TOO_LARGE");
    }
  } catch (error) {
    throw error instanceof SheetRefusal ? error : new SheetRefusal("DAMAGED");
  }
  return entries;
}

function refuseOthers(entries: Entries): void {
  const has = (pattern: RegExp) => [...entries.keys()].some((name) => pattern.test(name));
  if (has(/vbaproject\.bin$|\/macrosheets\//)) throw new SheetRefusal("MACROS");
  if (has(/workbook\.bin$/)) throw new SheetRefusal("BINARY_WORKBOOK");
  if (has(/^mimetype$/) && has(/^content\.xml$/)) throw new SheetRefusal("OPEN_DOCUMENT");
  if (has(/^index\/.*\.iwa$|^index\.zip$/)) throw new SheetRefusal("NUMBERS");
  if (has(/^encryptedpackage$/) || [...entries.values()].some((entry) => (entry.generalPurposeBitFlag & 1) === 1))
    throw new SheetRefusal("PASSWORD");
  if (!has(/^\[content_types\]\.xml$/) || !has(/^xl\//)) throw new SheetRefusal("NOT_A_SHEET");
}

function partOf(entries: Entries, name: string, most: number): Entry | null {
  const entry = entries.get(name.toLowerCase().replace(/^\//, ""));
  if (!entry) return null;
  if (entry.uncompressedSize > most) throw new SheetRefusal("UNPACKS_TOO_LARGE");
  return entry;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

async function relationsOf(zip: ZipFile, entries: Entries, part: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const { dir, base } = posix.parse(part);
  const entry = partOf(entries, posix.join(dir, "_rels", `${base}.rels`), MOST_OTHER);
  if (!entry) return relations;
  await readPart(zip, entry, {
    open(name, { attributes }) {
      if (name !== "Relationship") return;
      const target = attributes["Target"] ?? "";
      const path = target.startsWith("/") ? target.slice(1) : posix.join(dir, target);
      relations.set(attributes["Id"] ?? "", { type: attributes["Type"] ?? "", target: path });
    },
  });
  return relations;
}

async function readWorkbook(zip: ZipFile, entries: Entries) {
  const root = await relationsOf(zip, entries, "");
  const base = [...root.values()].find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
  const entry = partOf(entries, base, MOST_OTHER);
  if (!entry) throw new SheetRefusal("NOT_A_SHEET");
  const relations = await relationsOf(zip, entries, base);
  const sheets: Sheet[] = [];
  let is1904 = false;
  await readPart(zip, entry, {
    open(name, { attributes }) {
      if (name === "workbookPr") is1904 = attributes["date1904"] === "1" || attributes["date1904"] === "true";
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const relation = relations.get(id);
      if (!relation) throw new SheetRefusal("DAMAGED");
      // A sheet of charts has no rows.
      if (!relation.type.endsWith("/worksheet")) return;
      const part = partOf(entries, relation.target, MOST_SHEET);
      if (!part) throw new SheetRefusal("DAMAGED");
      sheets.push({
        name: attributes["name"] ?? "",
        isHidden: /hidden/i.test(attributes["state"] ?? ""),
        entry: part,
      });
    },
  });
  if (sheets.length === 0) throw new SheetRefusal("NO_SHEET");
  return { base, sheets, is1904 };
}

async function textsOf(zip: ZipFile, entries: Entries, base: string): Promise<SharedTexts | null> {
  const entry = partOf(entries, await partNamed(zip, entries, base, "/sharedStrings"), MOST_TEXTS);
  if (!entry) return null;
  const texts = new SharedTexts();
  try {
    await readSharedTexts(zip, entry, texts);
    return texts;
  } catch (error) {
    texts.close();
    throw error;
  }
}

async function kindsOf(zip: ZipFile, entries: Entries, base: string) {
  const entry = partOf(entries, await partNamed(zip, entries, base, "/styles"), MOST_OTHER);
  return entry ? readNumberKinds(zip, entry) : [];
}

async function partNamed(zip: ZipFile, entries: Entries, base: string, type: string): Promise<string> {
  const relations = await relationsOf(zip, entries, base);
  return [...relations.values()].find((relation) => relation.type.endsWith(type))?.target ?? "";
}
