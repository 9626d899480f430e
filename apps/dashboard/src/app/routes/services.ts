import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { ObjectionsSkeleton } from "../../pages/objections/objections-skeleton.tsx";
import { servicesSearch } from "../../pages/services/services-search.ts";
import { shellRoute } from "./root.ts";

export const servicesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/layanan",
  validateSearch: servicesSearch,
  loaderDeps: ({ search }) => search,
  // What few open comes with its page: the document and its variables too.
  loader: async ({ context, deps }) => {
    const page = await import("../../pages/services/services-query.ts");
    const days = page.servicesDays(deps, agencyDate(new Date()));
    const variables = page.servicesVariables(deps, days);
    return { days, query: context.preload(page.ServicesPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/services/services-page.tsx"), "ServicesPage"),
  pendingComponent: ObjectionsSkeleton,
});

export const serviceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/layanan/$id",
  loader: async ({ context, params }) => {
    const { ServicePageDocument, serviceVariables } = await import("../../pages/service/service-query.ts");
    const variables = serviceVariables(params.id, agencyDate(new Date()));
    return { variables, query: context.preload(ServicePageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/service/service-page.tsx"), "ServicePage"),
  pendingComponent: ObjectionsSkeleton,
});
