/** Crockford's letters: without I, L, O and U, so that what is read aloud or off paper is not taken for another. */
export const PAPER_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 60 bits: nobody finds one by trying. */
const PAPER_CODE_LENGTH = 12;
const FORM = new RegExp(`^[${PAPER_CODE_LETTERS}]{${PAPER_CODE_LENGTH}}$`);

/** A code of letters that are chosen one by one, each by a number of any size. */
export const paperCode = (numberAt: (at: number) => number): string =>
  Array.from({ length: PAPER_CODE_LENGTH }, (_, at) =>
    PAPER_CODE_LETTERS.charAt(numberAt(at) % PAPER_CODE_LETTERS.length),
  ).join("");

/** In groups of four, to be printed and written down. */
export const shownPaperCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, "$1-");

/** As it was typed off paper: small letters, spaces, O for 0, I and L for 1. Null for what can be none. */
export function readPaperCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return FORM.test(code) ? code : null;
}
