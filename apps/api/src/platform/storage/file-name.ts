const LONGEST = 150;
const NAMELESS = "berkas";

// Control characters, and those that turn the direction of writing so that an ending reads as another.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const RESERVED = /["*/:<>?\\|]/g;

/**
 * The name that a file is shown and saved under: of what was sent only the last part, without what could mean a folder, a
 * command or another ending. It always ends as its content does.
 */
export function safeName(sent: string, endings: readonly string[]): string {
  // A browser writes a quotation mark of a name as %22.
  const last = sent.normalize("NFC").replaceAll("%22", '"').split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .replace(UNSEEN, "")
    .replace(RESERVED, "_")
    .replace(/\s+/g, " ")
    .replace(/[\s.]+$/, "");
  const ending = endingOf(plain);
  const fits = endings.includes(ending.toLowerCase());
  const stem = (fits ? plain.slice(0, -ending.length - 1) : plain).replace(/^[\s.]+|[\s.]+$/g, "");
  const shown = fits ? ending : (endings[0] ?? "bin");
  return `${Array.from(stem || NAMELESS)
    .slice(0, LONGEST - shown.length - 1)
    .join("")}.${shown}`;
}

export const endingOf = (name: string): string => /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1] ?? "";

/** Names in any script, for browsers of any age. */
export function disposition(kind: "inline" | "attachment", name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["%\\]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
