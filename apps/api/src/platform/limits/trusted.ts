import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

/** What the dashboard's build says of one of its operations. */
export interface TrustedOperation {
  readonly name: string;
  readonly document: string;
  /** Declared by those who wrote it, and held to by a test. */
  readonly nodes: number;
  readonly points: number;
}

/** By the SHA-256 of the text, in hex, and by the beginning of it that the dashboard sends. */
export type TrustedOperations = ReadonlyMap<string, TrustedOperation>;

/** The dashboard's own operations, known by hash. A text that does not match its hash stops the start. */
export function readTrustedOperations(path: string): TrustedOperations {
  if (!existsSync(path)) return new Map();
  const operations = JSON.parse(readFileSync(path, "utf8")) as Record<string, TrustedOperation>;
  return new Map(
    Object.entries(operations).flatMap(([short, operation]): [string, TrustedOperation][] => {
      const { name, document } = operation;
      const hash = createHash("sha256").update(document).digest("hex");
      if (short === "" || !hash.startsWith(short))
        throw new Error(`${path}: the text of ${name} is not the one that its hash names. Build the dashboard again.`);
      return [
        [short, operation],
        [hash, operation],
      ];
    }),
  );
}

/** What Apollo asks for the text behind a hash. Nothing that a client sends is ever kept in it. */
export const asPersistedQueries = (trusted: TrustedOperations) => ({
  cache: {
    get: async (key: string) => trusted.get(key.replace(/^apq:/, ""))?.document,
    set: async () => {},
    delete: async () => {},
  },
});
