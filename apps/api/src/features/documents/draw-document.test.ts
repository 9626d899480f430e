import { PDFiumLibrary, type PDFiumDocument } from "@hyzyla/pdfium";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { PNG } from "pngjs";
import { inflateSync } from "node:zlib";
import { PAPER_SAMPLES } from "../../testing/paper-samples.ts";
import { drawDocument } from "./draw-document.ts";
import type { DocumentFacts, EvaluationFacts, PlanFacts } from "./facts/document-facts.ts";

/** As they looked when someone laid them beside the forms of the regulation. Made anew with PAPERS=write, and looked at again. */
const PAGES = new URL("reference-pages/", import.meta.url);
/** Small, so that the files are: 45 dots an inch show a line that moved, a column that is gone, a font that is another. */
const SCALE = 45 / 72;

const ISSUE = {
  counts: true,
  number: "800.1.10/0007/UJI/2026",
  code: "7K2M-4PQX-9TBD",
  issuedAt: new Date("2026-11-26T03:00:00Z"),
  verifyUrl: "https://kinerja.example.go.id/verify/7K2M-4PQX-9TBD",
};

async function pdfOf(facts: DocumentFacts, given: object = {}): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of drawDocument({ ...ISSUE, ...given, facts })) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

let library: PDFiumLibrary;
beforeAll(async () => {
  library = await PDFiumLibrary.init();
});
afterAll(() => library.destroy());

async function opened<T>(pdf: Buffer, read: (document: PDFiumDocument) => Promise<T> | T): Promise<T> {
  const document = await library.loadDocument(pdf);
  try {
    return await read(document);
  } finally {
    document.destroy();
  }
}

const textOf = (pdf: Buffer): Promise<string> =>
  opened(pdf, (document) => [...document.pages()].map((page) => page.getText()).join("\n"));

const picturesOf = (pdf: Buffer): Promise<PNG[]> =>
  opened(pdf, (document) =>
    Promise.all(
      [...document.pages()].map(async (page) => {
        const { data, width, height } = await page.render({ scale: SCALE, render: "bitmap" });
        const png = new PNG({ width, height, colorType: 0 });
        png.data.set(data);
        return png;
      }),
    ),
  );

/** Share of the dots that are lighter or darker by more than a shade. */
function difference(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let changed = 0;
  for (let at = 0; at < one.data.length; at += 4) if (Math.abs(one.data[at]! - other.data[at]!) > 64) changed += 1;
  return changed / (one.data.length / 4);
}

test.each(Object.entries(PAPER_SAMPLES))("%s looks as it did beside the form", async (name, facts) => {
  const pages = await picturesOf(await pdfOf(facts));
  for (const [at, page] of pages.entries()) {
    const file = new URL(`${name}-${at + 1}.png`, PAGES);
    if (process.env["PAPERS"] === "write") {
      await mkdir(PAGES, { recursive: true });
      await writeFile(file, PNG.sync.write(page, { colorType: 0 }));
    }
    expect(difference(page, PNG.sync.read(await readFile(file)))).toBeLessThan(0.002);
  }
  expect(existsSync(new URL(`${name}-${pages.length + 1}.png`, PAGES))).toBe(false);
});

/** Every object of the file as text, those in streams too. */
function objectsOf(pdf: Buffer): string {
  const plain = pdf.toString("latin1");
  const streams = [...plain.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(pdf.subarray(index + length)).toString("latin1");
    } catch {
      return "";
    }
  });
  return [plain, ...streams].join("\n");
}

test.each(Object.entries(PAPER_SAMPLES))("%s is tagged for those who hear it", async (_, facts) => {
  const objects = objectsOf(await pdfOf(facts));

  expect(objects).toContain("/Lang (id-ID)");
  expect(objects).toMatch(/\/Marked true/);
  expect(objects).toMatch(/\/DisplayDocTitle true/);
  expect(objects).toContain("pdfuaid:part");
  for (const tag of ["Document", "H1", "Table", "TR", "TH", "TD", "Figure", "P", "Form"])
    expect(objects).toMatch(new RegExp(`/S /${tag}\\b`));
  expect(objects).toMatch(/\/Scope \/(Column|Row)/);
  expect(objects).toContain("/FT /Sig");
  expect(objects).not.toContain("/Helvetica");
  // Each field of a signature has a name of its own.
  const fields = [...objects.matchAll(/\/FT \/Sig[\s\S]{0,200}?\/T \(([a-z_]+)\)/g)].map(([, name]) => name);
  expect(new Set(fields).size).toBe(fields.length);
});

test("its text can be read and copied, letters of other languages and the verification code too", async () => {
  const text = await textOf(await pdfOf(PAPER_SAMPLES["plan"]!));

  for (const words of ["Ani Š. Łukman, S.Sos.", "SASARAN KINERJA PEGAWAI", "1.200 warga", ISSUE.number, ISSUE.code])
    expect(text).toContain(words);
  expect(text).toMatch(/Halaman 1 dari \d/);
});

test("the form of feedback says no rating, and one that no longer counts says so on every page", async () => {
  expect(await textOf(await pdfOf(PAPER_SAMPLES["feedback"]!))).not.toMatch(/Predikat|Rating|ekspektasi\b.*Sesuai/i);
  const old = await pdfOf(PAPER_SAMPLES["evaluation"]!, { counts: false });
  const pages = await opened(old, (document) => [...document.pages()].map((page) => page.getText()));
  for (const page of pages) expect(page).toContain("TIDAK BERLAKU LAGI");
});

test.each([0, 40])("a result of %d indicators with long words loses none of them on its pages", async (count) => {
  const base = PAPER_SAMPLES["plan"] as PlanFacts;
  const indicators = Array.from({ length: count }, (_, at) => ({
    ...base.results[0]!.indicators[0]!,
    text: `Indikator${at}x ${"panjang ".repeat(at % 7)}`,
  }));
  const results = [{ ...base.results[0]!, title: `Awal ${"kata ".repeat(1_200)} Akhirjudul`, indicators }];
  const text = (await textOf(await pdfOf({ ...base, results }))).replaceAll(/\s+/g, " ");

  for (let at = 0; at < count; at += 1) expect(text).toContain(`Indikator${at}x`);
  expect(text).toContain("Akhirjudul");
});

test.each(Array.from({ length: 9 }, (_, count) => count))(
  "with %d results what is signed stands on the page of the signatures, and no title is left behind at the foot of one",
  async (count) => {
    const plan = PAPER_SAMPLES["plan"] as PlanFacts;
    const evaluation = PAPER_SAMPLES["evaluation"] as EvaluationFacts;
    const more = <R>(results: readonly R[]): R[] => [...Array<R>(count).fill(results[0]!), results[1]!];
    for (const facts of [
      { ...plan, results: more(plan.results) },
      { ...evaluation, results: more(evaluation.results) },
    ]) {
      const pages = await opened(await pdfOf(facts), (document) => [...document.pages()].map((page) => page.getText()));

      for (const page of pages) {
        if (page.includes("Pejabat Penilai Kinerja,")) expect(page).toMatch(/Kolaboratif|KONSEKUENSI/);
        expect(page).not.toMatch(
          /(A\. UTAMA|B\. TAMBAHAN|HASIL KERJA|PERILAKU KERJA)\s*(Sasaran|Evaluasi) Kinerja Pegawai ·/,
        );
      }
    }
  },
);
