import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { unitSearch, unitVariables } from "../../pages/unit/unit-search.ts";
import { UnitSkeleton } from "../../pages/unit/unit-skeleton.tsx";
import { shellRoute } from "./root.ts";

/** Without a unit: the one where the viewer begins. */
export const unitStartRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/unit",
  validateSearch: unitSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { UnitStartDocument } = await import("../../pages/unit/unit-start.generated.ts");
    const { data } = await context.client.query({ query: UnitStartDocument });
    const [first] = data?.viewer?.overviewUnits ?? [];
    if (first) throw redirect({ to: "/unit/$id", params: { id: first.id }, search: deps, replace: true });
  },
  component: lazyRouteComponent(() => import("../../pages/unit/no-unit.tsx"), "NoUnit"),
  pendingComponent: UnitSkeleton,
});

export const unitRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/unit/$id",
  validateSearch: unitSearch,
  loaderDeps: ({ search: { period, view, quarter, year } }) => ({ period, view, quarter, year }),
  // The query is long, and the first view of other pages does not need it: it comes beside the page's code.
  loader: async ({ context, params, deps }) => {
    const { UnitPageDocument } = await import("../../pages/unit/unit-page.generated.ts");
    const variables = unitVariables(params.id, deps, agencyDate(new Date()));
    return { variables, query: context.preload(UnitPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/unit/unit-page.tsx"), "UnitPage"),
  pendingComponent: UnitSkeleton,
});
