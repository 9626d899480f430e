import type { Language } from "@andir/domain/language";
import { selectField, textField } from "../../platform/public-pages/fields.ts";
import { html, type Html } from "../../platform/public-pages/html.ts";
import type { Worded } from "../../platform/public-pages/language.ts";
import type { PublicService } from "./public-service.loaders.ts";

/** What is looked for, as it stands in the address: a search can be shared and kept. */
export interface Sought {
  readonly words: string;
  /** The code of the unit; empty for all. */
  readonly unit: string;
}

const LONGEST = 80;

export function soughtIn(query: unknown): Sought {
  const { cari, unit } = (query ?? {}) as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === "string" ? value.trim().slice(0, LONGEST) : "");
  return { words: text(cari), unit: text(unit) };
}

export const isSought = ({ words, unit }: Sought): boolean => words !== "" || unit !== "";

export const soughtPath = ({ words, unit }: Sought): string => {
  const asked = new URLSearchParams({ ...(words && { cari: words }), ...(unit && { unit }) }).toString();
  return asked === "" ? "/public" : `/public?${asked}`;
};

/** Each word is somewhere in the name of the service or of its unit: "ktp dukcapil" finds it in either order. */
export function servicesSought(services: readonly PublicService[], { words, unit }: Sought): PublicService[] {
  const asked = plain(words).split(/\s+/).filter(Boolean);
  return services.filter((service) => {
    const told = plain(`${service.name} ${service.unitName} ${service.code}`);
    return (unit === "" || service.unitCode === unit) && asked.every((word) => told.includes(word));
  });
}

const plain = (text: string): string => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

interface FindWords {
  readonly words: string;
  readonly hint: string;
  readonly unit: string;
  readonly allUnits: string;
  readonly find: string;
}

const say: Worded<FindWords> = {
  ID: {
    words: "Cari layanan",
    hint: "Nama layanan atau tempatnya, misalnya: KTP, puskesmas, Garuda",
    unit: "Unit kerja",
    allUnits: "Semua unit",
    find: "Cari",
  },
  EN: {
    words: "Find a service",
    hint: "The service or its place, such as: KTP, puskesmas, Garuda",
    unit: "Unit",
    allUnits: "All units",
    find: "Find",
  },
};

/** Sent by its address alone, so that it needs no script and can be kept. */
export function findForm(services: readonly PublicService[], sought: Sought, language: Language): Html {
  const { words, hint, unit, allUnits, find } = say[language];
  const units = [...new Map(services.map(({ unitCode, unitName }) => [unitCode, unitName]))];
  return html`<form class="find screen" method="get" action="/public" role="search">
    ${language === "EN" && html`<input type="hidden" name="lang" value="en" />`}
    ${textField({ name: "cari", label: words, hint, kind: "search", value: sought.words, maxLength: LONGEST })}
    ${selectField({
      name: "unit",
      label: unit,
      value: sought.unit,
      choices: [{ value: "", label: allUnits }, ...units.map(([value, label]) => ({ value, label }))],
    })}
    <button type="submit">${find}</button>
  </form>`;
}
