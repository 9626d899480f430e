/**
 * The product is open twice in one process: over the agency's own records, and over invented ones to practise with. A
 * browser is in one of them at a time, by a cookie; nothing that is worth something in one is known in the other.
 */
export type Room = "agency" | "sandbox";

/** Every cookie of the sandbox bears it, so that none of the two rooms is ever read or replaced in the other. */
export const cookiePrefixOf = (room: Room): string => (room === "sandbox" ? "latihan_" : "");

export const SESSION_COOKIE = "andir_session";

/** In which room a page believes itself to be. Another tab may have gone elsewhere: then nothing that it asks is done. */
export const ROOM_HEADER = "andir-room";

/** A browser keeps a __Host- cookie from other hosts of the domain, and takes it over TLS alone. */
export const cookieName = (name: string, { room, secure }: { room: Room; secure: boolean }): string =>
  `${secure ? "__Host-" : ""}${cookiePrefixOf(room)}${name}`;

/** Chosen before anything is parsed: what is in the wrong room should not meet a single line of the other's code. */
export function roomOf(cookies: string | undefined, secure: boolean): Room {
  if (cookies === undefined) return "agency";
  const name = `${cookieName(SESSION_COOKIE, { room: "sandbox", secure })}=`;
  const isInside = cookies.split(";").some((one) => one.trim().startsWith(name) && one.trim().length > name.length);
  return isInside ? "sandbox" : "agency";
}
