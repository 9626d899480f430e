import type { LinkProps } from "@tanstack/react-router";
import * as m from "../messages/messages.js";

interface Destination {
  to: NonNullable<LinkProps["to"]>;
  word: () => string;
  /** In the bar on top, or in the menu of the account. */
  place: "bar" | "menu";
  /** What the viewer must be able to do, as the server says it; null is for all. */
  capability: string | null;
}

/** Where one can go from everywhere, a line each, in the order in which it is shown. */
export const DESTINATIONS: Destination[] = [
  { to: "/team", word: m.nav_team, place: "bar", capability: "team" },
  { to: "/skp", word: m.nav_plans, place: "menu", capability: "work" },
  { to: "/nilai-saya", word: m.ratings_title, place: "menu", capability: "work" },
  { to: "/keberatan", word: m.objections_title, place: "menu", capability: null },
  { to: "/tindak-lanjut", word: m.follow_ups_title, place: "menu", capability: "work" },
  { to: "/akun", word: m.account_mine, place: "menu", capability: null },
  { to: "/data-saya", word: m.my_data, place: "menu", capability: "work" },
  { to: "/delegasi", word: m.delegations_title, place: "menu", capability: "work" },
  { to: "/administrasi/peran", word: m.grants_title, place: "menu", capability: "roles" },
  { to: "/administrasi/akun", word: m.accounts_title, place: "menu", capability: "accounts" },
  { to: "/privasi", word: m.privacy_notice, place: "menu", capability: null },
];

export const destinationsIn = (place: Destination["place"], capabilities: readonly string[]): Destination[] =>
  DESTINATIONS.filter((each) => each.place === place && (!each.capability || capabilities.includes(each.capability)));
