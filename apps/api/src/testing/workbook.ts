import { zip } from "./files.ts";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface MadeWorkbook {
  /** What stands in sheetData. */
  readonly sheet: string;
  /** Before and behind sheetData. */
  readonly before?: string;
  readonly behind?: string;
  readonly name?: string;
  readonly texts?: string;
  readonly styles?: string;
  readonly workbookPr?: string;
  readonly more?: Readonly<Record<string, Buffer>>;
}

/** A workbook by hand, so that it can be as wrong as those of other programs. */
export function workbook(made: MadeWorkbook): Buffer {
  const { sheet, before = "", behind = "", name = "Data", texts: shared, styles, workbookPr = "", more = {} } = made;
  const part = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  return zip({
    "[Content_Types].xml": part("<Types/>"),
    "_rels/.rels": part(
      `<Relationships><Relationship Id="a" Type="${REL}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": part(
      `<x:workbook xmlns:x="m" xmlns:r="${REL}">${workbookPr}<x:sheets><x:sheet name="${name}" sheetId="1" r:id="s1"/></x:sheets></x:workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": part(
      `<Relationships><Relationship Id="s1" Type="${REL}/worksheet" Target="worksheets/anything.xml"/>
       <Relationship Id="t" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/worksheets/anything.xml": part(`<worksheet>${before}<sheetData>${sheet}</sheetData>${behind}</worksheet>`),
    ...(shared && { "xl/sharedStrings.xml": part(`<sst>${shared}</sst>`) }),
    ...(styles && { "xl/styles.xml": part(`<styleSheet>${styles}</styleSheet>`) }),
    ...more,
  });
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The column's letters; the first is A. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : letters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** Lines of texts as a spreadsheet program writes them; a number of JavaScript becomes a number of the file. */
export const sheetOf = (lines: readonly (readonly (string | number | null)[])[]): string =>
  lines
    .map(
      (line, row) =>
        `<row r="${row + 1}">${line
          .map((cell, column) => {
            if (cell === null || cell === "") return "";
            const place = `r="${letters(column)}${row + 1}"`;
            return typeof cell === "number"
              ? `<c ${place}><v>${cell}</v></c>`
              : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
          })
          .join("")}</row>`,
    )
    .join("");
