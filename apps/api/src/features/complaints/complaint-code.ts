import { createHmac } from "node:crypto";
import { derivedKey, keyedHash } from "../../platform/derived-key.ts";

// Without I, L, O and U: what is read aloud or from paper is not mistaken.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;

/**
 * What the one who complained follows the answer by: 60 bits that only they hold. It is made of the pass of their form, so that
 * a form sent twice over a bad line gives the same code twice, and one complaint.
 */
export function codeOfPass(secret: Buffer, pass: string): string {
  const bytes = createHmac("sha256", derivedKey(secret, "complaint code")).update(pass).digest();
  return Array.from({ length: LENGTH }, (_, at) => LETTERS[(bytes[at] ?? 0) % LETTERS.length]).join("");
}

/** In groups of four, to be written down. */
export const shownCode = (code: string): string => code.replace(/(.{4})(?=.)/g, "$1-");

/** As it was typed, with what is easily mistaken put right; null for what cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

export const hashOfCode = (secret: Buffer, code: string): string => keyedHash(secret, "complaint code, kept", code);
