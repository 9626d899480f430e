export interface ListRow {
  /** In the file or what was pasted, from 1. */
  line: number;
  nip: string;
}

const NIP = /\d[\d\s.]{16,24}\d/;

/**
 * The NIP of each line of a list as spreadsheets and meetings write it: of all its cells the one that holds 18 digits, else the first cell,
 * so that the server says what is wrong with it. Empty lines and a head without digits are passed over.
 */
export function rowsOfList(text: string): ListRow[] {
  return text.split(/\r?\n/).flatMap((content, i) => {
    const cells = content.split(/[;,\t]/).map((cell) => cell.trim().replace(/^["'=]+|["']+$/g, ""));
    const found = cells.find((cell) => cell.replaceAll(/\D/g, "").length === 18 && NIP.test(cell));
    if (found) return [{ line: i + 1, nip: found.replaceAll(/\D/g, "") }];
    const first = cells.find((cell) => cell !== "");
    if (first === undefined || (i === 0 && !/\d/.test(content))) return [];
    return [{ line: i + 1, nip: first.slice(0, 60) }];
  });
}
