import { addDays, agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { monthBack } from "../../lib/month-back.ts";
import { servicesSearch, servicesVariables } from "../../pages/services/services-search.ts";
import { ServicesSkeleton } from "../../pages/services/services-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const servicesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/layanan",
  validateSearch: servicesSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { ServicesPageDocument } = await import("../../pages/services/services-page.generated.ts");
    const variables = servicesVariables(deps, agencyDate(new Date()));
    return { variables, query: context.preload(ServicesPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/services/services-page.tsx"), "ServicesPage"),
  pendingComponent: ServicesSkeleton,
});

const MONTHS = 3;

export const serviceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/layanan/$id",
  loader: async ({ context, params }) => {
    const { ServicePageDocument } = await import("../../pages/service/service-page.generated.ts");
    const to = agencyDate(new Date());
    const from = monthBack(to, MONTHS - 1).startsOn;
    const variables = { id: params.id, from, to, since: midnightOf(from), dayStart: midnightOf(to) };
    return { variables, query: context.preload(ServicePageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/service/service-page.tsx"), "ServicePage"),
  pendingComponent: ServicesSkeleton,
});

/** The agency's days begin seven hours before those of UTC. */
const midnightOf = (day: string): string => `${addDays(day, -1)}T17:00:00.000Z`;
