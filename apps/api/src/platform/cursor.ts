import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { badInput } from "./errors.ts";

/** One value per term of the order, as PostgreSQL writes it in text; null sorts last in both directions. */
export type CursorValues = readonly (string | null)[];

const NONCE = 12;
const TAG = 16;

/**
 * Encrypted, for a cursor holds what its list is ordered by, and the key of a person whom the reader may know only by
 * pseudonym. The order is authenticated with it, so a cursor opens only the order that it was made in.
 */
export function encodeCursor(secret: Buffer, order: string, values: CursorValues): string {
  const { encryption, derivation } = keysOf(secret);
  const payload = JSON.stringify(values);
  // Derived from what it protects, so that it never repeats for two payloads and an item has one cursor.
  const nonce = createHmac("sha256", derivation).update(`${order}\n${payload}`).digest().subarray(0, NONCE);
  const cipher = createCipheriv("aes-256-gcm", encryption, nonce).setAAD(Buffer.from(order));
  return Buffer.concat([nonce, cipher.update(payload), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** Throws BAD_USER_INPUT for a cursor that was changed, or that belongs to another list or order. */
export function decodeCursor(secret: Buffer, order: string, cursor: string): CursorValues {
  const bytes = Buffer.from(cursor, "base64url");
  // Decoding is forgiving; a cursor is exactly what was handed out.
  if (bytes.length <= NONCE + TAG || bytes.toString("base64url") !== cursor) throw foreign();
  const decipher = createDecipheriv("aes-256-gcm", keysOf(secret).encryption, bytes.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(order)).setAuthTag(bytes.subarray(-TAG));
  try {
    const payload = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
    return JSON.parse(payload.toString("utf8")) as CursorValues;
  } catch {
    throw foreign();
  }
}

const foreign = () => badInput("This cursor does not belong to this list in this order. Start again without it.");

const derived = new WeakMap<Buffer, { encryption: Buffer; derivation: Buffer }>();

function keysOf(secret: Buffer): { encryption: Buffer; derivation: Buffer } {
  let keys = derived.get(secret);
  const derive = (use: string) => createHmac("sha256", secret).update(use).digest();
  if (!keys)
    derived.set(secret, (keys = { encryption: derive("cursor encryption"), derivation: derive("cursor nonce") }));
  return keys;
}
