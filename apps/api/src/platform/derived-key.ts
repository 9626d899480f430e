import { createHmac, hkdfSync } from "node:crypto";

/** A key for one purpose alone: what is signed for one can never pass for another. */
export const derivedKey = (secret: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", purpose, 32));

/** A hash that only this installation can make, so that nothing can be guessed from it elsewhere. */
export const keyedHash = (secret: Buffer, purpose: string, ...parts: readonly string[]): string =>
  createHmac("sha256", derivedKey(secret, purpose)).update(JSON.stringify(parts)).digest("base64url");
