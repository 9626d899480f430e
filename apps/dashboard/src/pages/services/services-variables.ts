import type { ServiceOrderField } from "@andir/schema/types";
import { DEFAULT_SPAN, type ServiceSort } from "../../features/services/service-sort.ts";
import { spanDays, type SpanDays } from "../../features/services/service-span.ts";
import { pageVariables } from "../../lib/paged.ts";
import type { ServicesPageQueryVariables } from "./services-page.generated.ts";
import type { ServicesSearch } from "./services-search.ts";

const FIELDS: Record<ServiceSort, ServiceOrderField> = {
  unit: "ORG_UNIT",
  nama: "NAME",
  indeks: "SATISFACTION_INDEX",
  median: "MEDIAN_WAIT",
  p90: "P90_WAIT",
  standar: "WITHIN_STANDARD",
};

export function servicesVariables(
  { q, perhatian, tutup, rentang: _rentang, urut = "unit", arah, ...cursors }: ServicesSearch,
  days: SpanDays,
): ServicesPageQueryVariables {
  const direction = arah === "turun" ? "DESC" : "ASC";
  return {
    ...days,
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

/** The days that the address means. */
export const servicesDays = ({ rentang }: ServicesSearch, today: string): SpanDays =>
  spanDays(rentang ?? DEFAULT_SPAN, today);
