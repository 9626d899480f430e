import { DOCUMENT_WORDS, type DocumentKind } from "./document-kind.ts";

/** How an agency numbers its official papers: a dated setting. */
export interface LetterNumberRules {
  /** Text with {nomor}, {jenis} and {tahun}; {nomor:4} has at least so many digits; {unit} and {bulan} where they are wanted. */
  pattern: string;
}

export const LETTER_NUMBER: LetterNumberRules = { pattern: "800.1.10/{nomor:4}/{jenis}/{tahun}" };

export interface LetterNumberParts {
  /** Counts up by one in its year and kind, without a gap. */
  readonly sequence: number;
  readonly kind: DocumentKind;
  readonly unitCode: string;
  /** Day of issue, YYYY-MM-DD. */
  readonly issuedOn: string;
}

const PART = /\{([a-z]+)(?::([1-9]))?\}/g;
const KNOWN = ["nomor", "jenis", "tahun", "unit", "bulan"];
/** Without each of these two papers could bear one number. */
const NEEDED = ["nomor", "jenis", "tahun"];
const LONGEST = 100;
const MONTHS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** Whether every number made by it is one of its own. */
export function isLetterPattern(pattern: string): boolean {
  const parts = [...pattern.matchAll(PART)].map(([, name]) => name!);
  const rest = pattern.replaceAll(PART, "");
  return (
    pattern.length <= LONGEST &&
    // oxlint-disable-next-line no-control-regex
    !/[{}\u0000-\u001f]/.test(rest) &&
    parts.every((name) => KNOWN.includes(name)) &&
    NEEDED.every((name) => parts.includes(name)) &&
    // Side by side the digits of one could be taken for those of the other.
    !pattern.includes("}{")
  );
}

export function letterNumber({ pattern }: LetterNumberRules, parts: LetterNumberParts): string {
  if (!isLetterPattern(pattern)) throw new RangeError(`Not a pattern of letter numbers: ${pattern}`);
  const [year, month] = parts.issuedOn.split("-");
  const values: Record<string, string> = {
    nomor: String(parts.sequence),
    jenis: DOCUMENT_WORDS[parts.kind].short,
    tahun: year!,
    unit: parts.unitCode,
    bulan: MONTHS[Number(month) - 1]!,
  };
  return pattern.replaceAll(PART, (_, name: string, digits?: string) =>
    values[name]!.padStart(Number(digits ?? 0), "0"),
  );
}
