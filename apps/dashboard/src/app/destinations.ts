import * as m from "../messages/messages.js";
import type { IconName } from "../ui/icon.tsx";

export interface Destination {
  to: string;
  word: () => string;
  icon: IconName;
  /** In the bar, or in the menu of the account. On a phone the first of the bar stand under the thumb. */
  place: "bar" | "menu";
  /** What the viewer must be able to do, as the server says it; null is for all. */
  capability: string | null;
  /** The keys that lead there. */
  keys?: string;
}

/** Where one can go from everywhere, a line each, in the order in which it is shown. */
export const DESTINATIONS: Destination[] = [
  { to: "/", word: m.nav_home, icon: "home", place: "bar", capability: null, keys: "g h" },
  { to: "/team", word: m.nav_team, icon: "people", place: "bar", capability: "team", keys: "g t" },
  { to: "/penilaian", word: m.go_assess, icon: "star", place: "bar", capability: "team", keys: "g p" },
  { to: "/unit", word: m.go_unit, icon: "building", place: "bar", capability: "unit", keys: "g u" },
  { to: "/kerja", word: m.go_work, icon: "pencil", place: "bar", capability: "work", keys: "g k" },
  { to: "/skp", word: m.go_plans, icon: "flag", place: "bar", capability: "work", keys: "g s" },
  {
    to: "/administrasi",
    word: m.go_administration,
    icon: "tools",
    place: "bar",
    capability: "administration",
    keys: "g a",
  },
  { to: "/analisis", word: m.workbench_title, icon: "spark", place: "bar", capability: "query", keys: "g l" },
  { to: "/analisis/papan", word: m.board_title, icon: "spark", place: "menu", capability: null },
  { to: "/analisis/tersimpan", word: m.saved_title, icon: "file", place: "menu", capability: null },
  { to: "/adopsi", word: m.adoption_title, icon: "spark", place: "menu", capability: "unit" },
  { to: "/pemberitahuan", word: m.notices_title, icon: "bell", place: "menu", capability: "work", keys: "g n" },
  { to: "/layanan", word: m.svc_title, icon: "people", place: "menu", capability: null, keys: "g y" },
  { to: "/nilai-saya", word: m.ratings_title, icon: "star", place: "menu", capability: "work", keys: "g r" },
  { to: "/rating-nasional", word: m.nat_title, icon: "star", place: "menu", capability: "unit" },
  { to: "/keberatan", word: m.objections_title, icon: "flag", place: "menu", capability: null },
  { to: "/aduan", word: m.complaints_title, icon: "flag", place: "menu", capability: "unit" },
  { to: "/inovasi", word: m.innovations_title, icon: "idea", place: "menu", capability: null, keys: "g i" },
  { to: "/tindak-lanjut", word: m.follow_ups_title, icon: "check", place: "menu", capability: "work" },
  { to: "/tpp", word: m.tpp_title, icon: "file", place: "menu", capability: "work" },
  { to: "/pelatihan", word: m.trn_title, icon: "idea", place: "menu", capability: null },
  { to: "/dokumen", word: m.papers_title, icon: "file", place: "menu", capability: "unit" },
  { to: "/akun", word: m.account_mine, icon: "person", place: "menu", capability: null },
  { to: "/data-saya", word: m.my_data, icon: "check", place: "menu", capability: "work" },
  { to: "/delegasi", word: m.delegations_title, icon: "sent", place: "menu", capability: "work" },
  { to: "/administrasi/peran", word: m.grants_title, icon: "tools", place: "menu", capability: "roles" },
  { to: "/administrasi/akun", word: m.accounts_title, icon: "people", place: "menu", capability: "accounts" },
  { to: "/impor", word: m.import_title, icon: "file", place: "menu", capability: "import" },
  { to: "/administrasi/aturan", word: m.adm_rules_of_all, icon: "tools", place: "menu", capability: null },
  { to: "/latihan", word: m.sandbox_title, icon: "spark", place: "menu", capability: "sandbox" },
  { to: "/bantuan", word: m.help_title, icon: "help", place: "menu", capability: null, keys: "g b" },
  { to: "/yang-baru", word: m.changes_title, icon: "star", place: "menu", capability: null },
  { to: "/keliru", word: m.concerns_title, icon: "flag", place: "menu", capability: null },
  { to: "/privasi", word: m.privacy_notice, icon: "screen", place: "menu", capability: null },
];

/** Those for the viewer. `isThere` knows the addresses that lead somewhere. */
export const destinationsFor = (
  capabilities: readonly string[],
  isThere: (to: string) => boolean,
): readonly Destination[] =>
  DESTINATIONS.filter(({ to, capability }) => isThere(to) && (!capability || capabilities.includes(capability)));
