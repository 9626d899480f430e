import { badInput } from "./errors.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Relay's global id: names the type and the row, and is opaque to clients. */
export const globalId = (type: string, key: string): string => Buffer.from(`${type}:${key}`).toString("base64url");

export interface NodeKey {
  readonly type: string;
  readonly key: string;
}

/** Throws BAD_USER_INPUT when the text is not one of our ids. */
export function parseGlobalId(id: string): NodeKey {
  const text = Buffer.from(id, "base64url").toString("utf8");
  const colon = text.indexOf(":");
  const type = text.slice(0, colon);
  const key = text.slice(colon + 1);
  if (colon < 1 || !UUID.test(key) || globalId(type, key) !== id)
    throw badInput(`"${id.slice(0, 80)}" is not an id of this service.`);
  return { type, key };
}

/** The key behind an id that must be of one type: an id of another type is a mistake of the caller, not a missing row. */
export function keyOf(type: string, id: string): string {
  const node = parseGlobalId(id);
  if (node.type !== type)
    throw badInput(`"${id.slice(0, 80)}" is the id of a ${node.type}; an id of a ${type} is needed.`);
  return node.key;
}
