import { agencyDate } from "@andir/domain/iso-date";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { planSearch } from "../../pages/plan/plan-search.ts";
import { PlanSkeleton } from "../../pages/plan/plan-skeleton.tsx";
import { plansSearch } from "../../pages/plans/plans-search.ts";
import { PlansSkeleton } from "../../pages/plans/plans-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const plansRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/skp",
  validateSearch: plansSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    const { PlansPageDocument } = await import("../../pages/plans/plans-page.generated.ts");
    const thisYear = Number(agencyDate(new Date()).slice(0, 4));
    const year = deps.tahun ?? thisYear;
    const query = context.preload(PlansPageDocument, { variables: { year }, fetchPolicy: "cache-and-network" });
    return { query, year, thisYear };
  },
  component: lazyRouteComponent(() => import("../../pages/plans/plans-page.tsx"), "PlansPage"),
  pendingComponent: PlansSkeleton,
});

export const planRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/skp/$id",
  validateSearch: planSearch,
  loaderDeps: ({ search }) => ({ compare: search.banding !== undefined }),
  loader: async ({ context, params, deps }) => {
    const { PlanPageDocument } = await import("../../pages/plan/plan-page.generated.ts");
    const variables = { id: params.id, compare: deps.compare };
    return { variables, query: context.preload(PlanPageDocument, { variables, fetchPolicy: "network-only" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/plan/plan-page.tsx"), "PlanPage"),
  pendingComponent: PlanSkeleton,
});
