/** What a spreadsheet holds of a list, as lines of text; and the lines whose long numbers have lost their last digits. */
interface ListFile {
  text: string;
  lost: readonly number[];
}

const MOST_LINES = 20_000;
const LARGEST_EXACT = 1e15; // a spreadsheet keeps 15 digits of a number, and a NIP has 18

const isLost = (cell: unknown): boolean => typeof cell === "number" && Math.abs(cell) >= LARGEST_EXACT;
/** In its place: with other last digits it might be someone else's. */
const LOST = "#";

/** The first sheet of a workbook, or a text as it is; null for what is neither, such as a workbook with a password. */
export async function listInFile(file: File): Promise<ListFile | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) return bytes.includes(0) ? null : { text: textIn(bytes), lost: [] };
  const { streamXlsxRows } = await import("hucre/xlsx");
  const lines: string[] = [];
  const lost: number[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes)) {
      if (index >= MOST_LINES) break;
      while (lines.length <= index) lines.push("");
      lines[index] = values
        .map((cell) => (isLost(cell) ? LOST : String(cell ?? "").replaceAll(/[\t\r\n]/g, " ")))
        .join("\t");
      if (values.some(isLost)) lost.push(index + 1);
    }
  } catch {
    return null;
  }
  return { text: lines.join("\n"), lost };
}

/** UTF-8; what is none comes from an older spreadsheet. */
function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
