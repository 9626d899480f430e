import { DEFAULT_SPAN, SORTS, SPANS, type ServiceSort, type Span } from "../../features/services/service-sort.ts";
import { cursorsIn, isText, type Cursors } from "../../lib/paged.ts";

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
