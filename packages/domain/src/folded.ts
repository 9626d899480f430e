/** A word of a file as it is compared with ours: whatever its case and spacing, around a slash too. */
export const folded = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/ ?\/ ?/g, "/")
    .toLowerCase();
