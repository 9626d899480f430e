import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { derivedKey } from "./derived-key.ts";

/** What the house must be able to read again, and nobody may read in its tables: AES-256-GCM, as nonce, text and tag. */
export interface Sealing {
  readonly secret: Buffer;
  /** What it is for: a seal of one purpose does not open for another. */
  readonly purpose: string;
  /** Which row it stands in: copied into another one it does not open. */
  readonly boundTo: string;
}

const NONCE = 12;
const TAG = 16;

export function sealed({ secret, purpose, boundTo }: Sealing, text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", derivedKey(secret, purpose), nonce).setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** Throws when it was sealed for something else. */
export function opened({ secret, purpose, boundTo }: Sealing, sealedText: string): string {
  const bytes = Buffer.from(sealedText, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", derivedKey(secret, purpose), bytes.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString("utf8");
}
