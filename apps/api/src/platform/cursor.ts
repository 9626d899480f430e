import { createHmac, timingSafeEqual } from "node:crypto";
import { badInput } from "./errors.ts";

/** One value per term of the order, as PostgreSQL writes it in text; null sorts last in both directions. */
export type CursorValues = readonly (string | null)[];

/** The order goes into the signature, so a cursor opens only the order that it was made in. */
const sign = (secret: Buffer, order: string, payload: string): Buffer =>
  createHmac("sha256", secret).update(`${order}\n${payload}`).digest().subarray(0, 9);

export function encodeCursor(secret: Buffer, order: string, values: CursorValues): string {
  const payload = Buffer.from(JSON.stringify(values)).toString("base64url");
  return `${payload}.${sign(secret, order, payload).toString("base64url")}`;
}

/** Throws BAD_USER_INPUT for a cursor that was changed, or that belongs to another list or order. */
export function decodeCursor(secret: Buffer, order: string, cursor: string): CursorValues {
  const [payload = "", signature = "", ...rest] = cursor.split(".");
  const given = Buffer.from(signature, "base64url");
  const expected = sign(secret, order, payload);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    throw badInput("This cursor does not belong to this list in this order. Start again without it.");
  return JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as CursorValues;
}
