import type { Language } from "@andir/domain/language";
import type { Worded } from "../../platform/public-pages/language.ts";
import type { PageLink } from "../../platform/public-pages/layout.ts";

interface LinkWords {
  readonly services: string;
  readonly units: string;
  readonly changes: string;
  readonly complain: string;
  readonly data: string;
}

const words: Worded<LinkWords> = {
  ID: {
    services: "Layanan",
    units: "Unit kerja",
    changes: "Yang berubah",
    complain: "Pengaduan",
    data: "Data terbuka",
  },
  EN: { services: "Services", units: "Units", changes: "What changed", complain: "Complaints", data: "Open data" },
};

/** Where one can go among the pages for everyone. */
export function publicLinks(language: Language): PageLink[] {
  const say = words[language];
  return [{ path: "/public", label: say.services }];
}
