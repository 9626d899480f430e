import type { ServiceOrderField } from "@andir/schema/types";
import { DEFAULT_SPAN, spanDays, SPANS, type Span } from "../../features/services/service-span.ts";
import { SORTS, type ServiceSort } from "../../features/services/service-sort.ts";
import { cursorsIn, isText, pageVariables, type Cursors } from "../../lib/paged.ts";
import type { ServicesPageQueryVariables } from "./services-page.generated.ts";

export interface ServicesSearch extends Cursors {
  q?: string;
  /** Only those that got worse without an answer. */
  perhatian?: "ya";
  /** Only those that are closed. */
  tutup?: "ya";
  rentang?: Exclude<Span, typeof DEFAULT_SPAN>;
  urut?: ServiceSort;
  arah?: "turun";
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export const servicesSearch = (search: Record<string, unknown>): ServicesSearch => {
  const { q, perhatian, tutup, rentang, urut, arah } = search;
  const span = SPANS.find((one) => one === rentang);
  const sort = SORTS.find((one) => one === urut);
  return {
    ...((isText(q) || typeof q === "number") && { q: String(q) }),
    ...(perhatian === "ya" ? { perhatian } : tutup === "ya" && { tutup }),
    ...(span && span !== DEFAULT_SPAN && { rentang: span }),
    ...(sort && sort !== "unit" && { urut: sort }),
    ...(sort && arah === "turun" && { arah }),
    ...cursorsIn(search),
  };
};

const FIELDS: Record<ServiceSort, ServiceOrderField> = {
  unit: "ORG_UNIT",
  nama: "NAME",
  indeks: "SATISFACTION_INDEX",
  median: "MEDIAN_WAIT",
  p90: "P90_WAIT",
  standar: "WITHIN_STANDARD",
};

export function servicesVariables(
  { q, perhatian, tutup, rentang, urut = "unit", arah, ...cursors }: ServicesSearch,
  today: string,
): ServicesPageQueryVariables {
  const direction = arah === "turun" ? "DESC" : "ASC";
  return {
    ...spanDays(rentang ?? DEFAULT_SPAN, today),
    filter: {
      isOpen: tutup !== "ya",
      ...(perhatian === "ya" && { hasOpenAlert: true }),
      ...(q !== undefined && { name: { contains: q } }),
    },
    orderBy:
      urut === "unit"
        ? [
            { field: "ORG_UNIT", direction },
            { field: "NAME", direction },
          ]
        : [{ field: FIELDS[urut], direction }],
    ...pageVariables(cursors, 50),
  };
}
