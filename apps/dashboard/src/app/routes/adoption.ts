import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { adoptionSearch } from "../../pages/adoption/adoption-search.ts";
import { UnitSkeleton } from "../../pages/unit/unit-skeleton.tsx";
import { shellRoute } from "./root.ts";

/** Without a unit: the one where the viewer begins. */
export const adoptionStartRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/adopsi",
  validateSearch: adoptionSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { AdoptionStartDocument } = await import("../../pages/adoption/adoption-start.generated.ts");
    const { data } = await context.client.query({ query: AdoptionStartDocument });
    const [first] = data?.viewer?.adoptionUnits ?? [];
    if (first) throw redirect({ to: "/adopsi/$id", params: { id: first.id }, search: deps, replace: true });
  },
  component: lazyRouteComponent(() => import("../../pages/adoption/no-adoption.tsx"), "NoAdoption"),
  pendingComponent: UnitSkeleton,
});

export const adoptionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/adopsi/$id",
  validateSearch: adoptionSearch,
  loaderDeps: ({ search: { period } }) => ({ period }),
  // The query comes beside the page's code: the first view of other pages does not need it.
  loader: async ({ context, params, deps }) => {
    const { AdoptionPageDocument } = await import("../../pages/adoption/adoption-page.generated.ts");
    const periodId = deps.period ?? null;
    const variables = { id: params.id, today: agencyDate(new Date()), periodId };
    return { periodId, query: context.preload(AdoptionPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/adoption/adoption-page.tsx"), "AdoptionPage"),
  pendingComponent: UnitSkeleton,
});
