import { isIsoDate, type IsoDate } from "./iso-date.ts";

/** A semantic fault. Real records contain them, so each is a warning that an administrator may override with a reason. */
export const NipWarning = {
  /** The first eight digits are no day that exists. */
  BIRTH_DATE: "BIRTH_DATE",
  /** Neither a month (01-12) nor the code of a contract employee (21-99). */
  APPOINTMENT: "APPOINTMENT",
  /** Neither 1 nor 2. */
  SEX: "SEX",
  /** Appointed no later than born. */
  APPOINTED_BEFORE_BIRTH: "APPOINTED_BEFORE_BIRTH",
} as const;
export type NipWarning = (typeof NipWarning)[keyof typeof NipWarning];

export type Sex = "MALE" | "FEMALE";

/**
 * What the 18 digits of a NIP (nomor induk pegawai) say. It has no check digit, and is personal data: it tells birth date and sex.
 * What a warning is about is null here, not guessed.
 */
export interface ParsedNip {
  ok: true;
  nip: string;
  /** A contract employee's (PPPK) has a code from 21 to 99 in place of the month; anything else reads as a civil servant's. */
  kind: "CIVIL_SERVANT" | "CONTRACT";
  bornOn: IsoDate | null;
  sex: Sex | null;
  sequence: number;
  appointed: { year: number; month: number | null };
  contractCode: number | null;
  warnings: NipWarning[];
}

export type NipError = "LENGTH" | "NOT_DIGITS";

/** Reads a NIP as people type it, with spaces and dots. Only a wrong length and other signs than digits are errors. */
export function parseNip(text: string): ParsedNip | { ok: false; error: NipError } {
  const nip = stripped(text);
  if (!/^[0-9]*$/.test(nip)) return { ok: false, error: "NOT_DIGITS" };
  if (nip.length !== 18) return { ok: false, error: "LENGTH" };

  const birth = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
  const bornOn = isIsoDate(birth) ? birth : null;
  const year = Number(nip.slice(8, 12));
  const code = Number(nip.slice(12, 14));
  const month = code >= 1 && code <= 12 ? code : null;
  const contractCode = code >= 21 ? code : null;
  const sex = ({ "1": "MALE", "2": "FEMALE" } as const)[nip.charAt(14)] ?? null;

  const warnings: NipWarning[] = [];
  if (bornOn === null) warnings.push(NipWarning.BIRTH_DATE);
  if (month === null && contractCode === null) warnings.push(NipWarning.APPOINTMENT);
  if (sex === null) warnings.push(NipWarning.SEX);
  if (bornOn !== null && year <= Number(bornOn.slice(0, 4))) warnings.push(NipWarning.APPOINTED_BEFORE_BIRTH);

  return {
    ok: true,
    nip,
    kind: contractCode === null ? "CIVIL_SERVANT" : "CONTRACT",
    bornOn,
    sex,
    sequence: Number(nip.slice(15)),
    appointed: { year, month },
    contractCode,
    warnings,
  };
}

/** As it is printed on forms: "19850312 201001 1 004". Text that is no NIP comes back as it was. */
export function formatNip(nip: string): string {
  const parts = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(stripped(nip));
  return parts === null ? nip : parts.slice(1).join(" ");
}

export type NipParts = { bornOn: IsoDate; appointedYear: number; sex: Sex; sequence: number } & (
  { appointedMonth: number } | { contractCode: number }
);

/** The NIP of a civil servant (a month, 1-12) or a contract employee (a code, 21-99); sequence 0-999. Throws a RangeError for parts that do not fit. */
export function makeNip(parts: NipParts): string {
  const [code, from, to] = "contractCode" in parts ? [parts.contractCode, 21, 99] : [parts.appointedMonth, 1, 12];
  if (!isIsoDate(parts.bornOn)) throw new RangeError(`Not a birth date: ${parts.bornOn}`);

  return [
    parts.bornOn.replaceAll("-", ""),
    digits(parts.appointedYear, 4, 0, 9999),
    digits(code, 2, from, to),
    parts.sex === "MALE" ? "1" : "2",
    digits(parts.sequence, 3, 0, 999),
  ].join("");
}

const stripped = (text: string): string => text.replaceAll(/[\s.]/g, "");

function digits(value: number, length: number, from: number, to: number): string {
  if (!Number.isInteger(value) || value < from || value > to)
    throw new RangeError(`Not from ${from} to ${to}: ${value}`);
  return String(value).padStart(length, "0");
}
