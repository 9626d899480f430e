import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { concernNewSearch } from "../../pages/concern-new/concern-new-search.ts";
import { concernsSearch, concernsVariables } from "../../pages/concerns/concerns-search.ts";
import { ListSkeleton } from "../../pages/administration/list-skeleton.tsx";
import { shellRoute } from "./root.ts";

export const concernsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/keliru",
  validateSearch: concernsSearch,
  loaderDeps: ({ search }) => search,
  // What was reported a moment ago is there.
  loader: async ({ context, deps }) => {
    const { ConcernsPageDocument } = await import("../../pages/concerns/concerns-page.generated.ts");
    const variables = concernsVariables(deps);
    return { query: context.preload(ConcernsPageDocument, { variables, fetchPolicy: "cache-and-network" }) };
  },
  component: lazyRouteComponent(() => import("../../pages/concerns/concerns-page.tsx"), "ConcernsPage"),
  pendingComponent: ListSkeleton,
});

export const concernNewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/keliru/baru",
  validateSearch: concernNewSearch,
  loader: async ({ context }) => {
    const { ConcernNewPageDocument } = await import("../../pages/concern-new/concern-new-page.generated.ts");
    return { query: context.preload(ConcernNewPageDocument) };
  },
  component: lazyRouteComponent(() => import("../../pages/concern-new/concern-new-page.tsx"), "ConcernNewPage"),
  pendingComponent: ListSkeleton,
});
