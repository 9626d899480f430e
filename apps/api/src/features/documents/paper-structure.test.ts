import { PDFArray, PDFName, PDFNumber } from "pdf-lib";
import PDFKit from "pdfkit";
import { TYPEFACES } from "../../platform/paper/typefaces.ts";
import { PAPER_SAMPLES } from "../../testing/paper-samples.ts";
import {
  allOf,
  attributeOf,
  dictIn,
  type Element,
  nameIn,
  numberIn,
  taggedPdf,
  textIn,
} from "../../testing/tagged-pdf.ts";
import { drawDocument } from "./draw-document.ts";
import type { DocumentFacts } from "./facts/document-facts.ts";

/** What ISO 14289-1 (PDF/UA-1) asks of a file, clause by clause, as far as a program can tell. */
async function read(facts: DocumentFacts) {
  const chunks: Buffer[] = [];
  const paper = drawDocument({
    counts: false,
    number: "800.1.10/0007/UJI/2026",
    code: "7K2M-4PQX-9TBD",
    issuedAt: new Date("2026-11-26T03:00:00Z"),
    verifyUrl: "https://kinerja.example.go.id/verify/7K2M-4PQX-9TBD",
    facts,
  });
  for await (const chunk of paper) chunks.push(Buffer.from(chunk));
  return taggedPdf(Buffer.concat(chunks));
}

const samples = Object.entries(PAPER_SAMPLES);

test.each(samples)(
  "%s: all that is painted is part of the structure once, or marked as decoration (7.1)",
  async (_, facts) => {
    const { faults, marked, tree } = await read(facts);

    expect(faults).toEqual([]);
    const onPages = marked.flatMap(({ page, mcid }) => (mcid === null ? [] : [`${page} ${mcid}`]));
    const inTree = allOf(tree).flatMap(({ content }) => content.map(({ page, mcid }) => `${page} ${mcid}`));
    expect(new Set(onPages).size).toBe(onPages.length);
    expect(inTree.toSorted((a, b) => a.localeCompare(b))).toEqual(onPages.toSorted((a, b) => a.localeCompare(b)));
  },
);

test.each(samples)("%s: title, language and what it claims to be are said (7.1, 7.2, 5)", async (_, facts) => {
  const { document } = await read(facts);
  const { catalog } = document;

  expect(textIn(catalog, "Lang")).toBe("id-ID");
  expect(dictIn(catalog, "MarkInfo")!.lookup(PDFName.of("Marked"))!.toString()).toBe("true");
  expect(dictIn(catalog, "ViewerPreferences")!.lookup(PDFName.of("DisplayDocTitle"))!.toString()).toBe("true");
  expect(document.getTitle()).toContain(facts.employee.name);
  expect(nameIn(dictIn(catalog, "Metadata")!, "Subtype")).toBe("XML");
});

const STRUCTURE = /^(Document|Sect|H[123]|P|Figure|Form|Table|THead|TBody|TR|TH|TD)$/;

test.each(samples)("%s: headings begin with the first and leave out none (7.4)", async (_, facts) => {
  const elements = allOf((await read(facts)).tree);

  for (const { type } of elements) expect(type).toMatch(STRUCTURE);
  const levels = elements.flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type[1])] : []));
  expect(levels[0]).toBe(1);
  levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
});

/** The columns that each row takes, with the cells that reach down from rows above. */
function widthsOf(table: Element): number[] {
  const reaching: number[] = [];
  return allOf(table)
    .filter(({ type }) => type === "TR")
    .map(({ children }) => {
      let column = 0;
      const skip = () => {
        while ((reaching[column] ?? 0) > 0) reaching[column++]! -= 1;
      };
      for (const cell of children) {
        skip();
        const [columns, rows] = ["ColSpan", "RowSpan"].map((name) => {
          const span = attributeOf(cell, name);
          return span instanceof PDFNumber ? span.asNumber() : 1;
        }) as [number, number];
        for (let at = 0; at < columns; at += 1) reaching[column++] = rows - 1;
      }
      skip();
      return column;
    });
}

test.each(samples)("%s: tables are regular, and every cell has a head of its row or column (7.5)", async (_, facts) => {
  const tables = allOf((await read(facts)).tree).filter(({ type }) => type === "Table");

  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) {
    expect(textIn(table.dict, "Alt")).toMatch(/\S/);
    expect(new Set(widthsOf(table)).size).toBe(1);
    const cells = allOf(table);
    for (const part of cells.filter(({ type }) => type === "TR"))
      for (const { type } of part.children) expect(["TH", "TD"]).toContain(type);
    const heads = cells.filter(({ type }) => type === "TH");
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) expect(attributeOf(head, "Scope")?.toString()).toMatch(/^\/(Row|Column|Both)$/);
    // A head that is not said heads nothing.
    for (const head of heads) expect(head.content.length).toBeGreaterThan(0);
  }
});

test.each(samples)("%s: pictures say what they show and where they are (7.3)", async (_, facts) => {
  const figures = allOf((await read(facts)).tree).filter(({ type }) => type === "Figure");

  expect(figures.length).toBeGreaterThan(0);
  for (const figure of figures) {
    expect(textIn(figure.dict, "Alt")).toMatch(/\S/);
    expect(attributeOf(figure, "BBox")).toBeInstanceOf(PDFArray);
  }
});

test.each(samples)(
  "%s: fields of signatures are named, and come in the order of the structure (7.18)",
  async (_, facts) => {
    const { document, tree, annotations } = await read(facts);
    const forms = allOf(tree).filter(({ type }) => type === "Form");

    expect(forms.flatMap(({ objects }) => objects).length).toBe(annotations.length);
    expect(annotations.length).toBeGreaterThan(0);
    for (const form of forms) expect(textIn(form.dict, "Alt")).toMatch(/^Tempat tanda tangan /);
    for (const field of annotations) {
      expect(textIn(field, "TU")).toMatch(/^Tanda tangan /);
      expect(numberIn(field, "StructParent")).not.toBeNull();
    }
    for (const page of document.getPages()) {
      expect(nameIn(page.node, "Tabs")).toBe("S");
      expect(numberIn(page.node, "StructParents")).not.toBeNull();
    }
  },
);

test.each(samples)("%s: letters are in the file, and each can be turned back into text (7.21)", async (_, facts) => {
  const { fonts, document } = await read(facts);

  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) {
    if (nameIn(font, "Subtype") === "Type0") expect(dictIn(font, "ToUnicode")).not.toBeNull();
    else {
      const descriptor = dictIn(font, "FontDescriptor")!;
      expect(descriptor.has(PDFName.of("FontFile2"))).toBe(true);
      expect(nameIn(font, "CIDToGIDMap")).toBe("Identity");
    }
  }
  // Nothing runs by itself, and nothing forbids to read aloud.
  expect(document.catalog.has(PDFName.of("OpenAction"))).toBe(false);
  expect(document.isEncrypted).toBe(false);
});

test("what nobody would hear of is found out", async () => {
  const file = new PDFKit({ tagged: true, autoFirstPage: true });
  file.font(TYPEFACES.plain as unknown as Buffer);
  const root = file.struct("Document");
  file.addStructure(root);
  const paragraph = file.struct("P", {}, () => file.text("heard"));
  root.add(paragraph);
  root.end();
  file.text("not heard");
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(Buffer.from(chunk as Uint8Array));

  const { faults, tree } = await taggedPdf(Buffer.concat(chunks));

  expect(new Set(faults)).toEqual(new Set(["Page 1: TJ paints outside all marks."]));
  expect(allOf(tree).map(({ type }) => type)).toEqual(["Document", "P"]);
});
